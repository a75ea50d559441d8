import { describe, expect, it } from 'vitest'
import { parkPack } from '../fixtures/park.ts'
import { toDay } from '../schedule/calendar.ts'
import { type FacadePlace, facadeSunHours, type Prism, prismsOf } from './facadeSun.ts'

const HARBIN = { latitudeDeg: 45.81, longitudeDeg: 126.47, utcOffsetHours: 8 }
const DECEMBER = toDay('2024-12-21')
const JUNE = toDay('2024-06-21')

const at = (facesDeg: number, heightM = 10): FacadePlace => ({ at: [0, 0], heightM, facesDeg })
/** A wall from east to west without end, so far south of the place. */
const wall = (distanceM: number, topM: number, baseM = 0): Prism => ({
  outline: [
    [-10_000, distanceM],
    [10_000, distanceM],
    [10_000, distanceM + 5],
    [-10_000, distanceM + 5],
  ],
  baseM,
  topM,
})
const hours = (day: number, place: FacadePlace, ...prisms: Prism[]) =>
  facadeSunHours(HARBIN, day, [place], prisms)[0] ?? 0

/*
 * Worked by hand for 45.81° N. At the solstices the sun's declination is ∓23.44°. With the hour angle ω (15° an hour) and
 *   up = sin φ sin δ + cos φ cos δ cos ω,  south = sin φ cos δ cos ω − cos φ sin δ
 * December: up = −0.2853 + 0.6395 cos ω, south = 0.2773 + 0.6579 cos ω. June: up = 0.2853 + 0.6395 cos ω,
 * south = −0.2773 + 0.6579 cos ω.
 */
describe('the sun on a facade', () => {
  it('is there from sunrise to sunset on a south wall in December', () => {
    // up = 0: cos ω = 0.4461, ω = 63.5°, 8.47 h; refraction lets it rise and set a little farther.
    expect(hours(DECEMBER, at(180))).toBeGreaterThan(8.4)
    expect(hours(DECEMBER, at(180))).toBeLessThan(8.75)
    expect(hours(DECEMBER, at(0))).toBe(0)
  })

  it('is there while the sun stands in the south in June', () => {
    // south = 0: cos ω = 0.4215, ω = 65.07°, 8.68 h.
    expect(Math.abs(hours(JUNE, at(180)) - 8.68)).toBeLessThan(0.15)
  })

  it('is hidden by a wall for as long as that is higher than the sun', () => {
    // A wall 12 m above the place, 40 m away: up < 0.3 south. −0.3685 + 0.4422 cos ω = 0: ω = 33.55°, 4.47 h are left.
    expect(Math.abs(hours(DECEMBER, at(180), wall(40, 22)) - 4.47)).toBeLessThan(0.15)
    // Twice as near it hides all of it: the noon sun stands 20.75° high, the wall 31°.
    expect(hours(DECEMBER, at(180), wall(20, 22))).toBe(0)
    // In June up < 0.3 south only while cos ω < −0.83, when the sun is in the north: nothing is lost.
    expect(hours(JUNE, at(180), wall(40, 22))).toBe(hours(JUNE, at(180)))
  })

  it('is not hidden by what is lower, behind, or hangs above the ray', () => {
    const free = hours(DECEMBER, at(180))
    expect(hours(DECEMBER, at(180), wall(40, 10))).toBe(free)
    expect(hours(DECEMBER, at(180), wall(-40, 90))).toBe(free)
    // From 10 m up the noon ray leaves the far edge, 45 m away, at 27 m: under a bridge at 28.
    expect(hours(DECEMBER, at(180), wall(40, 90, 28))).toBe(free)
    expect(hours(DECEMBER, at(180), wall(40, 90, 20))).toBeLessThan(free)
  })

  it('comes to east and west in equal parts, in the middle of the day of the sun', () => {
    const [east, west] = [hours(DECEMBER, at(90)), hours(DECEMBER, at(270))]
    expect(Math.abs(east - west)).toBeLessThan(0.2)
    expect(Math.abs(east + west - hours(DECEMBER, at(180)))).toBeLessThan(0.2)
  })

  it('falls into the court of a building: its wings hide it, the court between them does not', () => {
    // Two endless wings, one 40 m to the south and one to the north, joined far in the west: the wall of above.
    const wings: Prism = {
      outline: [
        [10_000, -45],
        [10_000, -40],
        [-9_000, -40],
        [-9_000, 40],
        [10_000, 40],
        [10_000, 45],
        [-10_000, 45],
        [-10_000, -45],
      ],
      baseM: 0,
      topM: 22,
    }
    expect(Math.abs(hours(DECEMBER, at(180), wings) - 4.47)).toBeLessThan(0.15)
  })

  it('passes through the notch of an outline, and not through its arms', () => {
    const notched: Prism = {
      outline: [
        [-50, 40],
        [-5, 40],
        [-5, 60],
        [5, 60],
        [5, 40],
        [50, 40],
        [50, 70],
        [-50, 70],
      ],
      baseM: 0,
      topM: 30,
    }
    // Seen through the notch the back is at 60 m: 20 m up, 18.4°, under the noon sun; the arms are at 26.6°.
    const there = hours(DECEMBER, at(180), notched)
    const filled = hours(DECEMBER, at(180), {
      ...notched,
      outline: [
        [-50, 40],
        [50, 40],
        [50, 70],
        [-50, 70],
      ],
    })
    expect(there).toBeGreaterThan(filled + 0.4)
  })
})

describe('buildings as bodies', () => {
  it('are stacked from the ground to the roof', () => {
    for (const building of parkPack().buildings) {
      const prisms = prismsOf([building])
      expect(prisms).toHaveLength(1 + building.setbacks.length)
      expect(prisms[0]?.baseM).toBe(0)
      for (const [i, it] of prisms.slice(1).entries()) expect(it.baseM).toBe(prisms[i]?.topM)
    }
  })
})
