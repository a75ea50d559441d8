import { describe, expect, it } from 'vitest'
import { featureTable, storeyFeature } from '../../../src/domain/campus/features.ts'
import { buildingHeightM, storeysOf } from '../../../src/domain/campus/storeys.ts'
import { buildingTimes, workCalendarOf } from '../../../src/domain/construction/construction.ts'
import { jibHeightM, slewRad } from '../../../src/domain/construction/craneMotion.ts'
import { featureTimes } from '../../../src/domain/construction/featureTimes.ts'
import { kitSpan } from '../../../src/domain/construction/siteKits.ts'
import { PART } from '../../../src/domain/construction/siteParts.ts'
import { structureTopM } from '../../../src/domain/construction/structureTop.ts'
import { parkPack } from '../../../src/domain/fixtures/park.ts'
import {
  contains,
  distanceToOutline,
  distanceToSegment,
  type Point,
} from '../../../src/domain/geometry/polygon.ts'
import { degToRad } from '../../../src/domain/math/angle.ts'
import type { Vec3 } from '../../../src/domain/math/vec3.ts'
import { toDay } from '../../../src/domain/schedule/calendar.ts'
import { shenhaPack } from '../../scene/shenha.ts'
import type { Instance } from '../document.ts'
import type { Mesh } from '../kit/mesh.ts'
import { MATERIALS } from '../materials.ts'
import { legs } from '../roads.ts'
import { planCranes } from './cranes.ts'
import { worksNodes } from './index.ts'

const pack = await shenhaPack()
const features = featureTable(pack)
const cranes = planCranes(pack, features)
const nodes = worksNodes(pack, features, cranes)

function* vertices(mesh: Mesh, materials?: readonly string[]) {
  for (const [name, { positions, features: numbers, parts }] of mesh.surfaces) {
    if (materials && !materials.includes(name)) continue
    for (const [i, feature] of numbers.entries())
      yield { at: positions.slice(i * 3, i * 3 + 3) as unknown as Vec3, feature, name, part: parts[i] ?? 0 }
  }
}

/** Instances of the things whose name begins so. */
const instances = (name: string) =>
  nodes.filter((it) => it.name.startsWith(`works/${name}`)).flatMap((it) => it.instances ?? [])
const ownerOf = ({ feature }: Instance) => features.features[feature]!
const plan = ({ at }: Instance): Point => [at[0], at[2]]

const sites = pack.buildings.flatMap((building) => {
  const mesh = nodes.find((it) => it.name === `${building.id}/works`)?.mesh
  return mesh ? [{ building, mesh, range: features.buildings.get(building.id)! }] : []
})

describe('the building sites', () => {
  it('are there for every building, and leave nothing behind when it is done', () => {
    expect(sites).toHaveLength(pack.buildings.length)
    for (const { mesh } of nodes)
      for (const name of mesh?.surfaces.keys() ?? [])
        expect(['works', 'scaffold', 'earthworks', 'yard', 'lights']).toContain(MATERIALS[name].phase)
  })

  it('take few materials, each a draw call, and a bounded number of triangles', () => {
    const used = new Set(nodes.flatMap((it) => [...(it.mesh?.surfaces.keys() ?? [])]))
    expect(used.size).toBeLessThanOrEqual(6)
    const triangles = nodes.reduce(
      (sum, it) => sum + (it.mesh?.triangles ?? 0) * (it.instances?.length ?? 1),
      0,
    )
    expect(triangles).toBeLessThan(287_000)
  })

  it('are the same each time', () => {
    const built = () => {
      const small = parkPack()
      return worksNodes(small, featureTable(small)).map((it) => [it.name, it.instances, it.mesh?.surfaces])
    }
    const first = built()
    expect(first.length).toBeGreaterThan(20)
    expect(built()).toEqual(first)
  })

  it('have scaffolding that belongs to the storey it stands before, outside the building', () => {
    const inside: string[] = []
    for (const { building, mesh, range } of sites) {
      if (building.style === 'ice') continue
      const levels = storeysOf(building)
      const used = new Set<number>()
      const elsewhere: Vec3[] = []
      for (const { at, feature } of vertices(mesh, ['scaffold-net'])) {
        const level = levels[feature - range.first]!
        const above = at[1] - level.elevationM
        if (!(above > -0.1 && above < level.heightM + 0.1)) elsewhere.push(at)
        used.add(feature)
        if (contains(level.outline, [at[0], at[2]])) inside.push(building.id)
      }
      expect(elsewhere, building.id).toEqual([])
      expect(used.size, building.id).toBe(building.storeys)
    }
    expect(inside).toEqual([])
  })

  it('number everything on the facade by a storey of that building, with its feet not far below the floor', () => {
    for (const { building, mesh, range } of sites) {
      const levels = storeysOf(building)
      const astray = [...vertices(mesh, ['site-scaffold'])].filter(({ at, feature, part }) => {
        // Starter bars stand on their storey.
        if (part >= PART.rebar) return false
        const level = levels[feature - range.first]
        if (!level || level.number < 1) return true
        const above = at[1] - level.elevationM
        return above < -0.2 || above > level.heightM + 1.5
      })
      expect(astray, building.id).toEqual([])
    }
  })
})

describe('things that are set down', () => {
  it('come whole and go whole, but for their lights: one kit each', () => {
    for (const { name, mesh, instances: placed } of nodes) {
      if (!placed) continue
      const phases = new Set([...(mesh?.surfaces.keys() ?? [])].map((it) => MATERIALS[it].phase))
      phases.delete('lights')
      expect(phases.size, name).toBe(1)
      if (name.startsWith('works/crane')) expect(phases).toEqual(new Set(['works']))
    }
  })
})

describe('the cranes', () => {
  const heads = instances('crane/head')

  it('stand one at each building, beside it and in no other, inside its lot', () => {
    expect(heads.map((it) => ownerOf(it).owner).sort()).toEqual(pack.buildings.map((it) => it.id).sort())
    for (const head of heads) {
      const { owner, kind } = ownerOf(head)
      expect(kind).toBe('works')
      const own = pack.buildings.find((it) => it.id === owner)!
      expect(distanceToOutline(plan(head), own.footprint), owner).toBeLessThan(6)
      for (const { footprint } of pack.buildings) expect(contains(footprint, plan(head))).toBe(false)
      const lot = pack.site.lots.find((it) => it.id === own.lot)!
      expect(contains(lot.boundary, plan(head)), owner).toBe(true)
    }
  })

  it('clear every structure under their jibs, on every day of their lives', () => {
    const work = workCalendarOf(pack.schedule)
    const origin = work.toWork(toDay(pack.manifest.timeline.start))
    const times = featureTimes(pack, features)
    const rows = pack.buildings.map(({ id, storeys, basements }) => {
      const first = storeyFeature(features.buildings.get(id)!, basements.levels, 1)
      return times.slice(first, first + storeys)
    })
    let over = 0
    const low: string[] = []
    for (const [id, { at, jibM, turnDeg, liftM, swing }] of cranes) {
      const own = pack.buildings.findIndex((it) => it.id === id)
      const span = kitSpan(buildingTimes(pack.schedule.buildings[id]!), {}, 'crane')!
      const [from, until] = [work.toWork(span.start) - origin, work.toWork(span.end) - origin]
      for (let now = from; now <= until; now += 4.7) {
        const high = jibHeightM(structureTopM(rows[own]!, now), liftM)
        const turn = degToRad(turnDeg) + slewRad(swing, now)
        for (const [b, { footprint, id: other }] of pack.buildings.entries()) {
          const top = structureTopM(rows[b]!, now)
          if (top === 0) continue
          for (let m = -14; m <= jibM; m += 2) {
            if (!contains(footprint, [at[0] + Math.cos(turn) * m, at[1] + Math.sin(turn) * m])) continue
            over++
            if (!(high > top + 4.5)) low.push(`${id} over ${other}`)
          }
        }
      }
    }
    expect(low).toEqual([])
    expect(over).toBeGreaterThan(10_000)
  })

  it('are drawn as high as they stand at last', () => {
    for (const head of heads) {
      const { owner } = ownerOf(head)
      const heightM = buildingHeightM(pack.buildings.find((it) => it.id === owner)!)
      expect(head.at[1]).toBeCloseTo(jibHeightM(heightM, cranes.get(owner)!.liftM), 6)
      expect(head.at[1]).toBeGreaterThan(heightM + 8)
    }
  })

  it('say of each part how it moves', () => {
    const moves = { foot: 0, section: PART.mast, cage: PART.cage, head: PART.head, hook: PART.hook }
    for (const [name, part] of Object.entries(moves))
      for (const { mesh } of nodes.filter((it) => it.name.startsWith(`works/crane/${name}`)))
        for (const { features: numbers, parts } of mesh!.surfaces.values())
          for (const i of numbers.keys()) expect(parts[i] ?? 0).toBe(part)
  })

  it('stand on masts of whole sections without a gap', () => {
    const sections = instances('crane/section')
    for (const head of heads) {
      const own = sections.filter((it) => it.feature === head.feature).map((it) => it.at[1])
      own.sort((a, b) => a - b)
      for (const [i, y] of own.slice(1).entries()) expect(y - (own[i] ?? 0)).toBeCloseTo(4.5, 9)
      expect(head.at[1] - (own.at(-1) ?? 0)).toBeCloseTo(4.5 + 1.15, 6)
    }
  })
})

describe('starter bars', () => {
  const bars = (mesh: Mesh) => {
    const { positions, features: numbers, parts } = mesh.on('site-scaffold')
    return [...numbers.keys()]
      .filter((i) => (parts[i] ?? 0) >= PART.rebar)
      .map((i) => ({
        x: positions[i * 3]!,
        y: positions[i * 3 + 1]!,
        z: positions[i * 3 + 2]!,
        feature: numbers[i]!,
        run: parts[i]! - PART.rebar,
      }))
  }

  it('stick out of the columns of the storey they are numbered by, within its outline', () => {
    for (const { building, mesh, range } of sites) {
      if (building.style === 'ice') continue
      const levels = storeysOf(building)
      const all = bars(mesh)
      expect(all.length, building.id).toBeGreaterThan(100)
      const wrong = all.filter(({ x, y, z, feature }) => {
        const level = levels[feature - range.first]!
        const above = y - level.elevationM - level.heightM
        return !(above > -0.2 && above < 2 && contains(level.outline, [x, z]))
      })
      expect(wrong, building.id).toEqual([])
    }
  })

  it('take turns: every storey but a topmost that is recessed has the bars of one run', () => {
    for (const { building, mesh, range } of sites) {
      if (building.style === 'ice') continue
      const runs = new Map(bars(mesh).map((it) => [it.feature, it.run]))
      const levels = storeysOf(building)
      const covered = [...runs].flatMap(([feature, run]) =>
        Array.from({ length: run }, (_, k) => levels[feature - range.first - k]!.number),
      )
      covered.sort((a, b) => a - b)
      const recessed = levels.at(-1)!.outline !== levels.at(-2)!.outline
      const storeys = building.storeys - (recessed ? 1 : 0)
      expect(covered, building.id).toEqual(Array.from({ length: storeys }, (_, k) => k + 1))
    }
  })
})

describe('profiles that show less', () => {
  it('leave it out of the model', () => {
    const kits = ['structure', 'basement', 'envelope'] as const
    const profiles = Object.fromEntries(kits.map((it) => [it, { kits: ['yard' as const] }]))
    const sparse = worksNodes({ ...pack, schedule: { ...pack.schedule, profiles } }, features)
    expect(sparse.some((it) => it.name.startsWith('works/crane'))).toBe(false)
    for (const { mesh } of sparse) {
      expect(mesh?.surfaces.has('scaffold-net') ?? false).toBe(false)
      for (const { parts } of mesh?.surfaces.values() ?? [])
        expect(parts.some((it) => it >= PART.tie)).toBe(false)
    }
  })
})

describe('what stands in the yards', () => {
  const yard = ['offices', 'rebar-shed', 'spoil', 'silos', 'stacks', 'mixer', 'truck', 'lamp-mast'] as const

  it.each(yard)('%s is met, stands in no building, on no street and under no corridor', (name) => {
    const all = instances(name)
    expect(all.length).toBeGreaterThan(5)
    for (const instance of all) {
      expect(ownerOf(instance).kind).toBe('works')
      for (const { footprint } of pack.buildings) {
        expect(contains(footprint, plan(instance))).toBe(false)
        expect(distanceToOutline(plan(instance), footprint)).toBeGreaterThan(2)
      }
      for (const { kind, centreline, widthM } of pack.site.roads)
        for (const [a, b] of legs(centreline))
          if (kind !== 'path') expect(distanceToSegment(plan(instance), a, b)).toBeGreaterThan(widthM / 2)
    }
  })

  it('keeps apart: no two things in one place', () => {
    const all = yard.flatMap((it) => instances(it)).map(plan)
    for (const [i, a] of all.entries())
      for (const b of all.slice(i + 1)) expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeGreaterThan(3)
  })

  it('has excavators on the floor of their own pit', () => {
    const diggers = instances('excavator')
    expect(diggers.length).toBeGreaterThanOrEqual(15)
    for (const digger of diggers) {
      const own = pack.buildings.find((it) => it.id === ownerOf(digger).owner)!
      expect(contains(own.footprint, plan(digger))).toBe(true)
      expect(digger.at[1]).toBeLessThan(-2)
    }
  })
})

describe('the hoardings', () => {
  it('run along the boundary of each lot, every panel as long as the building next to it is built', () => {
    for (const lot of pack.site.lots) {
      const mesh = nodes.find((it) => it.name === `${lot.id}/works`)?.mesh
      const fence = [...vertices(mesh!)].filter((it) => it.at[1] > 1)
      expect(fence.length, lot.id).toBeGreaterThan(200)
      const lotOf = new Map(pack.buildings.map((it) => [it.id, it.lot]))
      const wrong = fence.filter(({ at, feature }) => {
        const { kind, owner } = features.features[feature]!
        const near = distanceToOutline([at[0], at[2]], lot.boundary) < 1.5
        return !(near && kind === 'works' && lotOf.get(owner) === lot.id)
      })
      expect(wrong, lot.id).toEqual([])
    }
  })
})
