/** The exhibition center: halls within its walls, a pool beside it, faces of the cut on the cut. */
import { BufferAttribute, BufferGeometry, DoubleSide, Ray } from 'three'
import { MeshBVH } from 'three-mesh-bvh'
import { describe, expect, it } from 'vitest'
import { cutPlane } from '../../../src/domain/campus/cutaway.ts'
import { featureTable } from '../../../src/domain/campus/features.ts'
import { storeysOf } from '../../../src/domain/campus/storeys.ts'
import {
  onTable,
  planOnTable,
  smallParkOf,
  TABLE_HALL,
  tablePlace,
} from '../../../src/domain/film/smallPark.ts'
import { tableFilm } from '../../../src/domain/film/tableFilm.ts'
import { contains, distanceToOutline, overlaps, signedArea } from '../../../src/domain/geometry/polygon.ts'
import { add, length, normalize, sub, type Vec3 } from '../../../src/domain/math/vec3.ts'
import { shenhaPack } from '../../scene/shenha.ts'
import type { ModelNode } from '../document.ts'
import { Mesh, type Surface } from '../kit/mesh.ts'
import { MATERIALS, type MaterialSpec } from '../materials.ts'
import { cinema } from './cinema.ts'
import { clearOf } from './clearOf.ts'
import { exhibitionNodes } from './index.ts'
import { ATRIUM, CINEMA, CORE, hallVoids, insideOf, rectangleOf } from './place.ts'
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
    for (const [x, , z] of [...corners, ...points(mesh.on('section-line'))]) {
      // The line stands before the face, and no further than what the cut leaves.
      expect(Math.abs(ahead(x, z) - 0.009)).toBeLessThan(0.01)
      expect(distanceToOutline([x, z], building.footprint)).toBeLessThan(0.02)
    }
  })
})

describe('the inside', () => {
  const nodes = exhibitionNodes(building, pack, featureTable(pack))
  const mesh = nodes[0]?.mesh ?? new Mesh()
  const people = nodes.flatMap((it) => it.instances ?? [])
  const { bears } = tablePlace(building, pack.site)

  it('has visitors on every floor, and enough of them behind the cut', () => {
    expect(people.length).toBeGreaterThanOrEqual(40)
    expect(people.length).toBeLessThanOrEqual(70)
    const behind = people.filter(({ at: [x, y, z] }) => ahead(x, z) < -0.3 && y < topM)
    expect(behind.length).toBeGreaterThanOrEqual(20)
    const heights = new Set(people.map(({ at }) => at[1].toFixed(2)))
    for (const { elevationM, number } of storeysOf(building))
      expect(heights).toContain((elevationM + (number === 1 ? 0.3 : 0.12)).toFixed(2))
  })

  it('has nobody in the air, in the core or on the table', () => {
    const table = [
      [bears.minX, bears.minZ],
      [bears.maxX, bears.minZ],
      [bears.maxX, bears.maxZ],
      [bears.minX, bears.maxZ],
    ].map(([x, z]) => planOnTable(tablePlace(building, pack.site), [x as number, z as number]))
    for (const { at } of people) {
      const on = [at[0], at[2]] as const
      expect(contains(rectangleOf(inside, CORE), on)).toBe(false)
      if (at[1] > 1) expect(contains(rectangleOf(inside, ATRIUM), on)).toBe(false)
      if (at[1] > 5 && at[1] < 11) expect(contains(table, on)).toBe(false)
    }
  })

  it('leaves the way in free', () => {
    const [x, z] = building.entrance
    for (const [px, py, pz] of points(mesh.on('ice-glass')))
      if (Math.abs(inside.plan(0, 0)[0] - px) < 1.5 && Math.hypot(px - x, pz - z) < 3)
        expect(py).toBeGreaterThan(3.7)
  })

  it('keeps the table in sight of the film from its opening to the end', () => {
    const small = smallParkOf(pack)
    if (!small) throw new Error('there is no small park')
    const film = tableFilm(small, pack.site, 16 / 9, null)
    const walls = solidOf(nodes, (x, y, z) => ahead(x, z) <= 0.02 && y <= topM + 0.02)
    const ray = new Ray()
    const hidden: string[] = []
    let looks = 0
    for (let time = 0; time < film.changesAt; time += 0.25) {
      const { pose, open } = film.momentAt(time)
      if (!pose || open < 1) continue
      for (const [x, z] of pack.site.table.outline) {
        const to = onTable(small, [x * 0.9, 4, z * 0.9])
        const way = sub(to, pose.position)
        ray.origin.set(...pose.position)
        ray.direction.set(...normalize(way))
        const hit = walls.raycastFirst(ray, DoubleSide, 0, length(way) - 0.3)
        looks++
        if (hit) hidden.push(`${time} s, ${hit.point.toArray().map((it) => it.toFixed(1))}`)
      }
    }
    expect(looks).toBeGreaterThan(50)
    // The handrail of the gallery crosses the picture, and nothing else.
    expect(hidden.filter((it) => !it.includes(',12.8,') && !it.includes(',12.9,'))).toEqual([])
    expect(hidden.length / looks).toBeLessThan(0.05)
  })
})

/** Everything that is not seen through and that a cut leaves. */
function solidOf(nodes: readonly ModelNode[], stays: (x: number, y: number, z: number) => boolean): MeshBVH {
  const positions: number[] = []
  for (const { mesh, instances = [{ at: [0, 0, 0], turnDeg: 0, scale: 1, feature: 0 }] } of nodes)
    for (const [name, surface] of mesh?.surfaces ?? []) {
      const { alpha = 1, phase }: MaterialSpec = MATERIALS[name]
      if (alpha < 1 || phase === 'structure') continue
      const all = [...points(surface)]
      for (const { at } of instances)
        for (let i = 0; i < surface.indices.length; i += 3) {
          const moved = [0, 1, 2].map((k) => add(all[surface.indices[i + k] as number] as Vec3, at as Vec3))
          if (moved.every(([x, y, z]) => stays(x, y, z))) positions.push(...moved.flat())
        }
    }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3))
  return new MeshBVH(geometry)
}

describe('what the way in takes of the skin', () => {
  it('is the part within, and nothing else', () => {
    const clear = clearOf({
      place: { at: (r, b, u) => [r, u, b] },
      right: [-1, 1],
      behind: [-1, 1],
      up: [0, 2],
    })
    const wall = (
      [
        [-4, 0, 0],
        [4, 0, 0],
        [4, 6, 0],
        [-4, 6, 0],
      ] as const
    ).map((at) => ({ at, open: 1 }))
    const pieces = clear(wall)
    const areas = pieces.map((piece) => Math.abs(signedArea(piece.map(({ at }) => [at[0], at[1]] as const))))
    expect(areas.reduce((a, b) => a + b)).toBeCloseTo(48 - 4, 6)
    const aside = wall.map(({ at: [x, y, z], open }) => ({ at: [x, y, z + 2] as const, open }))
    expect(clear(aside)).toEqual([aside])
  })
})
