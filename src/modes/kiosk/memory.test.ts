import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { countUse, noteError, recall, remember } from './memory.ts'

const KEY = 'sandTable.kiosk'
let kept = new Map<string, string>()

beforeEach(() => {
  kept = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
})

const FRESH = { pxPerMm: null, pin: null, lock: { wrong: 0, until: 0 }, counts: {}, errors: [] }

describe('the memory of a kiosk', () => {
  it('holds what it is told', () => {
    remember({ pxPerMm: 1.58 })
    countUse('visits')
    countUse('visits')
    expect(recall()).toMatchObject({ pxPerMm: 1.58, counts: { visits: 2 } })
  })

  it('is fresh whatever else stands in the storage', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        kept.set(KEY, text)
        expect(recall()).toEqual(FRESH)
        countUse('visits')
        expect(recall().counts).toEqual({ visits: 1 })
      }),
    )
  })

  it('drops a field that makes no sense, and keeps the others', () => {
    kept.set(
      KEY,
      JSON.stringify({ pxPerMm: 9000, counts: { visits: 7 }, lock: 'open', errors: [{ at: 'now' }] }),
    )
    expect(recall()).toEqual({ ...FRESH, counts: { visits: 7 } })
  })

  it('keeps the last twenty faults, a fault that repeats once, and none at full length', () => {
    for (let i = 0; i < 30; i++) noteError(`fault ${i}`, i)
    noteError('fault 29', 99)
    noteError('x'.repeat(5000), 100)
    const { errors } = recall()
    expect(errors).toHaveLength(20)
    expect(errors[0]).toEqual({ at: 100, text: 'x'.repeat(200) })
    expect(errors[1]).toEqual({ at: 99, text: 'fault 29' })
    expect(errors[2]?.text).toBe('fault 28')
  })

  it('does without a storage', () => {
    vi.stubGlobal('localStorage', undefined)
    expect(recall()).toEqual(FRESH)
    expect(() => remember({ pxPerMm: 2 })).not.toThrow()
  })
})
