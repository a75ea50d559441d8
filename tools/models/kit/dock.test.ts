import { describe, expect, it } from 'vitest'
import { buildingHeightM, storeyOutline } from '../../../src/domain/campus/storeys.ts'
import { contains, distanceToOutline } from '../../../src/domain/geometry/polygon.ts'
import { shenhaPack } from '../../scene/shenha.ts'
import { dockWall, loadingDocks } from './dock.ts'
import { Mesh } from './mesh.ts'
import { random } from './random.ts'
import { ducts, skylights } from './skylights.ts'

const { buildings } = await shenhaPack()
const research = buildings.filter((it) => it.style === 'research')
const corners = (mesh: Mesh) =>
  [...mesh.surfaces.values()].flatMap(({ positions }) =>
    Array.from(
      { length: positions.length / 3 },
      (_, i) => positions.slice(i * 3, i * 3 + 3) as [number, number, number],
    ),
  )

describe('loading docks', () => {
  it('are on the side away from the door, at the ground, and reach no farther than their canopy', () => {
    for (const { id, footprint, entrance } of research) {
      const wall = dockWall(footprint, entrance)
      expect(wall, id).not.toBeNull()
      const [x, , z] = wall?.at((wall?.lengthM ?? 0) / 2, 0, 0) ?? [0, 0, 0]
      const out = wall?.outward ?? [0, 0]
      expect((entrance[0] - x) * out[0] + (entrance[1] - z) * out[1], id).toBeLessThan(-5)
      const mesh = new Mesh()
      loadingDocks(mesh, footprint, entrance, 1)
      for (const [px, y, pz] of corners(mesh)) {
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThan(5.2)
        if (!contains(footprint, [px, pz])) expect(distanceToOutline([px, pz], footprint)).toBeLessThan(2.3)
      }
    }
  })
})

describe('skylights and ducts', () => {
  it('stand on the roof, clear of its edge', () => {
    for (const building of buildings) {
      const roof = storeyOutline(building, building.storeys)
      const y = buildingHeightM(building)
      const mesh = new Mesh()
      skylights(mesh, roof, y, 1, 0.72)
      ducts(mesh, roof, y, 1, random(building.id))
      const wrong = [...corners(mesh)].filter(
        ([px, py, pz]) =>
          !(contains(roof, [px, pz]) && distanceToOutline([px, pz], roof) > 0.4 && py >= y && py < y + 2),
      )
      expect(wrong, building.id).toEqual([])
    }
  })
})
