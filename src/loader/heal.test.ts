/** What is lost is tried again by itself, in ever longer waits, and at once when the network is back. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type LostPart, useTable } from '../store/index.ts'
import { startHealing } from './heal.ts'

const page = new EventTarget()
const again = vi.fn()
const part = (change: Partial<LostPart> = {}): LostPart => ({
  id: 'a',
  name: 'hands',
  why: 'network',
  reason: '',
  unasked: true,
  again,
  ...change,
})
const { lose, regain } = useTable.getState()

beforeAll(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', page)
  startHealing()
})
afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})
beforeEach(() => {
  for (const { id } of useTable.getState().lost) regain(id)
  vi.clearAllTimers()
  page.dispatchEvent(new Event('online'))
  again.mockReset()
})

describe('a lost part', () => {
  it('is tried after 5, 10, 15, 30 and then every 60 seconds, until it has come', () => {
    lose(part())
    const tried: number[] = []
    for (let second = 1; second <= 200; second++) {
      vi.advanceTimersByTime(1000)
      if (again.mock.calls.length > tried.length) tried.push(second)
    }
    expect(tried).toEqual([5, 15, 30, 60, 120, 180])
    regain('a')
    vi.advanceTimersByTime(200_000)
    expect(again).toHaveBeenCalledTimes(6)
  })

  it('is tried at once when the network is back', () => {
    lose(part())
    page.dispatchEvent(new Event('online'))
    expect(again).toHaveBeenCalledTimes(1)
  })

  it.each<[string, Partial<LostPart>]>([
    ['was closed', { unasked: false }],
    ['is not on the server', { why: 'missing' }],
    ['has a fault', { why: 'faulty' }],
  ])('that %s is left to whoever wants it', (_what, change) => {
    lose(part(change))
    vi.advanceTimersByTime(200_000)
    page.dispatchEvent(new Event('online'))
    expect(again).not.toHaveBeenCalled()
  })
})
