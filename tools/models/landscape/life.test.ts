/** Trees, people and vehicles: sound solids of true size, standing on the ground. */
import { describe, expect, it } from 'vitest'
import {
  contains,
  distanceToOutline,
  distanceToSegment,
  type Point,
} from '../../../src/domain/geometry/polygon.ts'
import { shenhaPack } from '../../scene/shenha.ts'
import type { Mesh } from '../kit/mesh.ts'
import { legs } from '../roads.ts'
import { bench, bus, car, stander, walker } from './furniture.ts'
import { scatterBenches, scatterLamps } from './life.ts'
import { reliefOf } from './relief.ts'
import { birch, elm, pine, poplar, spruce } from './trees.ts'

/** Extent of all surfaces: smallest and largest x, y, z. */
function extent(mesh: Mesh): [number[], number[]] {
  const low = [Infinity, Infinity, Infinity]
  const high = [-Infinity, -Infinity, -Infinity]
  for (const { positions } of mesh.surfaces.values()) {
    for (let i = 0; i < positions.length; i++) {
      low[i % 3] = Math.min(low[i % 3] as number, positions[i] as number)
      high[i % 3] = Math.max(high[i % 3] as number, positions[i] as number)
    }
  }
  return [low, high]
}

const THINGS: Record<string, { mesh: Mesh; heightM: [number, number]; triangles: number }> = {
  walker: { mesh: walker(), heightM: [1.6, 1.85], triangles: 180 },
  stander: { mesh: stander(), heightM: [1.55, 1.8], triangles: 120 },
  car: { mesh: car(), heightM: [1.3, 1.6], triangles: 190 },
  bus: { mesh: bus(), heightM: [2.8, 3.2], triangles: 190 },
  bench: { mesh: bench(), heightM: [0.7, 1], triangles: 90 },
  spruce: { mesh: spruce(), heightM: [8, 11], triangles: 110 },
  pine: { mesh: pine(), heightM: [8, 11], triangles: 1100 },
  elm: { mesh: elm(), heightM: [6, 9], triangles: 1700 },
  poplar: { mesh: poplar(), heightM: [10, 13.5], triangles: 900 },
  birch: { mesh: birch(), heightM: [7, 10], triangles: 1100 },
  'far spruce': { mesh: spruce('far'), heightM: [8, 11], triangles: 40 },
  'far pine': { mesh: pine('far'), heightM: [8, 11], triangles: 100 },
  'far elm': { mesh: elm('far'), heightM: [6, 9], triangles: 150 },
  'far poplar': { mesh: poplar('far'), heightM: [10, 13], triangles: 90 },
  'far birch': { mesh: birch('far'), heightM: [7, 10], triangles: 130 },
}

describe.each(Object.entries(THINGS))('a %s', (_name, { mesh, heightM, triangles }) => {
  it('stands on the ground and is as high as such a thing is', () => {
    const [low, high] = extent(mesh)
    expect(low[1]).toBeGreaterThan(-0.05)
    expect(low[1]).toBeLessThan(0.06)
    expect(high[1]).toBeGreaterThan(heightM[0])
    expect(high[1]).toBeLessThan(heightM[1])
  })

  it('is light enough to be many', () => {
    expect(mesh.triangles).toBeLessThan(triangles)
  })

  it('has unit normals', () => {
    for (const { normals } of mesh.surfaces.values()) {
      for (let i = 0; i < normals.length; i += 3)
        expect(Math.hypot(...normals.slice(i, i + 3))).toBeCloseTo(1, 5)
    }
  })
})

describe('trees', () => {
  it('carry leaves of their own surface, or needles that stay', () => {
    for (const tree of [elm(), poplar(), birch()]) expect(tree.surfaces.has('leaves')).toBe(true)
    for (const tree of [spruce(), pine()]) expect(tree.surfaces.has('needles')).toBe(true)
  })

  it('have the same outline from far away', () => {
    for (const tree of [elm, poplar, birch, pine, spruce]) {
      const size = (mesh: Mesh) => {
        const [low, high] = extent(mesh)
        return high.map((it, axis) => it - (low[axis] as number))
      }
      const [near, far] = [size(tree('near')), size(tree('far'))]
      for (const axis of [0, 1, 2])
        expect(Math.abs((far[axis] as number) / (near[axis] as number) - 1)).toBeLessThan(0.3)
    }
  })
})

describe('benches', () => {
  it('stand beside the paths, off their paving and within reach of it', async () => {
    const pack = await shenhaPack()
    const paths = pack.site.roads.filter((it) => it.kind === 'path')
    const benches = scatterBenches(pack, () => 1)
    expect(benches.length).toBeGreaterThan(20)
    for (const { at } of benches) {
      const edges = paths.flatMap(({ centreline, widthM }) =>
        legs(centreline).map(([a, b]) => distanceToSegment([at[0], at[2]], a, b) - widthM / 2),
      )
      const nearest = Math.min(...edges)
      expect(nearest).toBeGreaterThan(0.3)
      expect(nearest).toBeLessThan(1)
    }
  })
})

describe('lamps', () => {
  it('stand in rows: along the edge of a plaza or on its middle line, along paths and shores, never in a grid', async () => {
    const pack = await shenhaPack()
    const { garden, street } = scatterLamps(pack, () => 1, reliefOf(pack))
    const areas = pack.site.planting.filter((it) => it.kind === 'plaza' || it.kind === 'garden')
    const paths = pack.site.roads.filter((it) => it.kind === 'path')
    const ponds = pack.site.water.filter((it) => it.kind === 'pond')
    expect(garden.length).toBeGreaterThan(80)
    expect(street.length).toBeGreaterThan(60)
    const inner = new Map<string, [Set<number>, Set<number>]>()
    for (const { at } of garden) {
      const place: Point = [at[0], at[2]]
      const byPath = paths.some(({ centreline, widthM }) =>
        legs(centreline).some(([a, b]) => distanceToSegment(place, a, b) < widthM / 2 + 1.5),
      )
      const byShore = ponds.some((it) => distanceToOutline(place, it.outline) < 5)
      const area = areas.find((it) => contains(it.outline, place))
      const byEdge = area !== undefined && distanceToOutline(place, area.outline) < 4.5
      if (byPath || byShore || byEdge) continue
      const [xs, zs] = inner.get(area?.id ?? '') ?? [new Set(), new Set()]
      inner.set(area?.id ?? '', [xs.add(Math.round(place[0])), zs.add(Math.round(place[1]))])
    }
    // What is left of each area lies on one line.
    expect(inner.size).toBeGreaterThan(0)
    for (const [xs, zs] of inner.values()) expect(Math.min(xs.size, zs.size)).toBe(1)
  })
})
