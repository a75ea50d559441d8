/** The walk data: one connected floor that reaches every building the content says it reaches. */
import { describe, expect, it } from 'vitest'
import { placedSegments } from '../../../src/domain/campus/corridorGraph.ts'
import { featureTable } from '../../../src/domain/campus/features.ts'
import { distance, type Point, signedArea } from '../../../src/domain/geometry/polygon.ts'
import { add, cross, dot, length, normalize, scale, sub, type Vec3 } from '../../../src/domain/math/vec3.ts'
import { shenhaPack } from '../../scene/shenha.ts'
import { corridorPlan } from './plan.ts'
import { stairsOf } from './stairPlan.ts'
import { type WalkArea, walkOf } from './walkable.ts'

/** Two areas are joined where their edges share at least this much, meters. */
const PASSAGE_M = 0.9

const pack = await shenhaPack()
const features = featureTable(pack)
const plan = corridorPlan(pack, features)
const stairs = stairsOf(plan, pack)
const { areas } = walkOf(plan, stairs, pack)

const edgesOf = ({ outline }: WalkArea): [Vec3, Vec3][] =>
  outline.map((a, i) => [a, outline[(i + 1) % outline.length] as Vec3])

/** Length that two edges in space share, meters. */
function shared([a, b]: [Vec3, Vec3], [c, d]: [Vec3, Vec3]): number {
  const along = normalize(sub(b, a))
  const off = (p: Vec3) => length(sub(sub(p, a), scale(along, dot(sub(p, a), along))))
  if (off(c) > 0.02 || off(d) > 0.02) return 0
  const [s, t] = [dot(sub(c, a), along), dot(sub(d, a), along)]
  return Math.min(length(sub(b, a)), Math.max(s, t)) - Math.max(0, Math.min(s, t))
}

const joined = (p: WalkArea, q: WalkArea) =>
  edgesOf(p).some((e) => edgesOf(q).some((f) => shared(e, f) >= PASSAGE_M))

const plane = ({ outline }: WalkArea): Point[] => outline.map(([x, , z]): Point => [x, z])

describe('what can be walked on', () => {
  it('is connected', () => {
    const reached = new Set<WalkArea>()
    const queue = areas.slice(0, 1)
    for (let area = queue.pop(); area; area = queue.pop()) {
      if (reached.has(area)) continue
      reached.add(area)
      for (const other of areas) if (!reached.has(other) && joined(area, other)) queue.push(other)
    }
    expect(areas.filter((it) => !reached.has(it)).map((it) => it.id)).toEqual([])
  })

  it('reaches every building with a portal, and the ground at every stair', () => {
    const portals = pack.corridor.nodes.flatMap((it) => it.portal ?? []).sort()
    expect(areas.flatMap((it) => it.building ?? []).sort()).toEqual(portals)
    expect(areas.filter((it) => it.kind === 'step')).toHaveLength(stairs.length)
  })

  it('is as wide as the content says', () => {
    const byId = new Map(areas.map((it) => [it.id, it]))
    for (const { placed } of plan.runs) {
      const outline = byId.get(`segment/${placed.segment.id}`)?.outline as readonly Vec3[]
      const [a, , , d] = outline as [Vec3, Vec3, Vec3, Vec3]
      expect(distance([a[0], a[2]], [d[0], d[2]]), placed.segment.id).toBeCloseTo(placed.widthM, 2)
    }
  })

  it('covers every segment: by its own floor or by the junction it lies in', () => {
    for (const { segment } of placedSegments(pack.corridor)) {
      const own = areas.some((it) => it.feature === features.corridor.get(segment.id)?.first)
      expect(own, segment.id).toBe(true)
    }
  })

  it('is made of flat, convex areas that face upwards', () => {
    for (const area of areas) {
      expect(signedArea(plane(area)), area.id).toBeGreaterThan(0)
      const { outline } = area
      const [a, b, c] = outline as unknown as [Vec3, Vec3, Vec3]
      const normal = normalize(cross(sub(c, a), sub(b, a)))
      for (const [i, p] of outline.entries()) {
        expect(Math.abs(dot(sub(p, a), normal)), area.id).toBeLessThan(0.01)
        const [q, r] = [1, 2].map((k) => outline[(i + k) % outline.length]) as [Vec3, Vec3]
        expect(cross(sub(r, q), sub(q, p))[1], area.id).toBeGreaterThan(-1e-3)
      }
    }
  })

  it('has ids of its own for every area', () => {
    expect(new Set(areas.map((it) => it.id)).size).toBe(areas.length)
    expect(areas.every((it) => it.outline.every((p) => length(add(p, [0, 0, 0])) < 1000))).toBe(true)
  })
})
