/** Every mesh of every model, before it is written: nothing that would show as a hole, a black face or a crash. */
import { describe, expect, it } from 'vitest'
import { featureTable, STATIC_FEATURE } from '../../src/domain/campus/features.ts'
import { contains, distanceToOutline, distanceToSegment } from '../../src/domain/geometry/polygon.ts'
import { cross, dot, length, sub, type Vec3 } from '../../src/domain/math/vec3.ts'
import { shenhaPack } from '../scene/shenha.ts'
import { buildingNodes } from './buildings.ts'
import { contextNodes } from './context.ts'
import { corridorNodes } from './corridor/index.ts'
import { detailNodes } from './detail.ts'
import type { ModelNode } from './document.ts'
import { exhibitionNodes } from './exhibition/index.ts'
import type { Mesh, Surface } from './kit/mesh.ts'
import { landscapeNodes } from './landscape/index.ts'
import { MATERIALS, type MaterialSpec } from './materials.ts'
import { legs } from './roads.ts'
import { siteNodes } from './site.ts'
import { worksNodes } from './works/index.ts'

const pack = await shenhaPack()
const features = featureTable(pack)
const models: Record<string, ModelNode[]> = {
  site: siteNodes(pack, features),
  buildings: buildingNodes(
    pack.buildings.filter((it) => !it.cutaway),
    features,
  ),
  cutaway: pack.buildings.filter((it) => it.cutaway).flatMap((it) => exhibitionNodes(it, pack, features)),
  corridor: corridorNodes(pack, features),
  landscape: landscapeNodes(pack, features),
  context: contextNodes(pack),
  works: worksNodes(pack, features),
  detail: detailNodes(pack, features),
}
const nodes = Object.values(models).flat()
const surfacesOf = (node: ModelNode, mesh: Mesh | undefined) =>
  [...(mesh?.surfaces ?? [])].map(([material, surface]) => ({
    place: `${node.name} ${material}`,
    node,
    surface,
    twoSided: (MATERIALS[material] as MaterialSpec).foliage === 'trees',
  }))
const surfaces = nodes.flatMap((node) => surfacesOf(node, node.mesh))
/** Storeys; those that are alike have one mesh. */
const storeys = nodes.flatMap((node) => node.children ?? []).filter((it) => it.shared !== undefined)

const at = ({ positions }: Surface, i: number): Vec3 => [
  positions[i * 3] ?? 0,
  positions[i * 3 + 1] ?? 0,
  positions[i * 3 + 2] ?? 0,
]

/** First fault of each kind in a surface; empty when it is sound. */
function faultsOf({ surface, twoSided }: (typeof surfaces)[number]): string[] {
  const faults = new Set<string>()
  const count = surface.features.length
  if (!surface.positions.every(Number.isFinite)) faults.add('a position is not a number')
  if (!surface.uvs.every(Number.isFinite)) faults.add('a texture coordinate is not a number')
  if (
    surface.positions.length !== count * 3 ||
    surface.normals.length !== count * 3 ||
    surface.uvs.length !== count * 2
  )
    faults.add('attributes differ in length')
  for (let i = 0; i < count; i++) {
    const [x = 0, y = 0, z = 0] = surface.normals.slice(i * 3, i * 3 + 3)
    if (Math.abs(Math.hypot(x, y, z) - 1) > 1e-3) faults.add('a normal is not one long')
  }
  for (let i = 0; i < surface.indices.length; i += 3) {
    const [a = -1, b = -1, c = -1] = surface.indices.slice(i, i + 3)
    if (Math.min(a, b, c) < 0 || Math.max(a, b, c) >= count) faults.add('an index points nowhere')
    const face = cross(sub(at(surface, b), at(surface, a)), sub(at(surface, c), at(surface, a)))
    const normal = surface.normals.slice(a * 3, a * 3 + 3) as unknown as Vec3
    // Cards face as their crown does, on both sides.
    if (!twoSided && length(face) > 1e-6 && dot(face, normal) < 0) faults.add('a face is lit from behind')
  }
  return [...faults]
}

describe('the meshes of all models', () => {
  it('are there: every role of the manifest has something to show', () => {
    expect(Object.keys(models).sort()).toEqual(Object.keys(pack.manifest.models).sort())
    for (const [role, list] of Object.entries(models)) expect(list.length, role).toBeGreaterThan(0)
    expect(surfaces.length).toBeGreaterThan(200)
  })

  it('are sound', () => {
    const shared = storeys.flatMap((node) => surfacesOf(node, node.shared))
    const faults = [...surfaces, ...shared].flatMap((drawn) =>
      faultsOf(drawn).map((fault) => `${drawn.place}: ${fault}`),
    )
    expect(faults).toEqual([])
  })

  it('of storeys that are alike are one: fewer than half of the storeys have one of their own', () => {
    expect(storeys.length).toBeGreaterThan(600)
    expect(new Set(storeys.map((it) => it.shared)).size).toBeLessThan(storeys.length / 2)
  })

  it('of a storey belong to its feature', () => {
    const owners = new Map(features.features.map((it) => [it.index, it.owner]))
    for (const { name, extras } of storeys)
      expect(owners.get(extras?.feature as number), name).toBe(name.split('/')[0])
  })

  it('are numbered by features that exist, each part by its own', () => {
    const kinds = new Map(features.features.map((it) => [it.index, it]))
    for (const { place, node, surface } of surfaces) {
      for (const number of new Set(surface.features)) {
        const feature = kinds.get(number)
        expect(feature, `${place}: ${number}`).toBeDefined()
        if (models.buildings?.includes(node))
          expect(feature?.owner, place).toBe(node.name.replace('/far', ''))
        if (models.corridor?.includes(node)) expect(feature?.kind, place).toBe('corridor')
        if (models.context?.includes(node)) expect(number).toBe(STATIC_FEATURE)
      }
    }
  })

  it('are each named once', () => {
    const names: string[] = []
    const walk = (list: readonly ModelNode[]) => {
      for (const node of list) {
        names.push(node.name)
        walk(node.children ?? [])
      }
    }
    walk(nodes)
    expect(names.filter((it, i) => names.indexOf(it) !== i)).toEqual([])
  })
})

describe('the exhibition center', () => {
  it('keeps its halls inside its walls', () => {
    const building = pack.buildings.find((it) => it.style === 'ice')
    if (!building) throw new Error('there is no exhibition center')
    for (const thing of ['screen', 'ice-floor']) {
      const surface = surfaces.find((it) => it.place === `${building.id} ${thing}`)?.surface
      if (!surface) throw new Error(`no ${thing}`)
      for (let i = 0; i < surface.features.length; i++) {
        const [x, , z] = at(surface, i)
        expect(contains(building.footprint, [x, z]), thing).toBe(true)
      }
    }
  })
})

describe('things in the landscape', () => {
  /** Copies of a thing, in all its looks. */
  const instances = (name: string) =>
    (models.landscape ?? [])
      .filter((it) => it.name === name || it.name.startsWith(`${name}/`))
      .flatMap((it) => it.instances ?? [])
  const plan = (name: string) => instances(name).map((it) => [it.at[0], it.at[2]] as const)
  const THINGS = [
    'trees/spruce',
    'trees/elm',
    'trees/poplar',
    'lamps/street',
    'lamps/garden',
    'people/walking',
    'people/standing',
    'cars',
  ]

  it.each(THINGS)('%s are many, on the table, and belong to a lot or to the city', (name) => {
    expect(instances(name).length).toBeGreaterThan(10)
    const lots = new Set([STATIC_FEATURE, ...[...features.landscape.values()].map((it) => it.first)])
    for (const { feature, scale } of instances(name)) {
      expect(lots).toContain(feature)
      expect(scale).toBeGreaterThan(0.5)
      expect(scale).toBeLessThan(1.5)
    }
    for (const point of plan(name)) expect(contains(pack.site.table.outline, point)).toBe(true)
  })

  it('stand in no building', () => {
    for (const name of THINGS)
      for (const point of plan(name))
        expect(
          pack.buildings.filter((it) => contains(it.footprint, point)).map((it) => `${name} in ${it.id}`),
        ).toEqual([])
  })

  it('leave the carriageways and the pond free of trees', () => {
    for (const point of ['trees/spruce', 'trees/elm', 'trees/poplar'].flatMap(plan)) {
      for (const road of pack.site.roads)
        for (const [a, b] of legs(road.centreline))
          expect(distanceToSegment(point, a, b), road.id).toBeGreaterThan(road.widthM / 2)
      for (const { outline, kind } of pack.site.water)
        if (kind === 'pond') expect(contains(outline, point)).toBe(false)
    }
  })

  it('keep doors and walls clear of trees', () => {
    const trees = ['trees/spruce', 'trees/elm', 'trees/poplar'].flatMap(plan)
    for (const { entrance, footprint, id } of pack.buildings) {
      const toDoor = Math.min(...trees.map((it) => Math.hypot(it[0] - entrance[0], it[1] - entrance[1])))
      expect(toDoor, id).toBeGreaterThan(8)
      expect(Math.min(...trees.map((it) => distanceToOutline(it, footprint))), id).toBeGreaterThan(3)
    }
  })
})

describe('the same content', () => {
  it('draws the same things, place by place', () => {
    const again = landscapeNodes(pack, features)
    expect(again.map((it) => it.instances)).toEqual((models.landscape ?? []).map((it) => it.instances))
  })
})
