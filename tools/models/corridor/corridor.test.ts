/** The corridor as it is drawn: what stands over and on the roads, what closes, what belongs to whom. */
import { describe, expect, it } from 'vitest'
import { placedSegments } from '../../../src/domain/campus/corridorGraph.ts'
import { featureTable } from '../../../src/domain/campus/features.ts'
import { contains, distanceToSegment, type Point } from '../../../src/domain/geometry/polygon.ts'
import { degToRad } from '../../../src/domain/math/angle.ts'
import { lerpVec3, type Vec3 } from '../../../src/domain/math/vec3.ts'
import { shenhaPack } from '../../scene/shenha.ts'
import { Mesh, type Surface } from '../kit/mesh.ts'
import { LAYERS, legs } from '../roads.ts'
import { corridorDetail, corridorNodes } from './index.ts'
import { corridorPlan } from './plan.ts'
import { stairOutline, stairsOf } from './stairPlan.ts'
import { supportsOf } from './supports.ts'

/** Clearance that traffic needs under a bridge, meters. */
const CLEARANCE_M = 4.5

const pack = await shenhaPack()
const features = featureTable(pack)
const plan = corridorPlan(pack, features)
const stairs = stairsOf(plan, pack)
const base = corridorNodes(pack, features)
const detail = corridorDetail(pack, features)
const [corridor] = base
const mesh = corridor?.mesh ?? new Mesh()
const carriageways = pack.site.roads.filter((it) => it.kind !== 'path')

const onRoad = (at: Point, marginM = 0) =>
  carriageways.some((road) =>
    legs(road.centreline).some(([a, b]) => distanceToSegment(at, a, b) < road.widthM / 2 + marginM),
  )

function* triangles({ positions, indices }: Surface): Generator<[Vec3, Vec3, Vec3]> {
  const at = (i: number): Vec3 => [0, 1, 2].map((k) => positions[i * 3 + k] as number) as unknown as Vec3
  for (let i = 0; i < indices.length; i += 3)
    yield [0, 1, 2].map((k) => at(indices[i + k] as number)) as [Vec3, Vec3, Vec3]
}

/** Points spread over a triangle. */
function* over([a, b, c]: readonly [Vec3, Vec3, Vec3]): Generator<Vec3> {
  const steps = 12
  for (let i = 0; i <= steps; i++)
    for (let j = 0; j <= steps; j++) yield lerpVec3(lerpVec3(a, b, i / steps), c, j / steps)
}

describe('the corridor', () => {
  it('leaves room for traffic over every carriageway and stands on none', () => {
    const surface = LAYERS.paving + 0.1
    const inTheWay: string[] = []
    for (const [material, it] of mesh.surfaces)
      for (const triangle of triangles(it)) {
        if (triangle.every(([, y]) => y >= surface + CLEARANCE_M)) continue
        for (const [x, y, z] of over(triangle))
          if (y < surface + CLEARANCE_M && onRoad([x, z])) inTheWay.push(`${material} ${x} ${y} ${z}`)
      }
    expect(inTheWay).toEqual([])
  })

  it('bridges the roads that the content says it bridges, free of columns', () => {
    for (const run of plan.runs) {
      const { columnsM, bridges } = supportsOf(run, pack)
      expect(bridges.length, run.placed.segment.id).toBe(run.placed.segment.bridges.length)
      for (const [from, to] of bridges) {
        expect(to - from).toBeGreaterThan(9)
        expect(columnsM.filter((m) => m > from + 0.01 && m < to - 0.01)).toEqual([])
      }
    }
  })

  it('stands at least every fourteen meters, a bridge apart', () => {
    for (const run of plan.runs) {
      const { columnsM, bridges } = supportsOf(run, pack)
      const held = [run.span[0], ...columnsM, run.span[1]]
      for (const [i, m] of held.slice(1).entries()) {
        const from = held[i] as number
        const bridge = bridges.some(([a]) => Math.abs(a - from) < 0.5)
        expect(m - from, run.placed.segment.id).toBeLessThan(bridge ? 18 : 20)
      }
    }
  })

  it('draws every segment with the number of its own feature', () => {
    const drawn = new Set([...mesh.surfaces.values()].flatMap((it) => [...new Set(it.features)]))
    for (const [id, { first }] of features.corridor) expect(drawn.has(first), id).toBe(true)
    for (const number of drawn) expect(features.features[number]?.kind).toBe('corridor')
  })

  it('keeps an anchor with its feature at the middle of each segment', () => {
    const anchors = new Map(corridor?.children?.map((it) => [it.name, it]))
    for (const { segment, from, to } of placedSegments(pack.corridor)) {
      const anchor = anchors.get(segment.id)
      expect(anchor?.extras?.feature, segment.id).toBe(features.corridor.get(segment.id)?.first)
      expect(anchor?.at?.[0]).toBeCloseTo((from[0] + to[0]) / 2, 6)
      expect(anchor?.at?.[2]).toBeCloseTo((from[1] + to[1]) / 2, 6)
    }
  })

  it('stays within its share of the triangles, near and far', () => {
    expect(mesh.triangles).toBeLessThanOrEqual(45_000)
    const near = detail.reduce((sum, it) => sum + (it.mesh?.triangles ?? 0) * (it.instances?.length ?? 1), 0)
    expect(near).toBeLessThanOrEqual(90_000)
  })
})

describe('stairs', () => {
  it('lead down in at least four places, apart from each other', () => {
    expect(stairs.length).toBeGreaterThanOrEqual(4)
    expect(new Set(stairs.map((it) => it.hub)).size).toBe(stairs.length)
  })

  it('stand on free ground', () => {
    for (const stair of stairs)
      for (const corner of stairOutline(stair)) {
        expect(onRoad(corner, 0.5), stair.id).toBe(false)
        expect(pack.buildings.filter((it) => contains(it.footprint, corner)).map((it) => it.id)).toEqual([])
        expect(pack.site.water.some((it) => contains(it.outline, corner))).toBe(false)
      }
  })

  it('have steps that people can walk', () => {
    for (const { risers } of stairs) {
      const rise = (pack.corridor.deckElevationM - 0.3) / (2 * risers)
      expect(rise).toBeGreaterThan(0.13)
      expect(rise).toBeLessThan(0.16)
    }
  })
})

describe('people in the corridor', () => {
  const people = detail.flatMap((node) =>
    node.name.startsWith('detail/corridor-people') ? (node.instances ?? []) : [],
  )

  it('are one for every twelve to eighteen meters, about as many each way', () => {
    const length = plan.runs.reduce((sum, { span }) => sum + span[1] - span[0], 0)
    expect(length / people.length).toBeGreaterThan(12)
    expect(length / people.length).toBeLessThan(18)
    const ring = people.filter((it) => Math.abs(it.at[2] - 92) < 3)
    const east = ring.filter((it) => Math.cos(degToRad(it.turnDeg)) > 0)
    expect(east.length / ring.length).toBeGreaterThan(0.25)
    expect(east.length / ring.length).toBeLessThan(0.75)
  })

  it('stand on the floor, inside the clear width', () => {
    const segments = placedSegments(pack.corridor)
    for (const { at, feature } of people) {
      expect(at[1]).toBe(pack.corridor.deckElevationM)
      const own = segments.find((it) => features.corridor.get(it.segment.id)?.first === feature)
      if (!own) throw new Error('a person without a segment')
      expect(distanceToSegment([at[0], at[2]], own.from, own.to)).toBeLessThan(own.widthM / 2 - 0.4)
    }
  })
})
