import { describe, expect, it } from 'vitest'
import { storeysOf } from '../../../src/domain/campus/storeys.ts'
import { area, extentOf, type Polygon, rectangle } from '../../../src/domain/geometry/polygon.ts'
import { shenhaPack } from '../../scene/shenha.ts'
import { FACADES } from './facade/index.ts'
import { drawFacade } from './facade/storey.ts'
import { bays, frames } from './frame.ts'
import { Mesh, type Surface } from './mesh.ts'
import { random } from './random.ts'
import { roofEdge } from './roof.ts'
import { prism, structureStorey } from './structure.ts'

const pack = await shenhaPack()

/** Faults of a surface that would show as holes, black faces or crashes. */
function faultsOf(surface: Surface): string[] {
  const faults: string[] = []
  const count = surface.positions.length / 3
  if (!surface.positions.every(Number.isFinite)) faults.push('a position is not finite')
  if (surface.indices.some((it) => it < 0 || it >= count)) faults.push('an index points nowhere')
  if (surface.indices.length % 3 !== 0) faults.push('a triangle is incomplete')
  if (surface.features.length !== count || surface.uvs.length !== count * 2)
    faults.push('attributes differ in length')
  for (let i = 0; i < count; i++) {
    const [x = 0, y = 0, z = 0] = surface.normals.slice(i * 3, i * 3 + 3)
    if (Math.abs(Math.hypot(x, y, z) - 1) > 1e-3) {
      faults.push(`normal ${i} is ${Math.hypot(x, y, z)} long`)
      break
    }
  }
  return faults
}

/** Volume enclosed by a closed surface, m³ (divergence theorem); negative when it is inside out. */
function volume({ positions, indices }: Surface): number {
  const at = (i: number) =>
    [positions[i * 3], positions[i * 3 + 1], positions[i * 3 + 2]] as [number, number, number]
  let sum = 0
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => at(indices[i + k] as number)) as [number, number, number][]
    if (!a || !b || !c) continue
    sum +=
      (a[0] * (b[1] * c[2] - b[2] * c[1]) -
        a[1] * (b[0] * c[2] - b[2] * c[0]) +
        a[2] * (b[0] * c[1] - b[1] * c[0])) /
      6
  }
  return sum
}

describe('kit', () => {
  it('closes a prism: walls and caps enclose its volume, facing outwards', () => {
    const outline: Polygon = [
      [0, 0],
      [30, 0],
      [30, 10],
      [10, 10],
      [10, 20],
      [0, 20],
    ]
    for (const shape of [outline, [...outline].reverse()]) {
      const mesh = new Mesh()
      const surface = mesh.on('concrete')
      prism(surface, shape, 0, 5, 1)
      surface.cap(shape, 5, 1)
      surface.cap(shape, 0, 1, { down: true })
      expect(faultsOf(surface)).toEqual([])
      expect(volume(surface)).toBeCloseTo(area(shape) * 5, 6)
    }
  })

  it('divides a wall into whole bays near the wanted width', () => {
    for (let length = 3; length < 120; length += 0.7) {
      const count = bays(length, 4.2)
      expect(Number.isInteger(count)).toBe(true)
      expect(count).toBeGreaterThan(0)
      expect(length / count).toBeLessThan(4.2 * 2)
    }
  })

  it('walks the outline with one frame a wall', () => {
    const outline = rectangle([5, -8], 40, 20, 30)
    expect(frames(outline)).toHaveLength(4)
    expect(frames(outline).reduce((sum, it) => sum + it.lengthM, 0)).toBeCloseTo(120, 6)
  })

  it.each(Object.keys(FACADES))('draws sound storeys in the %s style', (style) => {
    const buildings = pack.buildings.filter((it) => it.style === style)
    expect(buildings.length).toBeGreaterThan(0)
    for (const building of buildings) {
      const mesh = new Mesh()
      for (const storey of storeysOf(building).filter((it) => it.number > 0)) {
        drawFacade(mesh, { building, storey, character: 0.4 }, storey.number)
      }
      expect(mesh.surfaces.size).toBeGreaterThan(1)
      for (const [material, surface] of mesh.surfaces) {
        expect(faultsOf(surface), `${building.id} ${material}`).toEqual([])
        expect(new Set(surface.features).size).toBeLessThanOrEqual(building.storeys)
      }
    }
  })

  it('builds structure and parapet within a slab’s edge of the outline', () => {
    const outline = rectangle([0, 0], 60, 22)
    const mesh = new Mesh()
    structureStorey(mesh, { outline, elevationM: 10, heightM: 4 }, 3)
    roofEdge(mesh, outline, 14, 4)
    const { minX, maxX, minZ, maxZ } = extentOf(outline)
    for (const surface of mesh.surfaces.values()) {
      expect(faultsOf(surface)).toEqual([])
      for (let i = 0; i < surface.positions.length; i += 3) {
        const [x = 0, y = 0, z = 0] = surface.positions.slice(i, i + 3)
        expect(x).toBeGreaterThan(minX - 1)
        expect(x).toBeLessThan(maxX + 1)
        expect(z).toBeGreaterThan(minZ - 1)
        expect(z).toBeLessThan(maxZ + 1)
        expect(y).toBeGreaterThan(9.5)
        expect(y).toBeLessThan(16)
      }
    }
  })

  it('draws the same numbers from the same seed', () => {
    const draw = (seed: string) => {
      const next = random(seed)
      return Array.from({ length: 50 }, next)
    }
    expect(draw('elm')).toEqual(draw('elm'))
    expect(draw('elm')).not.toEqual(draw('oak'))
    expect(draw('elm').every((it) => it >= 0 && it < 1)).toBe(true)
  })
})
