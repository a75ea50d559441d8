import { expect, it } from 'vitest'
import { memoizeWeak } from './memoizeWeak.ts'

it('works a result out once an object, whatever it is', () => {
  let worked = 0
  const of = memoizeWeak((it: { n: number }) => {
    worked++
    return it.n > 0 ? it : undefined
  })
  const [a, b] = [{ n: 1 }, { n: 0 }]
  expect([of(a), of(a), of(b), of(b)]).toEqual([a, a, undefined, undefined])
  expect(worked).toBe(2)
})
