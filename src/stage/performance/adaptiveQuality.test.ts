/** Quality follows the machine without wavering. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AdaptiveQuality,
  createAdaptiveQuality,
  FRAMES_DOWN,
  FRAMES_UP,
  QUICK_MS,
  SLOW_MS,
} from './adaptiveQuality.ts'

function feed(quality: AdaptiveQuality, ms: number, frames: number): void {
  for (let i = 0; i < frames; i++) quality.frame(ms)
}

describe('adaptive quality', () => {
  it('steps down once frames have been slow for a while, a level at a time', () => {
    const quality = createAdaptiveQuality('high')
    feed(quality, SLOW_MS + 10, FRAMES_DOWN - 1)
    expect(quality.level).toBe('high')
    feed(quality, SLOW_MS + 10, 1)
    expect(quality.level).toBe('medium')
    feed(quality, SLOW_MS + 10, FRAMES_DOWN)
    expect(quality.level).toBe('low')
    feed(quality, SLOW_MS + 10, FRAMES_DOWN * 3)
    expect(quality.level).toBe('low')
  })

  it('bears single hitches', () => {
    const quality = createAdaptiveQuality('high')
    for (let i = 0; i < 400; i++) quality.frame(i % 5 === 0 ? 200 : 16)
    expect(quality.level).toBe('high')
  })

  it('steps up only after a long quick run, and never above the best level that is tried', () => {
    const quality = createAdaptiveQuality('low', 'medium')
    feed(quality, QUICK_MS - 4, FRAMES_UP - 1)
    expect(quality.level).toBe('low')
    feed(quality, QUICK_MS - 4, 1)
    expect(quality.level).toBe('medium')
    feed(quality, QUICK_MS - 4, FRAMES_UP * 3)
    expect(quality.level).toBe('medium')
  })

  it('changes less and less often on a machine between two levels', () => {
    const quality = createAdaptiveQuality('medium')
    let changes = 0
    let last = quality.level
    for (let i = 0; i < 20_000; i++) {
      // Quick at medium, too slow at high.
      const level = quality.frame(quality.level === 'high' ? SLOW_MS + 8 : QUICK_MS - 3)
      if (level !== last) changes++
      last = level
    }
    expect(changes).toBeGreaterThan(1)
    expect(changes).toBeLessThan(10)
    expect(quality.level).toBe('medium')
  })

  it('stays where it is between too slow and quick', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: QUICK_MS, max: SLOW_MS, noNaN: true }), { maxLength: 600 }),
        (times) => {
          const quality = createAdaptiveQuality('medium')
          for (const ms of times) quality.frame(ms)
          expect(quality.level).toBe('medium')
        },
      ),
    )
  })
})
