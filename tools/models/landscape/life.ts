/** What stands and drives on the grounds: lamps, benches, cars and buses. */
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
import { random } from '../kit/random.ts'
import { LAYERS } from '../roads.ts'
import { bayMiddles } from './parking.ts'
import type { Relief } from './relief.ts'
import { type FeatureOf, freeGround, rowAlong } from './scatter.ts'

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
