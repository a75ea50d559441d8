/**
 * Where each crane stands, how high it climbs and how it swings. A plan is tried day by day against the buildings and the
 * cranes around it as they rise: jibs pass over roofs and each other.
 */

import { toDay } from '../../../src/domain/calendar.ts'
import { buildingTimes, workCalendarOf } from '../../../src/domain/construction.ts'
import { placedSegments } from '../../../src/domain/corridorGraph.ts'
import { jibHeightM, MAST, type Swing, slewRad, trolleyShare } from '../../../src/domain/craneMotion.ts'
import { type FeatureTable, storeyFeature } from '../../../src/domain/features.ts'
import { featureTimes } from '../../../src/domain/featureTimes.ts'
import {
  contains,
  distanceToOutline,
  distanceToSegment,
  extentOf,
  type Point,
} from '../../../src/domain/geometry/polygon.ts'
import type { Building } from '../../../src/domain/scene/building.ts'
import type { ScenePack } from '../../../src/domain/scene/pack.ts'
import { kitSpan } from '../../../src/domain/siteKits.ts'
import { buildingHeightM } from '../../../src/domain/storeys.ts'
import { structureTopM } from '../../../src/domain/structureTop.ts'
import { frames } from '../kit/frame.ts'
import { random } from '../kit/random.ts'
import { APEX_M, COUNTER_JIB_M, type CranePlan, TROLLEY_AT } from './crane.ts'

/** Measures of where cranes go, metres. */
const CRANES = Object.freeze({
  outM: 4.4,
  jibsM: [40, 45, 50],
  fenceM: 3,
  corridorM: 6,
  /** Least height of the jib over the own structure, and over roofs: the load hangs 5.4 m below it. */
  liftM: 8,
  overM: 6.5,
  /** Jibs closer than this in height must not cross; what hangs from the upper one must clear the lower one. */
  passM: 3.4,
  hangM: 6.5,
  besideM: 2.6,
})
const SHARES = [0.5, 0.32, 0.68]
const TURNS = 24
const RANGES_DEG = [80, 55, 30]
/** Sections more than needed that are tried, so that a crane works above its neighbour. */
const EXTRA = 4
/** Days of working time between two looks. */
const LOOK_DAYS = 3
/** Directions told apart around a mast. */
const SECTORS = 72
/** Of a swing there and back, working days. */
const PERIOD_DAYS = [115, 170] as const

/** What stands and moves around at every look. */
interface Scenery {
  readonly works: readonly number[]
  /** Height of each building's structure at each look, metres. */
  readonly tops: readonly (readonly number[])[]
}

interface Moving {
  readonly at: Point
  readonly jibM: number
  /** Direction and height of the jib at each look of its life, and how far out its trolley is. */
  readonly poses: ReadonlyMap<number, { turn: number; heightM: number; trolleyM: number }>
}

/** Plans the crane of every building that shows one, one after the other. */
export function planCranes(pack: ScenePack, features: FeatureTable): Map<string, CranePlan> {
  const plans = new Map<string, CranePlan>()
  const moving: Moving[] = []
  const scenery = sceneryOf(pack, features)
  const work = workCalendarOf(pack.schedule)
  const origin = work.toWork(toDay(pack.manifest.timeline.start))
  for (const [i, building] of pack.buildings.entries()) {
    const schedule = pack.schedule.buildings[building.id]
    const span = schedule && kitSpan(buildingTimes(schedule), pack.schedule.profiles, 'crane')
    if (!span) continue
    const [from, until] = [work.toWork(span.start) - origin, work.toWork(span.end) - origin]
    const looks = [...scenery.works.keys()].filter((it) => {
      const now = scenery.works[it] as number
      return now >= from - LOOK_DAYS && now <= until + LOOK_DAYS
    })
    const { plan, poses } = planCrane(pack, building, i, scenery, looks, moving)
    plans.set(building.id, plan)
    moving.push({ at: plan.at, jibM: plan.jibM, poses })
  }
  return plans
}

function sceneryOf(pack: ScenePack, features: FeatureTable): Scenery {
  const work = workCalendarOf(pack.schedule)
  const { start, end } = pack.manifest.timeline
  const days = work.toWork(toDay(end) + 1) - work.toWork(toDay(start))
  const works = Array.from({ length: Math.ceil(days / LOOK_DAYS) + 1 }, (_, i) => i * LOOK_DAYS)
  const times = featureTimes(pack, features)
  const tops = pack.buildings.map((building) => {
    const range = features.buildings.get(building.id)
    if (!range) return works.map(() => 0)
    const first = storeyFeature(range, building.basements.levels, 1)
    const storeys = times.slice(first, first + building.storeys)
    return works.map((it) => structureTopM(storeys, it))
  })
  return { works, tops }
}

function planCrane(
  pack: ScenePack,
  building: Building,
  index: number,
  { works, tops }: Scenery,
  looks: readonly number[],
  others: readonly Moving[],
): { plan: CranePlan; poses: Moving['poses'] } {
  const rng = random(`${building.id}/crane`)
  const at = placeFor(pack, building, rng)
  const jibM = CRANES.jibsM[Math.floor(rng() * CRANES.jibsM.length)] as number
  const periodDays = PERIOD_DAYS[0] + rng() * (PERIOD_DAYS[1] - PERIOD_DAYS[0])
  const phaseRad = rng() * 2 * Math.PI
  const under = sectorsAround(pack, at, jibM)
  const own = tops[index] as readonly number[]
  const heightM = buildingHeightM(building)
  const near = others.filter(
    (it) =>
      Math.hypot(it.at[0] - at[0], it.at[1] - at[1]) < jibM + it.jibM && looks.some((k) => it.poses.has(k)),
  )
  const first = Math.floor(rng() * TURNS)
  let best: { cost: number; plan: CranePlan; poses: Moving['poses'] } | null = null
  for (let i = 0; i < TURNS; i++) {
    const turnDeg = ((first + i) % TURNS) * (360 / TURNS) + rng() * 6
    for (const rangeDeg of RANGES_DEG) {
      const swing: Swing = { rangeRad: (rangeDeg * Math.PI) / 180, periodDays, phaseRad }
      const turns = looks.map((k) => (turnDeg * Math.PI) / 180 + slewRad(swing, works[k] as number))
      let liftM: number = CRANES.liftM
      let working = 0
      for (const [n, k] of looks.entries()) {
        const below = under[sectorOf(turns[n] as number)] as readonly number[]
        if (below.includes(index)) working++
        for (const b of below) {
          const top = tops[b]?.[k] ?? 0
          if (b !== index && top > 0) liftM = Math.max(liftM, top + CRANES.overM - (own[k] ?? 0))
        }
      }
      for (let extra = 0; extra < EXTRA; extra++) {
        const sections = sectionsFor(heightM, liftM) + extra
        const lift = liftFor(heightM, sections)
        const poses = new Map(
          looks.map((k, n) => [
            k,
            {
              turn: turns[n] as number,
              heightM: jibHeightM(own[k] ?? 0, lift),
              trolleyM: jibM * (TROLLEY_AT + trolleyShare(swing, works[k] as number)),
            },
          ]),
        )
        const clashes = near.reduce((sum, it) => sum + clashesOf({ at, jibM, poses }, it), 0)
        const cost =
          lift + 80 * (clashes / looks.length) - 14 * (working / looks.length) - rangeDeg / 10 + rng() * 2
        if (!best || cost < best.cost) {
          const hook = rng() < 0.6 ? 'landing' : 'drawnUp'
          best = { cost, poses, plan: { at, sections, liftM: lift, jibM, turnDeg, swing, hook } }
        }
        if (clashes === 0) break
      }
    }
  }
  if (!best) throw new Error(`planCranes: no crane for ${building.id}`)
  return best
}

/** Sections that end the climb of a jib that keeps at least so far above a structure of a height, metres. */
function sectionsFor(heightM: number, liftM: number): number {
  return Math.max(
    MAST.leastSections,
    1 + Math.ceil((heightM + liftM - MAST.footM - MAST.ringM) / MAST.sectionM),
  )
}

/** The lift that makes a whole number of sections when the structure stands, metres. */
function liftFor(heightM: number, sections: number): number {
  return MAST.footM + MAST.ringM + (sections - 1) * MAST.sectionM - heightM
}

/** Beside the building, where there is most room. */
function placeFor(pack: ScenePack, building: Building, rng: () => number): Point {
  const boundary = pack.site.lots.find((it) => it.id === building.lot)?.boundary ?? []
  const segments = placedSegments(pack.corridor)
  const room = (at: Point) =>
    Math.min(
      ...pack.buildings.filter((it) => it !== building).map((it) => distanceToOutline(at, it.footprint)),
      distanceToOutline(at, boundary) + CRANES.fenceM,
      ...segments.map((it) => distanceToSegment(at, it.from, it.to) - CRANES.corridorM),
      12,
    )
  const places = frames(building.footprint)
    .filter((it) => it.lengthM > 12)
    .flatMap((wall) =>
      SHARES.map((share) => {
        const [x, , z] = wall.at(wall.lengthM * share, CRANES.outM, 0)
        const at: Point = [x, z]
        return { at, score: room(at) + wall.lengthM / 40 + rng() }
      }),
    )
  return places.reduce((a, b) => (b.score > a.score ? b : a)).at
}

function sectorOf(turn: number): number {
  const share = turn / (2 * Math.PI)
  return Math.floor((share - Math.floor(share)) * SECTORS) % SECTORS
}

/** Indices of the buildings under jib and counter-jib in each sector around a mast. */
function sectorsAround(pack: ScenePack, at: Point, jibM: number): number[][] {
  const within = pack.buildings.map(({ footprint }) => {
    const { minX, maxX, minZ, maxZ } = extentOf(footprint)
    const [x, z] = [Math.max(minX, Math.min(maxX, at[0])), Math.max(minZ, Math.min(maxZ, at[1]))]
    return Math.hypot(x - at[0], z - at[1]) < jibM + 4
  })
  return Array.from({ length: SECTORS }, (_, sector) => {
    const found = new Set<number>()
    for (const side of [0, 1]) {
      const turn = ((sector + side) / SECTORS) * 2 * Math.PI
      for (let m = -COUNTER_JIB_M; m <= jibM; m += 3) {
        const place: Point = [at[0] + Math.cos(turn) * m, at[1] + Math.sin(turn) * m]
        for (const [b, { footprint }] of pack.buildings.entries()) {
          if (!within[b] || found.has(b)) continue
          if (contains(footprint, place) || distanceToOutline(place, footprint) < 2) found.add(b)
        }
      }
    }
    return [...found]
  })
}

/** At how many looks two cranes are in each other's way. */
function clashesOf(a: Moving, b: Moving): number {
  let clashes = 0
  for (const [k, one] of a.poses) {
    const two = b.poses.get(k)
    if (two && clash(a, one, b, two)) clashes++
  }
  return clashes
}

type Pose =
  Parameters<Moving['poses']['get']> extends never ? never : NonNullable<ReturnType<Moving['poses']['get']>>

function clash(a: Moving, one: Pose, b: Moving, two: Pose): boolean {
  const [jibA, jibB] = [jibOf(a, one), jibOf(b, two)]
  const apart = Math.abs(one.heightM - two.heightM)
  if (apart < CRANES.passM && crosses(jibA, jibB)) return true
  if (one.heightM < two.heightM + APEX_M && distanceToSegment(b.at, ...jibA) < CRANES.besideM) return true
  if (two.heightM < one.heightM + APEX_M && distanceToSegment(a.at, ...jibB) < CRANES.besideM) return true
  if (apart > CRANES.hangM) return false
  const [high, pose, low] = one.heightM > two.heightM ? [a, one, jibB] : [b, two, jibA]
  return distanceToSegment(along(high.at, pose.turn, pose.trolleyM), ...low) < CRANES.besideM
}

const along = (at: Point, turn: number, m: number): Point => [
  at[0] + Math.cos(turn) * m,
  at[1] + Math.sin(turn) * m,
]

const jibOf = ({ at, jibM }: Moving, { turn }: Pose): readonly [Point, Point] => [
  along(at, turn, -COUNTER_JIB_M),
  along(at, turn, jibM),
]

function crosses([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean {
  const side = (p: Point, q: Point, r: Point) => (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}
