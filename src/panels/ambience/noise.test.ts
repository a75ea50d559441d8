import { describe, expect, it } from 'vitest'
import { echo, NOISE_RMS, pinkLoop } from './noise.ts'

const LENGTH = 80_000
const loop = pinkLoop(LENGTH, 8000, 3)

const rmsOf = (samples: ArrayLike<number>) =>
  Math.sqrt(Array.from(samples).reduce((sum, it) => sum + it * it, 0) / samples.length)
/** Means of so many samples each, the loop gone round once more. */
const means = (width: number) =>
  Array.from({ length: Math.floor(LENGTH / width) }, (_, i) => {
    const part = Array.from(
      { length: width },
      (_, k) => loop[(i * width + k + LENGTH - width / 2) % LENGTH] ?? 0,
    )
    return part.reduce((sum, it) => sum + it, 0) / width
  })

describe('a loop of noise', () => {
  it('is as loud as every other, about nothing, and never near full scale', () => {
    expect(rmsOf(loop)).toBeCloseTo(NOISE_RMS, 6)
    expect(Math.abs(loop.reduce((sum, it) => sum + it, 0) / LENGTH)).toBeLessThan(1e-6)
    expect(loop.reduce((most, it) => Math.max(most, Math.abs(it)), 0)).toBeLessThan(1.2)
  })

  it('goes round without a seam: after its end comes what came there in the noise that it was cut from', () => {
    const noise = pinkLoop(LENGTH + 8000, 0, 3)
    const step = (samples: Float32Array, i: number, k: number) => (samples[k] ?? 0) - (samples[i] ?? 0)
    const scale = step(loop, 50_000, 50_001) / step(noise, 50_000, 50_001)
    expect(step(loop, LENGTH - 1, 0)).toBeCloseTo(scale * step(noise, LENGTH - 1, LENGTH), 5)
    expect(step(loop, 0, 1)).toBeCloseTo(scale * step(noise, LENGTH, LENGTH + 1), 3)
    // Where the passage is over it is the noise as it began.
    expect(step(loop, 8000, 8001)).toBeCloseTo(scale * step(noise, 8000, 8001), 5)
  })

  it('is as loud where its end passes into its beginning', () => {
    for (let from = 0; from < 8000; from += 2000)
      expect(rmsOf(loop.subarray(from, from + 2000)) / NOISE_RMS).toBeGreaterThan(0.6)
    expect(rmsOf(loop.subarray(0, 8000)) / rmsOf(loop.subarray(30_000, 70_000))).toBeLessThan(1.5)
  })

  it('has as much in each octave', () => {
    // A mean over twice as many samples has one octave less: as much is gone each time.
    const left = [8, 16, 32, 64, 128, 256, 512].map((width) => rmsOf(means(width)) ** 2)
    const gone = left.slice(1).map((it, i) => (left[i] ?? 0) - it)
    const mean = gone.reduce((sum, it) => sum + it, 0) / gone.length
    for (const it of gone) expect(Math.abs(it / mean - 1)).toBeLessThan(0.3)
  })

  it('comes back the same, and is another for another number', () => {
    expect(pinkLoop(1000, 100, 3)).toEqual(pinkLoop(1000, 100, 3))
    expect(pinkLoop(1000, 100, 4)).not.toEqual(pinkLoop(1000, 100, 3))
  })
})

describe('an echo', () => {
  it('dies away by 60 dB, differently in each ear', () => {
    const [left = new Float32Array(), right = new Float32Array()] = echo(8000, 1)
    expect(left).toHaveLength(8000)
    const [early, late] = [rmsOf(left.subarray(0, 400)), rmsOf(left.subarray(7600))]
    expect(20 * Math.log10(early / late)).toBeGreaterThan(50)
    expect(left).not.toEqual(right)
  })
})
