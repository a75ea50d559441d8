import { describe, expect, it } from 'vitest'
import { parkCampus } from '../fixtures/park.ts'
import { groundLight, RADIUS_M } from './groundLight.ts'

const campus = parkCampus()
const light = groundLight(campus, [{ at: [0, 20], heightM: 4, feature: 0 }])

/** Strength of a channel at a place on the plan, 0–255. */
function at(x: number, z: number, channel: number, of = light): number {
  const { minX, maxX, minZ, maxZ } = of.extent
  const column = Math.floor(((x - minX) / (maxX - minX)) * of.width)
  const row = Math.floor(((z - minZ) / (maxZ - minZ)) * of.height)
  return of.strength[(row * of.width + column) * 4 + channel] ?? 0
}

describe('light on the ground', () => {
  it('is strongest under the corridor and fades with distance', () => {
    const under = at(-65, -10, 0)
    expect(under).toBeGreaterThan(150)
    expect(at(-65 - RADIUS_M.corridor / 2, -10, 0)).toBeLessThan(under)
    expect(at(-65 - RADIUS_M.corridor - 5, -10, 0)).toBe(0)
  })

  it('surrounds the ice cube', () => {
    expect(at(-10, 44, 1)).toBeGreaterThan(60)
    expect(at(80, -50, 1)).toBe(0)
  })

  it('lies under each lamp', () => {
    expect(at(0, 20, 2)).toBeGreaterThan(100)
    expect(at(0, 20 + RADIUS_M.lamp * 2, 2)).toBe(0)
  })

  it('falls off as that of a point at the height of the lamp', () => {
    // In the middle of a cell, as are all places asked for.
    const lamp = [1.25, 21.25] as const
    const high = groundLight(campus, [{ at: lamp, heightM: 6, feature: 0 }])
    const share = (d: number) => at(lamp[0], lamp[1] + d, 2, high) / at(...lamp, 2, high)
    for (const d of [5, 7.5, 10, 12.5])
      expect(Math.abs(share(d) - 6 ** 3 / (6 ** 2 + d ** 2) ** 1.5)).toBeLessThan(0.03)
  })

  it('adds up where lamps come with the same feature, and only there', () => {
    const between = (second: number) =>
      at(
        1.25,
        21.25,
        2,
        groundLight(campus, [
          { at: [1.25, 13.75], heightM: 6, feature: 7 },
          { at: [1.25, 28.75], heightM: 6, feature: second },
        ]),
      )
    expect(between(7) / between(9)).toBeCloseTo(2, 1)
  })
})
