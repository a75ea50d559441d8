/** The exhibition center: halls within its walls, a pool beside it, faces of the cut on the cut. */
import { describe, expect, it } from 'vitest'
import { cutPlane } from '../../../src/domain/campus/cutaway.ts'
import { onTable, smallParkOf, TABLE_HALL, tablePlace } from '../../../src/domain/film/smallPark.ts'
import { contains, distanceToOutline, overlaps } from '../../../src/domain/geometry/polygon.ts'
import { shenhaPack } from '../../scene/shenha.ts'
import { Mesh, type Surface } from '../kit/mesh.ts'
import { cinema } from './cinema.ts'
import { CINEMA, hallVoids, insideOf } from './place.ts'
import { drawPools, poolOutlines } from './pool.ts'
import { sandTable } from './sandTable.ts'
import { floorSection } from './section.ts'

const pack = await shenhaPack()
const found = pack.buildings.find((it) => it.style === 'ice')
if (!found) throw new Error('the park has no exhibition center')
const building = found
const inside = insideOf(building)
const { normal, distanceM, topM } = cutPlane(building)
const ahead = (x: number, z: number) => normal[0] * x + normal[1] * z - distanceM

function* points({ positions }: Surface) {
  for (let i = 0; i < positions.length; i += 3)
    yield [positions[i] ?? 0, positions[i + 1] ?? 0, positions[i + 2] ?? 0] as const
}
const all = (mesh: Mesh) => [...mesh.surfaces.values()].flatMap((it) => [...points(it)])

describe('the halls', () => {
  const mesh = new Mesh()
  cinema(mesh, inside, 1)
  sandTable(mesh, inside, pack, 1)

  it('stand within the walls, behind the cut, and under the floor that goes with it', () => {
    for (const [x, y, z] of all(mesh)) {
      expect(contains(building.footprint, [x, z])).toBe(true)
      expect(distanceToOutline([x, z], building.footprint)).toBeGreaterThan(1)
      expect(ahead(x, z)).toBeLessThan(0)
      expect(y).toBeLessThan(topM)
    }
  })

  it('leave round openings that do not touch each other', () => {
    const [first, second] = hallVoids(inside)
    expect(first && second && overlaps(first, second)).toBe(false)
  })

  it('turn their pictures to those who stand in them', () => {
    const screen = mesh.on('screen')
    let seen = 0
    for (let i = 0; i < screen.features.length; i++) {
      const [x = 0, , z = 0] = screen.positions.slice(i * 3, i * 3 + 3)
      const [nx = 0, ny = 0, nz = 0] = screen.normals.slice(i * 3, i * 3 + 3)
      for (const hall of [CINEMA, TABLE_HALL]) {
        const [cx, cz] = inside.plan(hall.right, hall.behind)
        const far = Math.hypot(cx - x, cz - z)
        // The little ice cube on the table shines to all sides.
        if (ny !== 0 || far > hall.radiusM || far < hall.radiusM * 0.7) continue
        expect(nx * (cx - x) + nz * (cz - z)).toBeGreaterThan(0)
        seen++
      }
    }
    expect(seen).toBeGreaterThan(100)
  })

  it('leave a table that carries the whole park, and people room to walk around it', () => {
    const model = new Mesh()
    sandTable(model, inside, pack, 1)
    const place = tablePlace(building, pack.site)
    const [cx, cz] = inside.plan(TABLE_HALL.right, TABLE_HALL.behind)
    const table = [...points(model.on('ice-panel'))]
    const far = Math.max(...table.map(([x, , z]) => Math.hypot(x - cx, z - cz)))
    expect(far).toBeLessThan(TABLE_HALL.radiusM - 1)
    const top = table.slice(0, 4).map(([x, , z]) => [x, z] as const)
    for (const [x, z] of [pack.site.table.outline, ...pack.site.water.map((it) => it.outline)].flat()) {
      const [tx, ty, tz] = onTable(place, [x, 0, z])
      expect(contains(top, [tx, tz])).toBe(true)
      // The slab of the park stands on the table's top.
      expect(ty - place.topM).toBeCloseTo(17 * place.scale, 6)
    }
    expect(smallParkOf(pack)?.building).toBe(building.id)
  })
})

describe('the pool', () => {
  it('lies before the door on both sides of the way in, clear of every building', () => {
    const basins = poolOutlines(building)
    expect(basins).toHaveLength(2)
    for (const basin of basins) {
      for (const it of pack.buildings) expect(overlaps(basin, it.footprint)).toBe(false)
      for (const [x, z] of basin)
        expect(Math.hypot(x - building.entrance[0], z - building.entrance[1])).toBeGreaterThan(6)
    }
  })

  it('holds its water below the coping', () => {
    const mesh = new Mesh()
    drawPools(mesh, building, 1)
    const water = Math.max(...[...points(mesh.on('pool'))].map((it) => it[1]))
    const rim = Math.max(...[...points(mesh.on('ice-panel'))].map((it) => it[1]))
    expect(water).toBeGreaterThan(0)
    expect(water).toBeLessThan(rim)
  })
})

describe('the faces of the cut', () => {
  it('lie on it, as wide as the floor is there', () => {
    const mesh = new Mesh()
    const storey = inside.storey(2)
    floorSection(mesh, inside, building.footprint, storey, 1)
    const corners = [...points(mesh.on('section'))]
    expect(corners).toHaveLength(4)
    for (const [x, , z] of corners) {
      expect(ahead(x, z)).toBeCloseTo(0, 6)
      expect(distanceToOutline([x, z], building.footprint)).toBeLessThan(1e-6)
    }
  })
})
