/** Trees, people and vehicles: sound solids of true size, standing on the ground. */
import { describe, expect, it } from 'vitest'
import {
  contains,
  distanceToOutline,
  distanceToSegment,
  type Point,
} from '../../../src/domain/geometry/polygon.ts'
import { shenhaPack } from '../../scene/shenha.ts'
import { Mesh } from '../kit/mesh.ts'
import { drawFigure, type Pose } from '../people/figure.ts'
import { legs } from '../roads.ts'
import { bench, bus, car } from './furniture.ts'
import { scatterBenches, scatterLamps } from './life.ts'
import { reliefOf } from './relief.ts'
import { type Level, type Species, TREES } from './trees.ts'

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
  ...person('walking', 330),
  ...person('talking', 330),
  ...person('phone', 330),
  ...person('gliding', 330),
  car: { mesh: car(), heightM: [1.3, 1.6], triangles: 190 },
  bus: { mesh: bus(), heightM: [2.8, 3.2], triangles: 190 },
  bench: { mesh: bench(), heightM: [0.7, 1], triangles: 90 },
  ...tree('spruce', [8, 11], [500, 100]),
  ...tree('pine', [8, 11], [220, 100]),
  ...tree('larch', [9, 12], [960, 120]),
  ...tree('elm', [6, 9.6], [640, 140]),
  ...tree('poplar', [10, 13.5], [660, 160]),
  ...tree('birch', [7, 10.5], [620, 140]),
}

function person(pose: Pose, triangles: number): typeof THINGS {
  const mesh = new Mesh()
  drawFigure(mesh.on('people'), pose, {
    coat: 'navy',
    trousers: 'night',
    hat: 'mist',
    scarf: 'cream',
    bag: 'rust',
  })
  return { [`person ${pose}`]: { mesh, heightM: [1.65, 1.85], triangles } }
}

/** Both levels of a species. */
function tree(
  species: Species,
  heightM: [number, number],
  [near, far]: readonly [number, number],
): typeof THINGS {
  return {
    [species]: { mesh: TREES[species]('near'), heightM, triangles: near },
    [`far ${species}`]: { mesh: TREES[species]('far'), heightM, triangles: far },
  }
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
  it('shed their leaves from the lower half of the picture, or keep their needles in the upper', () => {
    const sheds = (species: Species, level: Level) => {
      const { uvs } = TREES[species](level).on('tree')
      return uvs.some((v, i) => i % 2 === 1 && v > 0.5)
    }
    for (const level of ['near', 'far'] as const) {
      for (const species of ['elm', 'poplar', 'birch', 'larch'] as const)
        expect(sheds(species, level), species).toBe(true)
      for (const species of ['spruce', 'pine'] as const) expect(sheds(species, level), species).toBe(false)
    }
  })

  it('show a cell of the picture on each card, never two', () => {
    for (const species of Object.keys(TREES) as Species[]) {
      const { uvs, indices } = TREES[species]('near').on('tree')
      for (let i = 0; i < indices.length; i += 3) {
        const cells = [0, 1, 2].map((k) => {
          const at = (indices[i + k] as number) * 2
          return Math.floor((uvs[at] as number) * 4) + 4 * Math.floor((uvs[at + 1] as number) * 2)
        })
        expect(new Set(cells).size, species).toBe(1)
      }
    }
  })

  it('are darker inside than at their outline', () => {
    for (const species of Object.keys(TREES) as Species[]) {
      const { openness, features } = TREES[species]('near').on('tree')
      expect(openness).toHaveLength(features.length)
      expect(Math.min(...openness)).toBeLessThan(0.65)
      expect(Math.max(...openness)).toBeGreaterThan(0.9)
    }
  })

  it('have the same outline from far away', () => {
    for (const tree of Object.values(TREES)) {
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
