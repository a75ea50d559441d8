import fc from 'fast-check'
import type { BufferGeometry } from 'three'
import { Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { parkCampus } from '../../domain/fixtures/park.ts'
import { area, extentOf, type Polygon } from '../../domain/geometry/polygon.ts'
import { buildingPrisms, prismGeometry } from './massingGeometry.ts'

const campus = parkCampus()
const entries = [...campus.buildings.values()]

/** Triangles of a geometry with the stored normal and feature of their first corner. */
function* triangles(geometry: BufferGeometry) {
  const [position, normal, feature] = ['position', 'normal', '_feature_id_0'].map((value) =>
    geometry.getAttribute(value),
  )
  if (!geometry.index || !position || !normal || !feature) throw new Error('the geometry is incomplete')
  for (let i = 0; i < geometry.index.count; i += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => geometry.index?.getX(i + k) ?? 0) as [number, number, number]
    const at = (it: number) => new Vector3(position.getX(it), position.getY(it), position.getZ(it))
    yield {
      corners: [at(a), at(b), at(c)] as const,
      normal: new Vector3(normal.getX(a), normal.getY(a), normal.getZ(a)),
      features: [a, b, c].map((it) => feature.getX(it)),
    }
  }
}

const star = (radii: readonly number[]): Polygon =>
  radii.map((r, i) => {
    const t = (i / radii.length) * 2 * Math.PI
    return [r * Math.cos(t), r * Math.sin(t)] as const
  })
const stars = fc.array(fc.double({ min: 5, max: 50, noNaN: true }), { minLength: 3, maxLength: 10 }).map(star)

describe('a raised outline', () => {
  it('faces outwards and upwards all round, whichever way the outline is wound', () => {
    fc.assert(
      fc.property(stars, fc.boolean(), (shape, reversed) => {
        const outline = reversed ? [...shape].reverse() : shape
        const geometry = prismGeometry([{ outline, bottomM: 0, topM: 12, feature: 3 }])
        for (const { corners, normal } of triangles(geometry)) {
          const [a, b, c] = corners
          const facing = b.clone().sub(a).cross(c.clone().sub(a))
          expect(facing.dot(normal)).toBeGreaterThan(0)
          expect(normal.length()).toBeCloseTo(1, 5)
        }
      }),
    )
  })

  it('encloses its area times its height', () => {
    fc.assert(
      fc.property(stars, fc.double({ min: 1, max: 90, noNaN: true }), (outline, topM) => {
        const geometry = prismGeometry([{ outline, bottomM: 0, topM, feature: 3 }])
        // The missing floor lies at height 0 and adds nothing to the sum.
        let volume = 0
        for (const { corners } of triangles(geometry)) {
          const [a, b, c] = corners
          volume += a.dot(b.clone().cross(c)) / 6
        }
        expect(volume / (area(outline) * topM)).toBeCloseTo(1, 4)
      }),
    )
  })

  it('keeps the features of its parts apart', () => {
    const outline = star([10, 10, 10, 10])
    const geometry = prismGeometry([
      { outline, bottomM: 0, topM: 4, feature: 11 },
      { outline, bottomM: 4, topM: 8, feature: 12 },
    ])
    for (const { corners, features } of triangles(geometry)) {
      expect(new Set(features).size).toBe(1)
      const y = corners.reduce((sum, it) => sum + it.y, 0) / 3
      expect(features[0]).toBe(y > 4.001 ? 12 : 11)
    }
  })

  it('is nothing at all for nothing', () => {
    expect(prismGeometry([]).index?.count).toBe(0)
  })
})

describe('a building as massing', () => {
  it('has one prism for each storey above ground, with the storey’s feature', () => {
    for (const entry of entries) {
      const prisms = buildingPrisms(entry, false)
      expect(prisms).toHaveLength(entry.building.storeys)
      for (const [i, { feature, bottomM, topM }] of prisms.entries()) {
        expect(campus.features.features[feature]).toMatchObject({ owner: entry.building.id, storey: i + 1 })
        expect(bottomM).toBeCloseTo(prisms[i - 1]?.topM ?? 0, 9)
        expect(topM).toBeGreaterThan(bottomM)
      }
    }
  })

  it('joins storeys of one outline when their features do not matter, and stays as large', () => {
    const volume = (joined: boolean, entry: (typeof entries)[number]) =>
      buildingPrisms(entry, joined).reduce((sum, it) => sum + area(it.outline) * (it.topM - it.bottomM), 0)
    for (const entry of entries) {
      expect(buildingPrisms(entry, true)).toHaveLength(entry.building.setbacks.length + 1)
      expect(volume(true, entry)).toBeCloseTo(volume(false, entry), 3)
      expect(buildingPrisms(entry, true).at(-1)?.topM).toBeCloseTo(entry.heightM, 9)
    }
  })

  it('stands on its footprint', () => {
    for (const entry of entries) {
      const geometry = prismGeometry(buildingPrisms(entry, false))
      geometry.computeBoundingBox()
      const { minX, maxX, minZ, maxZ } = extentOf(entry.building.footprint)
      const { min, max } = geometry.boundingBox ?? { min: new Vector3(), max: new Vector3() }
      for (const [drawn, planned] of [
        [min.x, minX],
        [max.x, maxX],
        [min.z, minZ],
        [max.z, maxZ],
        [min.y, 0],
        [max.y, entry.heightM],
      ] as const)
        expect(drawn).toBeCloseTo(planned, 3)
    }
  })
})
