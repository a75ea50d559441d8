/** Cores, roofs, entrances and cranes of the park's own buildings: where they stand and how far they reach. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildingHeightM, storeyOutline, storeysOf } from '../../../src/domain/campus/storeys.ts'
import {
  centroid,
  contains,
  distanceToOutline,
  isWithin,
  type Point,
  type Polygon,
  rectangle,
} from '../../../src/domain/geometry/polygon.ts'
import type { Vec3 } from '../../../src/domain/math/vec3.ts'
import { shenhaPack } from '../../scene/shenha.ts'
import { entrance } from './entrance.ts'
import { Mesh, type Surface } from './mesh.ts'
import { random } from './random.ts'
import { roofEdge, roofPlant } from './roof.ts'
import { coreOutline, structureStorey } from './structure.ts'

const { buildings } = await shenhaPack()

function* vertices({ positions }: Surface): Generator<Vec3> {
  for (let i = 0; i < positions.length; i += 3)
    yield [positions[i] ?? 0, positions[i + 1] ?? 0, positions[i + 2] ?? 0]
}
const all = (mesh: Mesh) => [...mesh.surfaces.values()].flatMap((it) => [...vertices(it)])
const range = (values: readonly number[]) => [Math.min(...values), Math.max(...values)] as const
const heights = (mesh: Mesh) => range(all(mesh).map((it) => it[1]))
/** How far a point of the plan lies outside an outline, meters. */
const outside = (outline: Polygon, point: Point) =>
  contains(outline, point) ? 0 : distanceToOutline(point, outline)

describe('the core of a storey', () => {
  it('stands inside every storey of the park, also where the plan is an L', () => {
    for (const building of buildings) {
      for (const { outline, number } of storeysOf(building))
        expect(isWithin(coreOutline(outline), outline), `${building.id} storey ${number}`).toBe(true)
    }
  })

  it('stands inside plans of any turn and slenderness', () => {
    const sizes = fc.double({ min: 6, max: 90, noNaN: true })
    fc.assert(
      fc.property(sizes, sizes, fc.double({ min: 0, max: 180, noNaN: true }), (w, d, turn) => {
        const outline = rectangle([4, -9], w, d, turn)
        expect(isWithin(coreOutline(outline), outline)).toBe(true)
      }),
    )
  })

  it('stands inside an L of any two wings', () => {
    const depth = fc.double({ min: 8, max: 30, noNaN: true })
    const wing = fc.double({ min: 20, max: 120, noNaN: true })
    fc.assert(
      fc.property(wing, wing, depth, depth, (w, h, a, b) => {
        const outline: Polygon = [
          [0, 0],
          [w + b, 0],
          [w + b, a],
          [b, a],
          [b, a + h],
          [0, a + h],
        ]
        expect(isWithin(coreOutline(outline), outline)).toBe(true)
      }),
    )
  })
})

describe('the structure of a storey', () => {
  it('stays behind the facade line and between its own floors', () => {
    for (const building of buildings) {
      for (const storey of storeysOf(building)) {
        const mesh = new Mesh()
        structureStorey(mesh, storey, 1)
        const [low, high] = heights(mesh)
        expect(low).toBeGreaterThanOrEqual(storey.elevationM - 1e-6)
        expect(high).toBeLessThanOrEqual(storey.elevationM + storey.heightM + 1e-6)
        const proud = Math.max(...all(mesh).map(([x, , z]) => outside(storey.outline, [x, z])))
        expect(proud, building.id).toBeLessThan(1e-6)
      }
    }
  })
})

describe('the bare structure', () => {
  it('says of every vertex how open it is, ceilings least', () => {
    const building = buildings[1] as (typeof buildings)[number]
    const mesh = new Mesh()
    for (const storey of storeysOf(building)) structureStorey(mesh, storey, 1)
    const { openness, normals, features } = mesh.on('concrete')
    expect(openness).toHaveLength(features.length)
    const facing = (y: number) => openness.filter((_, i) => normals[i * 3 + 1] === y)
    expect(Math.max(...facing(-1))).toBeLessThan(Math.min(...facing(1)))
    expect(Math.max(...openness)).toBe(1)
  })
})

describe('a roof', () => {
  it('has its parapet on the outline and nothing higher than a person', () => {
    for (const building of buildings) {
      const outline = storeyOutline(building, building.storeys)
      const y = buildingHeightM(building)
      const mesh = new Mesh()
      roofEdge(mesh, outline, y, 9)
      const [low, high] = heights(mesh)
      expect(low).toBeGreaterThan(y - 0.5)
      expect(high).toBeGreaterThan(y + 0.8)
      expect(high).toBeLessThan(y + 1.6)
      for (const [x, , z] of all(mesh)) expect(outside(outline, [x, z])).toBeLessThan(0.1)
    }
  })

  it('carries plant that stands on it and never hangs over its edge', () => {
    const sizes = fc.double({ min: 12, max: 110, noNaN: true })
    const inputs = fc.record({ w: sizes, d: sizes, seed: fc.string() })
    fc.assert(
      fc.property(inputs, ({ w, d, seed }) => {
        const outline = rectangle([7, -2], w, d)
        const mesh = new Mesh()
        roofPlant(mesh, outline, 30, 9, random(seed))
        expect(mesh.triangles).toBeGreaterThan(0)
        const [low, high] = heights(mesh)
        expect(low).toBeGreaterThanOrEqual(30)
        expect(high).toBeLessThan(36)
        for (const [x, , z] of all(mesh)) expect(outside(outline, [x, z])).toBeLessThan(1e-6)
      }),
    )
  })

  it('leaves the corners of a pointed roof empty', () => {
    const inputs = fc.record({
      w: fc.double({ min: 30, max: 100, noNaN: true }),
      d: fc.double({ min: 20, max: 60, noNaN: true }),
      seed: fc.string(),
    })
    fc.assert(
      fc.property(inputs, ({ w, d, seed }) => {
        const outline: Polygon = [
          [0, 0],
          [w, 0],
          [0, d],
        ]
        const mesh = new Mesh()
        roofPlant(mesh, outline, 30, 9, random(seed))
        for (const [x, , z] of all(mesh)) expect(outside(outline, [x, z])).toBeLessThan(1e-6)
      }),
    )
  })

  it('carries its plant inside every top storey of the park', () => {
    for (const building of buildings) {
      const outline = storeyOutline(building, building.storeys)
      const mesh = new Mesh()
      roofPlant(mesh, outline, 0, 9, random(building.id))
      for (const [x, , z] of all(mesh)) expect(outside(outline, [x, z]), building.id).toBeLessThan(1e-6)
    }
  })
})

describe('an entrance', () => {
  it('is at the door, in front of the wall, and a canopy high', () => {
    for (const building of buildings) {
      const mesh = new Mesh()
      entrance(mesh, building.footprint, building.entrance, 4)
      const [low, high] = heights(mesh)
      expect(low).toBe(0)
      expect(high).toBeGreaterThan(3)
      expect(high).toBeLessThan(building.storeyHeightM.ground)
      for (const [x, , z] of all(mesh)) {
        const away = Math.hypot(x - building.entrance[0], z - building.entrance[1])
        expect(away, building.id).toBeLessThan(8)
      }
      const door = [...vertices(mesh.on('door'))]
      const [dx, dz] = [0, 2].map((k) => door.reduce((sum, it) => sum + (it[k] as number), 0) / door.length)
      expect(Math.hypot((dx ?? 0) - building.entrance[0], (dz ?? 0) - building.entrance[1])).toBeLessThan(0.3)
    }
  })

  it('stands outside the building, not in it', () => {
    for (const building of buildings) {
      const mesh = new Mesh()
      entrance(mesh, building.footprint, building.entrance, 4)
      for (const [x, , z] of vertices(mesh.on('aluminium-light')))
        if (contains(building.footprint, [x, z]))
          expect(distanceToOutline([x, z], building.footprint), building.id).toBeLessThan(0.2)
    }
  })
})

describe('seeded chance', () => {
  it('is the same on every machine and in every year', () => {
    // Written down once: other numbers here would mean other model bytes for the same content.
    const next = random(42)
    expect([next(), next(), next()].map((it) => it.toFixed(6))).toEqual(['0.601104', '0.448291', '0.852466'])
  })

  it('is spread evenly and differs from seed to seed', () => {
    const next = random('startup-center')
    const drawn = Array.from({ length: 4000 }, next)
    const bins = Array.from({ length: 10 }, (_, i) => drawn.filter((it) => Math.floor(it * 10) === i).length)
    for (const count of bins) expect(Math.abs(count - 400)).toBeLessThan(100)
    const firsts = buildings.map((it) => random(it.id)())
    expect(new Set(firsts).size).toBe(buildings.length)
  })
})

describe('the middle of an outline', () => {
  it('is where the core stands when the plan allows it', () => {
    const outline = rectangle([12, -30], 60, 24)
    const [x, z] = centroid(coreOutline(outline))
    expect([x, z].map((it) => Math.round(it * 1e6) / 1e6)).toEqual([12, -30])
  })
})
