/** The ground and what is set out on it: level where it must be, clear where people and cars go. */
import { describe, expect, it } from 'vitest'
import { placedSegments } from '../../../src/domain/campus/corridorGraph.ts'
import { featureTable } from '../../../src/domain/campus/features.ts'
import {
  contains,
  distanceToOutline,
  distanceToSegment,
  type Point,
} from '../../../src/domain/geometry/polygon.ts'
import { shenhaPack } from '../../scene/shenha.ts'
import { crossingOutlines } from '../crossings.ts'
import { Mesh } from '../kit/mesh.ts'
import { legs } from '../roads.ts'
import { flagPoles } from './flags.ts'
import { foundationDetail } from './foundation.ts'
import { landscapeNodes } from './index.ts'
import { bayMiddles } from './parking.ts'
import { drawMound, reliefOf } from './relief.ts'

const pack = await shenhaPack()
const features = featureTable(pack)
const nodes = landscapeNodes(pack, features)
const relief = reliefOf(pack)

describe('the relief', () => {
  it('swells on lawns and stays away from buildings, ways and water', () => {
    expect(relief.mounds.length).toBeGreaterThan(20)
    for (const { center, radiusM, heightM } of relief.mounds) {
      expect(heightM).toBeGreaterThan(0.4)
      expect(heightM).toBeLessThan(1.5)
      // Gentle: never steeper than one in two.
      expect((heightM * Math.PI) / (2 * radiusM)).toBeLessThan(0.5)
      for (let i = 0; i < 24; i++) {
        const t = (i / 24) * 2 * Math.PI
        const at: Point = [center[0] + Math.cos(t) * radiusM, center[1] + Math.sin(t) * radiusM]
        const under = [
          ...pack.buildings.filter((it) => contains(it.footprint, at)),
          ...pack.site.water.filter((it) => contains(it.outline, at)),
          ...pack.site.roads.filter((road) =>
            legs(road.centreline).some(([a, b]) => !(distanceToSegment(at, a, b) > road.widthM / 2)),
          ),
        ]
        expect(under.map((it) => it.id)).toEqual([])
      }
    }
  })

  it('carries its trees, and is drawn as high as they stand', () => {
    for (const species of ['spruce', 'elm', 'birch', 'pine', 'poplar'])
      for (const { at } of nodes.find((it) => it.name === `trees/${species}`)?.instances ?? [])
        expect(at[1]).toBeCloseTo(relief.heightAt([at[0], at[2]]), 9)
    const mound = relief.mounds[0]!
    const mesh = new Mesh()
    drawMound(mesh, mound, 1)
    const { positions, normals, indices } = mesh.surfaces.get('lawn')!
    for (let i = 0; i < positions.length; i += 3) {
      const here = relief.heightAt([positions[i]!, positions[i + 2]!])
      expect(positions[i + 1]! - here).toBeCloseTo(positions[1]! - relief.heightAt(mound.center), 6)
      expect(normals[i + 1]).toBeGreaterThan(0.85)
    }
    for (let i = 0; i < indices.length; i += 3) {
      const [a, b, c] = [0, 1, 2].map((k) => indices[i + k]! * 3) as [number, number, number]
      const up =
        (positions[b + 2]! - positions[a + 2]!) * (positions[c]! - positions[a]!) -
        (positions[b]! - positions[a]!) * (positions[c + 2]! - positions[a + 2]!)
      expect(up).toBeGreaterThan(0)
    }
  })
})

describe('crossings', () => {
  const marked = crossingOutlines(pack)

  it('lie on their own street, with bars along the way of the cars', () => {
    expect(marked.reduce((sum, it) => sum + it.outlines.length, 0)).toBeGreaterThan(60)
    for (const { road, outlines } of marked)
      for (const outline of outlines)
        for (const at of outline)
          expect(
            Math.min(...legs(road.centreline).map(([a, b]) => distanceToSegment(at, a, b))),
          ).toBeLessThan(road.widthM / 2)
  })

  it('meet the end of every path that ends at a street', () => {
    for (const path of pack.site.roads.filter((it) => it.kind === 'path')) {
      for (const end of [path.centreline[0]!, path.centreline.at(-1)!]) {
        const street = pack.site.roads.find(
          (road) =>
            road.kind !== 'path' &&
            legs(road.centreline).some(([a, b]) => distanceToSegment(end, a, b) < road.widthM / 2 + 1),
        )
        if (!street) continue
        const bars = marked.find((it) => it.road === street)!.outlines
        const nearest = Math.min(...bars.flat().map((it) => Math.hypot(it[0] - end[0], it[1] - end[1])))
        expect(nearest, path.id).toBeLessThan(8)
      }
    }
  })
})

describe('what is set out on the grounds', () => {
  it('parks cars inside the lines', () => {
    const { instances: cars = [] } = nodes.find((it) => it.name === 'cars') ?? {}
    for (const lot of pack.site.planting.filter((it) => it.kind === 'parking')) {
      const bays = bayMiddles(lot.outline)
      expect(bays.length).toBeGreaterThan(10)
      for (const { at } of cars.filter((it) => contains(lot.outline, [it.at[0], it.at[2]])))
        expect(Math.min(...bays.map((it) => Math.abs(it - at[0])))).toBeLessThan(0.01)
    }
  })

  it('has a planter under every tree of a plaza and flags clear of them', () => {
    const { instances: planters = [] } = nodes.find((it) => it.name === 'planters') ?? {}
    expect(planters.length).toBeGreaterThan(20)
    for (const pole of flagPoles(pack)) {
      for (const building of pack.buildings)
        expect(distanceToOutline(pole, building.footprint)).toBeGreaterThan(8)
      for (const { at } of planters) expect(Math.hypot(at[0] - pole[0], at[2] - pole[1])).toBeGreaterThan(4)
    }
    expect(flagPoles(pack)).toHaveLength(5)
  })

  it('leaves doors, corridor and streets free of hedges and bicycles', () => {
    const segments = placedSegments(pack.corridor)
    let racks = 0
    for (const building of pack.buildings.filter((it) => it.style !== 'ice')) {
      for (const { name, mesh } of foundationDetail(building, pack, features)) {
        if (name.startsWith('detail/bicycles')) racks++
        const plan = [...mesh!.surfaces.values()].flatMap(({ positions }) =>
          Array.from(
            { length: positions.length / 3 },
            (_, i): Point => [positions[i * 3]!, positions[i * 3 + 2]!],
          ),
        )
        const [ex, ez] = building.entrance
        expect(Math.min(...plan.map((at) => Math.hypot(at[0] - ex, at[1] - ez)))).toBeGreaterThan(5)
        expect(
          plan.some((at) => contains(building.footprint, at)),
          building.id,
        ).toBe(false)
        const inTheWay = segments.some(({ from, to, widthM }) =>
          plan.some((at) => distanceToSegment(at, from, to) < widthM / 2),
        )
        expect(inTheWay, building.id).toBe(false)
      }
    }
    expect(racks).toBeGreaterThan(12)
  })
})
