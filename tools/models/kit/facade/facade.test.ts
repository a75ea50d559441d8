/** Facades: closed bands of glass and panels on the outline of their storey, within their storey. */
import { describe, expect, it } from 'vitest'
import { type Storey, storeysOf } from '../../../../src/domain/campus/storeys.ts'
import { contains, distanceToOutline, perimeter } from '../../../../src/domain/geometry/polygon.ts'
import { cross, dot, length, sub, type Vec3 } from '../../../../src/domain/math/vec3.ts'
import { shenhaPack } from '../../../scene/shenha.ts'
import { Mesh, type Surface } from '../mesh.ts'
import { FACADES } from './index.ts'
import { drawFacade, drawFarFacade } from './storey.ts'

const { buildings } = await shenhaPack()
const clad = buildings.filter((it) => it.style !== 'ice')
/** Each of the rhythms that a research slab may take. */
const CHARACTERS = [0, 0.4, 0.99]

function draw(building: (typeof clad)[number], storey: Storey, character = 0.4): Mesh {
  const mesh = new Mesh()
  drawFacade(mesh, { building, storey, character }, 77)
  return mesh
}

/** Twice the area of each triangle as a vector along its winding, with the normal stored for it. */
function* triangles({ positions, normals, indices }: Surface) {
  const at = (list: readonly number[], i: number): Vec3 => [
    list[i * 3] ?? 0,
    list[i * 3 + 1] ?? 0,
    list[i * 3 + 2] ?? 0,
  ]
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [indices[i] ?? 0, indices[i + 1] ?? 0, indices[i + 2] ?? 0]
    const p = at(positions, a)
    yield { face: cross(sub(at(positions, b), p), sub(at(positions, c), p)), normal: at(normals, a) }
  }
}
const storeysAbove = (building: (typeof clad)[number]) => storeysOf(building).filter((it) => it.number > 0)

describe.each(clad.map((it) => [it.id, it] as const))('the facade of %s', (_id, building) => {
  it('stays on the outline of each storey: piers and balconies in front, glass just behind', () => {
    for (const storey of storeysAbove(building)) {
      let [behind, inFront, low, high] = [0, 0, Infinity, -Infinity]
      for (const { positions } of draw(building, storey).surfaces.values()) {
        for (let i = 0; i < positions.length; i += 3) {
          const [x = 0, y = 0, z = 0] = [positions[i], positions[i + 1], positions[i + 2]]
          const gap = distanceToOutline([x, z], storey.outline)
          if (contains(storey.outline, [x, z])) behind = Math.max(behind, gap)
          else inFront = Math.max(inFront, gap)
          low = Math.min(low, y)
          high = Math.max(high, y)
        }
      }
      // At corners the piers of two walls meet beyond either line, hence the diagonal.
      const maxM = (building.style === 'apartment' ? 1.6 : 0.6) * Math.SQRT2
      expect(behind).toBeLessThan(0.8)
      expect(inFront).toBeLessThan(maxM)
      expect(low).toBeCloseTo(storey.elevationM, 6)
      expect(high).toBeCloseTo(storey.elevationM + storey.heightM, 6)
    }
  })

  it('has windows on every wall of every storey', () => {
    for (const storey of storeysAbove(building)) {
      const glass = draw(building, storey).on('glass')
      const widths = [...triangles(glass)].map(({ face }) => length(face) / 2)
      const glazed = widths.reduce((sum, it) => sum + it, 0)
      const wall = perimeter(storey.outline) * storey.heightM
      expect(glazed / wall).toBeGreaterThan(0.35)
      expect(glazed / wall).toBeLessThan(0.95)
    }
  })

  it('faces the way it is lit: no face is inside out and none has collapsed', () => {
    const faults = new Set<string>()
    for (const character of CHARACTERS) {
      for (const storey of storeysAbove(building)) {
        for (const [material, surface] of draw(building, storey, character).surfaces) {
          for (const { face, normal } of triangles(surface)) {
            const size = length(face)
            if (size < 1e-6) faults.add(`${material} of storey ${storey.number} has collapsed`)
            else if (dot(face, normal) / size < 0.999)
              faults.add(`${material} of storey ${storey.number} is inside out`)
          }
        }
      }
    }
    expect([...faults]).toEqual([])
  })

  it('belongs to its storey and nobody else', () => {
    for (const storey of storeysAbove(building))
      for (const surface of draw(building, storey).surfaces.values())
        expect(new Set(surface.features)).toEqual(new Set([77]))
  })
})

describe('window panes', () => {
  it('are whole: texture coordinates count panes from one wall’s first to its last', () => {
    for (const building of clad) {
      const [storey] = storeysAbove(building)
      if (!storey) continue
      const { uvs } = draw(building, storey).on('glass')
      const us = uvs.filter((_, i) => i % 2 === 0)
      for (const u of us) expect(Number.isInteger(u)).toBe(true)
      // No two walls share a pane number, so that their windows are lit independently.
      const walls = Array.from({ length: us.length / 4 }, (_, i) => us.slice(i * 4, i * 4 + 4))
      const spans = walls.map((it) => [Math.min(...it), Math.max(...it)] as const).sort((a, b) => a[0] - b[0])
      for (const [i, [from]] of spans.slice(1).entries())
        expect(from, building.id).toBeGreaterThanOrEqual(spans[i]?.[1] ?? 0)
    }
  })

  it('differ between the families, so that a home is not read as an office', () => {
    const kinds = new Set(
      Object.keys(FACADES).map((style) => {
        const building = clad.find((it) => it.style === style)
        const storey = building && storeysAbove(building)[1]
        if (!building || !storey) throw new Error(`no building of the style "${style}"`)
        const mesh = draw(building, storey)
        return (
          [...mesh.surfaces.keys()].sort().join() +
          Math.round((1000 * mesh.triangles) / perimeter(storey.outline))
        )
      }),
    )
    expect(kinds.size).toBe(Object.keys(FACADES).length)
  })
})

describe('facades from far away', () => {
  /** Area of each material that faces outwards, m². */
  function frontArea(mesh: Mesh): Map<string, number> {
    const areas = new Map<string, number>()
    for (const [name, surface] of mesh.surfaces)
      for (const { face, normal } of triangles(surface))
        if (Math.abs(normal[1]) < 0.01) areas.set(name, (areas.get(name) ?? 0) + length(face) / 2)
    return areas
  }

  it.each(clad.map((it) => [it.id, it] as const))(
    '%s keeps its colors with far fewer triangles',
    (_id, building) => {
      const storey = storeysAbove(building)[2] ?? storeysAbove(building)[0]
      if (!storey) throw new Error('the building has no storeys')
      const [near, far] = [draw(building, storey), new Mesh()]
      drawFarFacade(far, { building, storey, character: 0.4 }, 77)
      expect(far.triangles).toBeLessThan(near.triangles * 0.62)
      const [a, b] = [frontArea(near), frontArea(far)]
      for (const material of b.keys()) expect(a.has(material), material).toBe(true)
      expect((b.get('glass') ?? 0) / (a.get('glass') ?? 1)).toBeCloseTo(1, 2)
      expect(b.get('glass') ?? 0).toBeGreaterThan(0)
    },
  )
})
