import { describe, expect, it } from 'vitest'
import { featureTable, STATIC_FEATURE } from '../../../src/domain/campus/features.ts'
import {
  distance,
  distanceToOutline,
  distanceToSegment,
  type Point,
} from '../../../src/domain/geometry/polygon.ts'
import { shenhaPack } from '../../scene/shenha.ts'
import { crossingOutlines } from '../crossings.ts'
import { legs } from '../roads.ts'
import { snowBanks } from './snowBanks.ts'

const pack = await shenhaPack()
const lots = featureTable(pack).landscape
const { positions, normals, features, indices } = snowBanks(
  pack,
  (lot) => (lot ? lots.get(lot)?.first : undefined) ?? STATIC_FEATURE,
).surfaces.get('snow-bank')!
const places = Array.from({ length: features.length }, (_, i) => positions.slice(i * 3, i * 3 + 3))
const onPlan = ([x, , z]: readonly number[]): Point => [x!, z!]
const fromMiddle = (at: Point, [a, b]: readonly [Point, Point]) => distanceToSegment(at, a, b)

describe('snow along the streets', () => {
  it('lies beside the carriageways, clear of crossings and doors', () => {
    const crossings = crossingOutlines(pack).flatMap((it) => it.outlines)
    const wrong = places.filter((place) => {
      const at = onPlan(place)
      const onRoad = pack.site.roads.some((road) =>
        legs(road.centreline).some((leg) => fromMiddle(at, leg) < road.widthM / 2 - 0.5),
      )
      const inTheWay = crossings.some((it) => distanceToOutline(at, it) < 0.9)
      return onRoad || inTheWay || pack.buildings.some((it) => distance(it.entrance, at) < 5)
    })
    expect(places.length).toBeGreaterThan(1500)
    expect(wrong).toEqual([])
  })

  it('is heaped knee-high, and runs out at its ends', () => {
    const heights = places.map(([, y]) => y!)
    expect(Math.max(...heights)).toBeLessThan(0.5)
    expect(heights.filter((it) => it > 0.25).length).toBeGreaterThan(500)
    expect(heights.filter((it) => it === 0).length).toBeGreaterThan(20)
  })

  it('faces up, in few triangles', () => {
    expect(indices.length / 3).toBeLessThanOrEqual(5000)
    const down = Array.from({ length: indices.length / 3 }, (_, i) => i).filter((i) => {
      const [a, b, c] = [0, 1, 2].map((k) => onPlan(places[indices[i * 3 + k]!]!)) as [Point, Point, Point]
      return (b[1] - a[1]) * (c[0] - a[0]) - (b[0] - a[0]) * (c[1] - a[1]) <= 0
    })
    expect(down).toEqual([])
    expect(normals.filter((_, i) => i % 3 === 1).every((up) => up > 0.5)).toBe(true)
  })

  it('comes with the street that it lies along', () => {
    const wrong = features.filter((feature, i) => {
      const nearest = pack.site.roads
        .filter((it) => it.kind !== 'path')
        .map((road) => ({
          road,
          off:
            Math.min(...legs(road.centreline).map((leg) => fromMiddle(onPlan(places[i]!), leg))) -
            road.widthM / 2,
        }))
        .reduce((best, it) => (it.off < best.off ? it : best))
      const { lot } = nearest.road
      return feature !== (lot ? lots.get(lot)?.first : STATIC_FEATURE)
    })
    expect(wrong).toEqual([])
  })
})
