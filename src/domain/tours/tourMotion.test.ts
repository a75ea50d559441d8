import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIELD_OF_VIEW_DEG, LENS_DEG, lensOf, MOST_SHIFT } from '../camera/lens.ts'
import type { CameraPose } from '../state/state.ts'
import { frameAt } from './tourMotion.ts'
import type { PlayedStep } from './tours.ts'

const pose = (parts: Pick<CameraPose, 'lens' | 'shift'> = {}): CameraPose => ({
  position: [0, 50, 200],
  target: [0, 10, 0],
  ...parts,
})

/** A step that comes from one pose to another in ten seconds. */
function playedThrough(a: CameraPose, b: CameraPose): PlayedStep {
  const [from, to] = [a, b].map((place) => ({ day: 100, hour: 12, place }))
  return { from, to, runSeconds: 10, leadsCamera: true } as unknown as PlayedStep
}

const lens = fc.integer({ min: LENS_DEG.min * 10, max: LENS_DEG.max * 10 }).map((it) => it / 10)
const shift = fc.integer({ min: -MOST_SHIFT * 1000, max: MOST_SHIFT * 1000 }).map((it) => it / 1000)
const any = fc.record({ lens, shift }).map(pose)

describe('the lens on the way of a step', () => {
  it('is that of the pose at both ends, and one that the camera can have between them', () => {
    fc.assert(
      fc.property(any, any, fc.double({ min: 0, max: 10, noNaN: true }), (a, b, seconds) => {
        const step = playedThrough(a, b)
        const seen = (at: number) => lensOf(frameAt(step, at).camera ?? {})
        expect(seen(0)).toEqual(lensOf(a))
        expect(seen(10)).toEqual(lensOf(b))
        const between = seen(seconds)
        expect(between.lens).toBeGreaterThanOrEqual(LENS_DEG.min)
        expect(between.lens).toBeLessThanOrEqual(LENS_DEG.max)
        expect(Math.abs(between.shift)).toBeLessThanOrEqual(MOST_SHIFT)
      }),
    )
  })

  it('turns from the usual lens into another one without a leap', () => {
    const step = playedThrough(pose(), pose({ lens: 17, shift: -0.1 }))
    let last = FIELD_OF_VIEW_DEG
    for (let i = 1; i <= 100; i++) {
      const now = frameAt(step, i / 10).camera?.lens ?? FIELD_OF_VIEW_DEG
      expect(last - now).toBeGreaterThanOrEqual(0)
      expect(last - now).toBeLessThan(0.4)
      last = now
    }
    expect(last).toBe(17)
  })

  it('is not mentioned where it is the usual one all the way', () => {
    expect(frameAt(playedThrough(pose(), pose()), 4).camera).toEqual(pose())
  })
})
