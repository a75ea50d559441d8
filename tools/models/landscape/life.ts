/** What lives on the grounds: lamps, people, skaters, benches, cars and buses. */
import { facadeTraits } from '../../../src/domain/campus/facades.ts'
import type { ScenePack } from '../../../src/domain/content/pack.ts'
import {
  contains,
  distance,
  distanceToOutline,
  extentOf,
  offset,
  type Point,
  type Polygon,
} from '../../../src/domain/geometry/polygon.ts'
import { degToRad } from '../../../src/domain/math/angle.ts'
import type { Instance } from '../document.ts'
import { poolOutlines } from '../exhibition/pool.ts'
import { random } from '../kit/random.ts'
import { LAYERS } from '../roads.ts'
import { POND } from './grounds.ts'
import { bayMiddles } from './parking.ts'
import type { Relief } from './relief.ts'
import { type FeatureOf, fill, freeGround, rowAlong } from './scatter.ts'

/** Rows of lamps: distance from one to the next, and from the edge they follow, meters. */
const LAMP_ROWS = Object.freeze({
  path: { everyM: 17, outM: 0.8 },
  street: { everyM: 26, outM: 1.3 },
  avenue: { everyM: 30, outM: 1.3 },
  plaza: { everyM: 15, inM: 4 },
  garden: { everyM: 21, inM: 3 },
  shore: { everyM: 13, outM: 3.2 },
})
/** A plaza wider than this has a row along its middle as well, meters. */
const MIDDLE_ROW_FROM_M = 44
/** Lamps of two rows that come nearer to each other than this are one, meters. */
const LAMP_GAP_M = 7

/** Street lamps along roads; garden lights along paths, the edges of plazas and gardens, and the shore of the pond. */
export function scatterLamps(
  pack: ScenePack,
  featureOf: FeatureOf,
  relief: Relief,
): Record<'street' | 'garden', Instance[]> {
  const inside = (at: Point) => contains(pack.site.table.outline, at)
  const free = (at: Point) =>
    pack.buildings.every((it) => !contains(it.footprint, at) && distanceToOutline(at, it.footprint) > 1.5)
  const street: Instance[] = []
  const garden: Instance[] = []
  for (const road of pack.site.roads) {
    const path = road.kind === 'path'
    const { everyM, outM } = LAMP_ROWS[path ? 'path' : road.lot ? 'street' : 'avenue']
    for (const side of [-1, 1]) {
      for (const { at, turnDeg } of rowAlong(road.centreline, everyM, side * (road.widthM / 2 + outM))) {
        if (!inside(at) || !free(at)) continue
        const lamp = {
          at: [at[0], 0, at[1]] as const,
          turnDeg: turnDeg + (side > 0 ? 90 : -90),
          scale: 1,
          feature: featureOf(road.lot),
        }
        ;(path ? garden : street).push(lamp)
      }
    }
  }
  const clear = freeGround(pack)
  const row = (line: readonly Point[], everyM: number, lot: string | undefined, fits = clear) => {
    for (const { at } of rowAlong(line, everyM, 0)) {
      const near = [...garden, ...street].some(
        ({ at: [x, , z] }) => Math.hypot(x - at[0], z - at[1]) < LAMP_GAP_M,
      )
      if (near || !fits(at)) continue
      garden.push({ at: [at[0], relief.heightAt(at), at[1]], turnDeg: 0, scale: 1, feature: featureOf(lot) })
    }
  }
  for (const area of pack.site.planting) {
    if (area.kind !== 'plaza' && area.kind !== 'garden') continue
    const { everyM, inM } = LAMP_ROWS[area.kind]
    row(closed(offset(area.outline, -inM)), everyM, area.lot)
    const { minX, maxX, minZ, maxZ } = extentOf(area.outline)
    if (area.kind === 'plaza' && Math.min(maxX - minX, maxZ - minZ) > MIDDLE_ROW_FROM_M)
      row(middleLine(area.outline, inM), everyM, area.lot)
  }
  const lot = pack.site.lots[0]?.id
  const { everyM, outM } = LAMP_ROWS.shore
  for (const pond of pack.site.water.filter((it) => it.kind === 'pond'))
    row(round(offset(pond.outline, outM), everyM), everyM, lot)
  return { street, garden }
}

const closed = (outline: Polygon): Point[] => [...outline, outline[0] as Point]

/** A closed outline of long legs, as rows need: points of a curved one so many meters apart. */
function round(outline: Polygon, everyM: number): Point[] {
  const points: Point[] = []
  for (const at of closed(outline)) {
    const last = points.at(-1)
    if (!last || distance(at, last) >= everyM) points.push(at)
  }
  return closed(points)
}

/** The middle line of an outline along the longer of its sides, from edge to edge but for a margin. */
function middleLine(outline: Polygon, marginM: number): Point[] {
  const { minX, maxX, minZ, maxZ } = extentOf(outline)
  const [x, z] = [(minX + maxX) / 2, (minZ + maxZ) / 2]
  return maxX - minX > maxZ - minZ
    ? [
        [minX + marginM, z],
        [maxX - marginM, z],
      ]
    : [
        [x, minZ + marginM],
        [x, maxZ - marginM],
      ]
}

/** How far apart those stand who talk, and walk who walk together, meters. */
const TOGETHER_M = Object.freeze({ talk: 0.95, walk: 0.7 })

/** People on plazas and paths: some in twos and threes, those on paths walking along them. */
export function scatterPeople(
  pack: ScenePack,
  featureOf: FeatureOf,
): Record<'walking' | 'standing', Instance[]> {
  const walking: Instance[] = []
  const standing: Instance[] = []
  const pools = pack.buildings.filter((it) => facadeTraits(it).forecourt).flatMap(poolOutlines)
  const outside = (at: Point) =>
    pack.buildings.every((it) => !contains(it.footprint, at) && distanceToOutline(at, it.footprint) > 1.2) &&
    pools.every((it) => !contains(it, at))
  const put = (
    to: Instance[],
    at: Point,
    y: number,
    turnDeg: number,
    rng: () => number,
    lot: string | undefined,
  ) => {
    const scale = 0.92 + 0.12 * rng()
    if (outside(at)) to.push({ at: [at[0], y, at[1]], turnDeg, scale, feature: featureOf(lot) })
  }
  /** Somebody and who goes along, side by side. */
  const walk = (at: Point, y: number, turnDeg: number, rng: () => number, lot: string | undefined) => {
    const count = rng() < 0.4 ? 2 : 1
    const across: Point = [Math.sin(degToRad(turnDeg)), Math.cos(degToRad(turnDeg))]
    for (let i = 0; i < count; i++)
      put(walking, moved(at, across, i * TOGETHER_M.walk), y, turnDeg + (rng() - 0.5) * 12, rng, lot)
  }
  /** One who waits, or two or three who face each other. */
  const stand = (at: Point, y: number, rng: () => number, lot: string | undefined) => {
    const count = 1 + Math.floor(3 * rng())
    const first = rng() * 360
    for (let i = 0; i < count; i++) {
      const turnDeg = first + (i * 360) / count
      const out: Point = [Math.cos(degToRad(turnDeg)), -Math.sin(degToRad(turnDeg))]
      const apart = count === 1 ? 0 : TOGETHER_M.talk / 2
      put(standing, moved(at, out, apart), y, turnDeg + 180 + (rng() - 0.5) * 30, rng, lot)
    }
  }
  for (const area of pack.site.planting.filter((it) => it.kind === 'plaza')) {
    const rng = random(`people/${area.id}`)
    for (const at of fill(area.outline, 16, 1, rng)) {
      const kind = rng()
      if (kind < 0.16) stand(at, LAYERS.paving, rng, area.lot)
      else if (kind < 0.42) walk(at, LAYERS.paving, rng() * 360, rng, area.lot)
    }
  }
  for (const road of pack.site.roads.filter((it) => it.kind === 'path')) {
    const rng = random(`people/${road.id}`)
    for (const { at, turnDeg } of rowAlong(road.centreline, 11, 0)) {
      const kind = rng()
      const aside: Point = [at[0] + (rng() - 0.5) * road.widthM * 0.6, at[1] + (rng() - 0.5) * 4]
      if (kind < 0.1) stand(aside, LAYERS.path, rng, road.lot)
      else if (kind < 0.55) walk(aside, LAYERS.path, turnDeg + (rng() < 0.5 ? 180 : 0), rng, road.lot)
    }
  }
  return { walking, standing }
}

const moved = ([x, z]: Point, [dx, dz]: Point, byM: number): Point => [x + dx * byM, z + dz * byM]

/** People on the rink; the app shows them while it is frozen. */
export function scatterSkaters(pack: ScenePack, featureOf: FeatureOf): Instance[] {
  const lot = pack.site.lots[0]?.id
  return pack.site.water
    .filter((it) => it.kind === 'pond')
    .flatMap((pond) => {
      const rng = random(`skaters/${pond.id}`)
      return fill(offset(pond.outline, -4), 9, 1, rng).flatMap((at): Instance[] => {
        const [keep, turn, size] = [rng(), rng(), rng()]
        if (keep >= 0.4) return []
        const scale = 0.92 + 0.14 * size
        return [{ at: [at[0], POND.waterM, at[1]], turnDeg: turn * 360, scale, feature: featureOf(lot) }]
      })
    })
}

/** The middle of a bench stands this far from the edge of its path, meters. */
const BENCH_M = 0.7

/** Benches along the paths, facing them. */
export function scatterBenches(pack: ScenePack, featureOf: FeatureOf): Instance[] {
  const benches: Instance[] = []
  const free = freeGround(pack, BENCH_M / 2)
  for (const road of pack.site.roads.filter((it) => it.kind === 'path')) {
    for (const side of [-1, 1]) {
      for (const { at, turnDeg } of rowAlong(road.centreline, 21, side * (road.widthM / 2 + BENCH_M))) {
        if (!free(at)) continue
        benches.push({
          at: [at[0], LAYERS.lawn, at[1]],
          turnDeg: turnDeg + (side > 0 ? 90 : -90),
          scale: 1,
          feature: featureOf(road.lot),
        })
      }
    }
  }
  return benches
}

/** Share of what drives on the avenue that is a bus. */
const BUS_SHARE = 0.07

/** Traffic, and cars in the bays. */
export function scatterCars(pack: ScenePack, featureOf: FeatureOf): Record<'cars' | 'buses', Instance[]> {
  const cars: Instance[] = []
  const buses: Instance[] = []
  for (const road of pack.site.roads.filter((it) => it.kind !== 'path')) {
    const rng = random(`cars/${road.id}`)
    const lanes = road.kind === 'avenue' ? [2, 5.4, 8.8] : [road.widthM / 4]
    const share = road.lot ? 0.1 : road.kind === 'avenue' ? 0.24 : 0.1
    for (const lane of lanes) {
      for (const side of [-1, 1]) {
        for (const { at, turnDeg } of rowAlong(road.centreline, 15, side * lane)) {
          const shift = (rng() - 0.5) * 7
          const keep = rng() < share
          const along: Point = [
            at[0] + Math.cos(degToRad(turnDeg)) * shift,
            at[1] - Math.sin(degToRad(turnDeg)) * shift,
          ]
          if (!keep || !contains(pack.site.table.outline, along)) continue
          // Traffic keeps to the right: the lane on the outward side of a leg drives along it.
          const long = road.kind === 'avenue' && rng() < BUS_SHARE
          ;(long ? buses : cars).push({
            at: [along[0], LAYERS.asphalt + 0.02, along[1]],
            turnDeg: turnDeg + (side > 0 ? 180 : 0),
            scale: 1,
            feature: featureOf(road.lot),
          })
        }
      }
    }
  }
  for (const area of pack.site.planting.filter((it) => it.kind === 'parking')) {
    const rng = random(`parked/${area.id}`)
    const { minZ, maxZ } = extentOf(area.outline)
    for (const x of bayMiddles(area.outline)) {
      const [keep, nose] = [rng(), rng()]
      if (keep < 0.7)
        cars.push({
          at: [x, LAYERS.paving, (minZ + maxZ) / 2],
          turnDeg: nose < 0.5 ? 90 : -90,
          scale: 1,
          feature: featureOf(area.lot),
        })
    }
  }
  return { cars, buses }
}
