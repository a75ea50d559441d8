/** People on the grounds: on plazas, along paths, on the rink. */
import { facadeTraits } from '../../../src/domain/campus/facades.ts'
import type { ScenePack } from '../../../src/domain/content/pack.ts'
import {
  centroid,
  contains,
  distance,
  distanceToOutline,
  distanceToSegment,
  offset,
  type Point,
} from '../../../src/domain/geometry/polygon.ts'
import { degToRad, radToDeg } from '../../../src/domain/math/angle.ts'
import type { Instance } from '../document.ts'
import { poolOutlines } from '../exhibition/pool.ts'
import { random } from '../kit/random.ts'
import { type IsFree, skateFrom, walkFrom } from '../people/walks.ts'
import { LAYERS, legs } from '../roads.ts'
import { POND } from './grounds.ts'
import { type FeatureOf, fill, rowAlong } from './scatter.ts'

/** How far apart those stand who talk, and walk who walk together, meters. */
const TOGETHER_M = Object.freeze({ talk: 0.95, walk: 0.7 })
/** Who walks keeps this far from walls, the edge of what is paved, and what stands on it, meters. */
const WALKERS = Object.freeze({ wallM: 1.2, edgeM: 0.5, thingM: 0.85 })
/** Radii in which people turn round, meters. */
const TURNS_M = [-1.1, 1.1, -0.75, 0.75]
/** Skaters keep this far from the shore, meters. */
const SHORE_M = 1.6

interface Somebody {
  readonly instance: Instance
  /** Where they may walk. */
  readonly paved: IsFree
}

/**
 * People on plazas and paths: some in twos and threes, those on paths walking along them.
 * @param things that stand in the way
 */
export function scatterPeople(
  pack: ScenePack,
  featureOf: FeatureOf,
  things: readonly Point[],
): Record<'walking' | 'standing', Instance[]> {
  const walking: Somebody[] = []
  const standing: Instance[] = []
  const pools = pack.buildings.filter((it) => facadeTraits(it).forecourt).flatMap(poolOutlines)
  const outside = (at: Point) =>
    pack.buildings.every(
      (it) => !contains(it.footprint, at) && distanceToOutline(at, it.footprint) > WALKERS.wallM,
    ) && pools.every((it) => !contains(it, at))
  const instance = (at: Point, y: number, turnDeg: number, rng: () => number, lot: string | undefined) => ({
    at: [at[0], y, at[1]] as const,
    turnDeg,
    scale: 0.92 + 0.12 * rng(),
    feature: featureOf(lot),
  })
  /** Somebody and who goes along, side by side. */
  const walk = (
    at: Point,
    y: number,
    turnDeg: number,
    rng: () => number,
    lot: string | undefined,
    paved: IsFree,
  ) => {
    const count = rng() < 0.4 ? 2 : 1
    const across: Point = [Math.sin(degToRad(turnDeg)), Math.cos(degToRad(turnDeg))]
    for (let i = 0; i < count; i++) {
      const there = moved(at, across, i * TOGETHER_M.walk)
      const somebody = instance(there, y, turnDeg, rng, lot)
      if (outside(there)) walking.push({ instance: somebody, paved })
    }
  }
  /** One who waits, or two or three who face each other. */
  const stand = (at: Point, y: number, rng: () => number, lot: string | undefined) => {
    const count = 1 + Math.floor(3 * rng())
    const first = rng() * 360
    for (let i = 0; i < count; i++) {
      const turnDeg = first + (i * 360) / count
      const out: Point = [Math.cos(degToRad(turnDeg)), -Math.sin(degToRad(turnDeg))]
      const apart = count === 1 ? 0 : TOGETHER_M.talk / 2
      const there = moved(at, out, apart)
      const somebody = instance(there, y, turnDeg + 180 + (rng() - 0.5) * 30, rng, lot)
      if (outside(there)) standing.push(somebody)
    }
  }
  for (const area of pack.site.planting.filter((it) => it.kind === 'plaza')) {
    const rng = random(`people/${area.id}`)
    const inner = offset(area.outline, -WALKERS.edgeM)
    for (const at of fill(area.outline, 16, 1, rng)) {
      const kind = rng()
      if (kind < 0.16) stand(at, LAYERS.paving, rng, area.lot)
      else if (kind < 0.42)
        walk(at, LAYERS.paving, rng() * 360, rng, area.lot, (point) => contains(inner, point))
    }
  }
  for (const road of pack.site.roads.filter((it) => it.kind === 'path')) {
    const rng = random(`people/${road.id}`)
    const paved = (point: Point) =>
      legs(road.centreline).some(
        ([a, b]) => distanceToSegment(point, a, b) < road.widthM / 2 - WALKERS.edgeM / 2,
      )
    for (const { at, turnDeg } of rowAlong(road.centreline, 11, 0)) {
      const kind = rng()
      const aside: Point = [at[0] + (rng() - 0.5) * road.widthM * 0.6, at[1] + (rng() - 0.5) * 4]
      if (kind < 0.1) stand(aside, LAYERS.path, rng, road.lot)
      else if (kind < 0.55) walk(aside, LAYERS.path, turnDeg + (rng() < 0.5 ? 180 : 0), rng, road.lot, paved)
    }
  }
  const inTheWay = [...things, ...standing.map(({ at: [x, , z] }): Point => [x, z])]
  return {
    walking: walking.map(({ instance: it, paved }) => {
      const isFree = (point: Point) =>
        paved(point) && outside(point) && inTheWay.every((thing) => distance(thing, point) > WALKERS.thingM)
      return { ...it, walk: walkFrom([it.at[0], it.at[2]], it.turnDeg, isFree, TURNS_M) }
    }),
    standing,
  }
}

const moved = ([x, z]: Point, [dx, dz]: Point, byM: number): Point => [x + dx * byM, z + dz * byM]

/** People on the rink, going round to the left; the app shows them while it is frozen. */
export function scatterSkaters(pack: ScenePack, featureOf: FeatureOf): Instance[] {
  const lot = pack.site.lots[0]?.id
  return pack.site.water
    .filter((it) => it.kind === 'pond')
    .flatMap((pond) => {
      const rng = random(`skaters/${pond.id}`)
      const ice = offset(pond.outline, -SHORE_M)
      const [x, z] = centroid(pond.outline)
      return fill(offset(pond.outline, -4), 9, 1, rng).flatMap((at): Instance[] => {
        const [keep, turn, size] = [rng(), rng(), rng()]
        if (keep >= 0.4) return []
        // The middle of the rink is to the left.
        const aroundDeg = radToDeg(Math.atan2(at[0] - x, at[1] - z))
        const turnDeg = aroundDeg + (turn - 0.5) * 50
        return [
          {
            at: [at[0], POND.waterM, at[1]],
            turnDeg,
            scale: 0.92 + 0.14 * size,
            feature: featureOf(lot),
            walk: skateFrom(at, turnDeg, (point) => contains(ice, point)),
          },
        ]
      })
    })
}
