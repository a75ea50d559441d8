import { expect, it } from 'vitest'
import { memoizeWeak } from './memoizeWeak.ts'

it('works a result out once an object, whatever it is', () => {
  let worked = 0
  const of = memoizeWeak((input: { n: number }) => {
    worked++
    return input.n > 0 ? input : undefined
  })
  const [a, b] = [{ n: 1 }, { n: 0 }]
  expect([of(a), of(a), of(b), of(b)]).toEqual([a, a, undefined, undefined])
  expect(worked).toBe(2)
})
