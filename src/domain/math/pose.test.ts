import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headingRad, orbitOf, poseOf } from './pose.ts'
import { distance3, type Vec3 } from './vec3.ts'

const meter = fc.double({ min: -2000, max: 2000, noNaN: true })
const point = fc.tuple(meter, meter, meter)

describe('an orbit', () => {
  it.each<[string, Vec3, { tiltRad: number; azimuthRad: number; distanceM: number }]>([
    ['south', [10, 5, 120], { tiltRad: 0, azimuthRad: 0, distanceM: 100 }],
    ['east', [110, 5, 20], { tiltRad: 0, azimuthRad: Math.PI / 2, distanceM: 100 }],
    ['straight above', [10, 105, 20], { tiltRad: Math.PI / 2, azimuthRad: 0, distanceM: 100 }],
    [
      'west and up',
      [-90, 105, 20],
      { tiltRad: Math.PI / 4, azimuthRad: -Math.PI / 2, distanceM: 100 * Math.SQRT2 },
    ],
  ])('measures a camera in the %s of its target', (_where, position, expected) => {
    const orbit = orbitOf({ position, target: [10, 5, 20] })
    expect(orbit.distanceM).toBeCloseTo(expected.distanceM, 9)
    expect(orbit.tiltRad).toBeCloseTo(expected.tiltRad, 9)
    expect(orbit.azimuthRad).toBeCloseTo(expected.azimuthRad, 9)
  })

  it('leads back to the pose that it was made of', () => {
    fc.assert(
      fc.property(point, point, (position, target) => {
        const pose = { position, target }
        const back = poseOf(orbitOf(pose))
        expect(distance3(back.position, position)).toBeLessThan(1e-8)
        expect(back.target).toEqual(target)
      }),
    )
  })

  it('keeps its distance to the target', () => {
    fc.assert(
      fc.property(
        point,
        fc.double({ min: 0.1, max: 1e4, noNaN: true }),
        fc.double({ min: -1.5, max: 1.5, noNaN: true }),
        fc.double({ min: -3, max: 3, noNaN: true }),
        (target, distanceM, tiltRad, azimuthRad) => {
          const orbit = orbitOf(poseOf({ target, distanceM, tiltRad, azimuthRad }))
          expect(orbit.distanceM / distanceM).toBeCloseTo(1, 6)
          expect(orbit.tiltRad).toBeCloseTo(tiltRad, 4)
        },
      ),
    )
  })
})

describe('a heading', () => {
  it('is the azimuth, and south where the camera looks straight down', () => {
    fc.assert(
      fc.property(point, point, (position, target) => {
        const beside = Math.hypot(position[0] - target[0], position[2] - target[2])
        const expected = beside < 1 ? 0 : orbitOf({ position, target }).azimuthRad
        expect(headingRad({ position, target })).toBe(expected)
      }),
    )
    expect(headingRad({ position: [10.6, 80, 20.6], target: [10, 0, 20] })).toBe(0)
    expect(headingRad({ position: [11, 80, 20], target: [10, 0, 20] })).toBe(Math.PI / 2)
  })
})
