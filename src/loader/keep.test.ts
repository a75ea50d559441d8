/** What has come is kept for good, what has failed only until somebody wants to try again. */
import { expect, it } from 'vitest'
import { forgetFailures, keep } from './keep.ts'

/** Fails so often, and then succeeds; counts how often it was asked. */
function flaky(failures: number) {
  let asked = 0
  const kept = keep(async () => {
    if (++asked <= failures) throw new Error(`failure ${asked}`)
    return 'here'
  })
  return { ...kept, asked: () => asked }
}

it('is fetched once, whatever has been forgotten since', async () => {
  const kept = flaky(0)
  const [first, second] = [kept.get(), kept.get()]
  expect(await first).toBe('here')
  forgetFailures()
  expect(kept.get()).toBe(first)
  expect(second).toBe(first)
  expect(kept.asked()).toBe(1)
})

it('stays failed for whoever looks again, and is fetched anew once failures are forgotten', async () => {
  const kept = flaky(1)
  const failed = kept.get()
  await expect(failed).rejects.toThrow('failure 1')
  expect(kept.get()).toBe(failed)
  expect(kept.asked()).toBe(1)
  forgetFailures()
  expect(await kept.get()).toBe('here')
  expect(kept.asked()).toBe(2)
})

it('is not fetched twice where failures are forgotten while it is underway', async () => {
  const kept = flaky(0)
  const coming = kept.get()
  forgetFailures()
  expect(kept.get()).toBe(coming)
  expect(await coming).toBe('here')
})

it('fetched ahead of need keeps nothing of a failure', async () => {
  const kept = flaky(1)
  kept.ahead()
  await expect.poll(kept.asked).toBe(1)
  await Promise.resolve()
  expect(await kept.get()).toBe('here')
})
