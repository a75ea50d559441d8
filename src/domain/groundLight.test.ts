import { describe, expect, it } from 'vitest'
import { shenhaCampus } from '../../tools/scene/shenha.ts'
import { groundLight, REACH_M } from './groundLight.ts'

const campus = await shenhaCampus()
const light = groundLight(campus, [{ at: [0, 20], feature: 0 }])

/** Strength of a channel at a place on the plan, 0–255. */
function at(x: number, z: number, channel: number): number {
  const { minX, maxX, minZ, maxZ } = light.extent
  const column = Math.floor(((x - minX) / (maxX - minX)) * light.width)
  const row = Math.floor(((z - minZ) / (maxZ - minZ)) * light.height)
  return light.strength[(row * light.width + column) * 4 + channel] ?? 0
}

describe('light on the ground', () => {
  it('is strongest under the corridor and fades with distance', () => {
    const under = at(-70, 92, 0)
    expect(under).toBeGreaterThan(150)
    expect(at(-70, 92 - REACH_M.corridor / 2, 0)).toBeLessThan(under)
    expect(at(-70, 20, 0)).toBe(0)
  })

  it('surrounds the ice cube', () => {
    expect(at(0, 170, 1)).toBeGreaterThan(60)
    expect(at(0, -100, 1)).toBe(0)
  })

  it('lies under each lamp', () => {
    expect(at(0, 20, 2)).toBeGreaterThan(100)
    expect(at(0, 20 + REACH_M.lamp * 2, 2)).toBe(0)
  })
})
