import fc from 'fast-check'
import { expect, it } from 'vitest'
import { memoizeLast } from './memoizeLast.ts'

it('gives what the function gives, and works only when an argument is another than in the last call', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ max: 2, min: 0 }), fc.constantFrom('a', 'b'))), (calls) => {
      let worked = 0
      const memoized = memoizeLast((n: number, s: string) => {
        worked++
        return { text: `${n}${s}` }
      })
      let expected = 0
      let before: string | null = null
      let value: object | null = null
      for (const [n, s] of calls) {
        const result = memoized(n, s)
        if (`${n}${s}` !== before) expected++
        else expect(result).toBe(value)
        before = `${n}${s}`
        value = result
        expect(result.text).toBe(before)
        expect(worked).toBe(expected)
      }
    }),
  )
})

it('knows NaN again, and works once where there are no arguments', () => {
  let worked = 0
  const count = memoizeLast((_n: number) => ++worked)
  expect([count(Number.NaN), count(Number.NaN), count(0), count(-0)]).toEqual([1, 1, 2, 3])
  const once = memoizeLast(() => ++worked)
  expect([once(), once()]).toEqual([4, 4])
})
