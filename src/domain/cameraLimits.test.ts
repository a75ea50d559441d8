import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shenhaCampus } from '../../tools/scene/shenha.ts'
import { isBlocked } from './cameraLimits.ts'
import { extentOf, interiorPoint } from './geometry/polygon.ts'

const campus = await shenhaCampus()
const entries = [...campus.buildings.values()]

describe('where the camera may not go', () => {
  it('is under the ground and at ankle height, anywhere', () => {
    const metres = fc.double({ min: -400, max: 400, noNaN: true })
    fc.assert(
      fc.property(metres, metres, fc.double({ min: -50, max: 1.5, noNaN: true }), (x, z, y) => {
        expect(isBlocked(campus, { x, y, z })).toBe(true)
      }),
    )
  })

  it('is inside any building, at any height up to its roof', () => {
    fc.assert(
      fc.property(fc.constantFrom(...entries), fc.double({ min: 0, max: 1, noNaN: true }), (entry, share) => {
        const [x, z] = interiorPoint(entry.building.footprint)
        expect(isBlocked(campus, { x, y: 1.6 + share * (entry.heightM - 1.6), z })).toBe(true)
      }),
    )
  })

  it('is right at a facade, so that no wall is cut open', () => {
    for (const { building } of entries) {
      const [x, z] = building.entrance
      expect(isBlocked(campus, { x, y: 3, z }), building.id).toBe(true)
    }
  })

  it('is neither above the roofs nor in the open', () => {
    for (const entry of entries) {
      const [x, z] = interiorPoint(entry.building.footprint)
      expect(isBlocked(campus, { x, y: entry.heightM + 3, z }), entry.building.id).toBe(false)
      const { maxX, minX, minZ } = extentOf(entry.building.footprint)
      expect(isBlocked(campus, { x: (minX + maxX) / 2, y: 200, z: minZ - 5 })).toBe(false)
    }
    expect(isBlocked(campus, { x: 0, y: 2, z: 20 })).toBe(false)
  })

  it('is no place that a saved view stands at', () => {
    for (const { id, position } of campus.pack.viewpoints) {
      const [x, y, z] = position
      expect(isBlocked(campus, { x, y, z }), id).toBe(false)
    }
  })
})
