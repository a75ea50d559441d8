import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { featureTable } from '../../../src/domain/features.ts'
import { contains, distanceToOutline, type Point } from '../../../src/domain/geometry/polygon.ts'
import { buildingHeightM, storeysOf } from '../../../src/domain/storeys.ts'
import { shenhaPack } from '../../scene/shenha.ts'
import { Mesh } from '../kit/mesh.ts'
import type { Vec3 } from '../kit/vec.ts'
import { MATERIALS } from '../materials.ts'
import { towerCrane } from './crane.ts'
import { worksNodes } from './index.ts'

const pack = await shenhaPack()
const features = featureTable(pack)
const nodes = worksNodes(pack, features)

function* vertices(mesh: Mesh, materials?: readonly string[]) {
  for (const [name, { positions, features: numbers }] of mesh.surfaces) {
    if (materials && !materials.includes(name)) continue
    for (const [i, feature] of numbers.entries())
      yield { at: positions.slice(i * 3, i * 3 + 3) as unknown as Vec3, feature, name }
  }
}

describe('a crane', () => {
  it('stands on its mast, clears the height it is given and reaches as far as a crane does', () => {
    const inputs = fc.record({
      x: fc.double({ min: -200, max: 200, noNaN: true }),
      z: fc.double({ min: -200, max: 200, noNaN: true }),
      heightM: fc.double({ min: 15, max: 140, noNaN: true }),
      turn: fc.double({ min: 0, max: 360, noNaN: true }),
    })
    fc.assert(
      fc.property(inputs, ({ x, z, heightM, turn }) => {
        const mesh = new Mesh()
        towerCrane(mesh, [x, z], heightM, turn, 6)
        const all = [...vertices(mesh)].map((it) => it.at)
        expect(Math.min(...all.map((it) => it[1]))).toBeCloseTo(0, 9)
        const high = Math.max(...all.map((it) => it[1]))
        expect(high).toBeGreaterThan(heightM + 4)
        expect(high).toBeLessThan(heightM + 6)
        const away = Math.max(...all.map((it) => Math.hypot(it[0] - x, it[2] - z)))
        expect(away).toBeGreaterThan(41)
        expect(away).toBeLessThan(43)
        // Below the jib there is only the mast, its foot, and what hangs from the trolley.
        for (const [vx, y, vz] of all) {
          const out = Math.hypot(vx - x, vz - z)
          if (y < heightM - 3 && y > 1 && out > 2) expect(Math.abs(out - 26)).toBeLessThan(1)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('points its jib where it is turned', () => {
    const mesh = new Mesh()
    towerCrane(mesh, [0, 0], 40, 90, 6)
    const far = [...vertices(mesh)].map((it) => it.at)
    const tip = far.reduce((a, b) => (Math.hypot(b[0], b[2]) > Math.hypot(a[0], a[2]) ? b : a))
    expect(Math.abs(tip[0])).toBeLessThan(1)
    expect(tip[2]).toBeGreaterThan(40)
  })
})

describe('the building sites', () => {
  const sites = pack.buildings.flatMap((building) => {
    const mesh = nodes.find((it) => it.name === `${building.id}/works`)?.mesh
    return mesh ? [{ building, mesh, range: features.buildings.get(building.id)! }] : []
  })

  it('are there for every building but the ice cube, and gone when it is done', () => {
    expect(sites).toHaveLength(pack.buildings.filter((it) => it.style !== 'ice').length)
    for (const { mesh } of sites)
      for (const name of mesh.surfaces.keys())
        expect(['works', 'scaffold', 'earthworks', 'yard']).toContain(MATERIALS[name].phase)
  })

  it('have scaffolding that belongs to the storey it stands before, outside the building', () => {
    for (const { building, mesh, range } of sites) {
      const levels = storeysOf(building)
      const used = new Set<number>()
      for (const { at, feature } of vertices(mesh, ['scaffold', 'scaffold-net', 'site-timber'])) {
        const level = levels[feature - range.first]!
        expect(at[1]).toBeGreaterThan(level.elevationM - 0.1)
        expect(at[1]).toBeLessThan(level.elevationM + level.heightM + 0.1)
        used.add(feature)
        const plan: Point = [at[0], at[2]]
        if (contains(level.outline, plan))
          expect(distanceToOutline(plan, level.outline), building.id).toBeLessThan(0.1)
      }
      expect(used.size, building.id).toBe(building.storeys)
    }
  })

  it('have cranes above the roof, and everything else numbered as works of that building', () => {
    for (const { building, mesh, range } of sites) {
      const works = range.first + range.count - 1
      const heights = [...vertices(mesh, ['crane'])].map(({ at, feature }) => {
        expect(feature).toBe(works)
        return at[1]
      })
      expect(Math.max(...heights)).toBeGreaterThan(buildingHeightM(building) + 10)
      for (const { at, feature, name } of vertices(mesh, ['hoarding', 'site-dark', 'formwork'])) {
        expect(feature).toBe(works)
        // Nothing of a yard stands in a neighbour; counterweights and loads hang above.
        if (at[1] > 6 || name === 'site-dark') continue
        for (const other of pack.buildings)
          if (other !== building) expect(contains(other.footprint, [at[0], at[2]]), building.id).toBe(false)
      }
    }
  })

  it('bring every machine whole and take it away whole', () => {
    for (const kind of ['excavators', 'trucks', 'mixers']) {
      const { mesh } = nodes.find((it) => it.name === `works/${kind}`) ?? {}
      const phases = [...(mesh?.surfaces.keys() ?? [])].map((it) => MATERIALS[it].phase)
      expect(new Set(phases).size, kind).toBe(1)
    }
    const crane = new Mesh()
    towerCrane(crane, [0, 0], 40, 0, 6)
    expect(new Set([...crane.surfaces.keys()].map((it) => MATERIALS[it].phase))).toEqual(new Set(['works']))
  })

  it('have machines in the pit and beside the building, clear of every building', () => {
    for (const kind of ['excavators', 'trucks', 'mixers']) {
      const { instances = [] } = nodes.find((it) => it.name === `works/${kind}`) ?? {}
      expect(instances.length, kind).toBeGreaterThan(8)
      for (const { at, feature } of instances) {
        const owner = features.features[feature]!
        expect(owner.kind).toBe('works')
        for (const building of pack.buildings) {
          const inside = contains(building.footprint, [at[0], at[2]])
          expect(inside).toBe(kind === 'excavators' && building.id === owner.owner)
        }
      }
    }
  })
})
