/**
 * Where each crane stands, how high it climbs and how it swings. A plan is tried day by day against the buildings and the
 * cranes around it as they rise: jibs pass over roofs and each other.
 */
import { placedSegments } from '../../../src/domain/campus/corridorGraph.ts'
import { type FeatureTable, storeyFeature } from '../../../src/domain/campus/features.ts'
import { buildingHeightM } from '../../../src/domain/campus/storeys.ts'
import { buildingTimes, workCalendarOf } from '../../../src/domain/construction/construction.ts'
import {
  jibHeightM,
  MAST,
  type Swing,
  slewRad,
  trolleyShare,
} from '../../../src/domain/construction/craneMotion.ts'
import { featureTimes } from '../../../src/domain/construction/featureTimes.ts'
import { kitSpan } from '../../../src/domain/construction/siteKits.ts'
import { structureTopM } from '../../../src/domain/construction/structureTop.ts'
import type { ScenePack } from '../../../src/domain/content/pack.ts'
import type { Building } from '../../../src/domain/content/records/building.ts'
import {
  contains,
  distance,
  distanceToOutline,
  distanceToSegment,
  extentOf,
  type Point,
} from '../../../src/domain/geometry/polygon.ts'
import { degToRad } from '../../../src/domain/math/angle.ts'
import { clamp } from '../../../src/domain/math/interpolate.ts'
import { toDay } from '../../../src/domain/schedule/calendar.ts'
import { frames } from '../kit/frame.ts'
import { random } from '../kit/random.ts'
import { clashesOf, type Moving, type Pose } from './clashes.ts'
import { COUNTER_JIB_M, type CranePlan, TROLLEY_AT } from './crane.ts'

/** Measures of where cranes go, meters. */
const CRANES = Object.freeze({
  outM: 4.4,
  jibsM: [40, 45, 50],
  fenceM: 3,
  corridorM: 6,
  /** Least height of the jib over the own structure, and over roofs: the load hangs 5.4 m below it. */
  liftM: 8,
  overM: 6.5,
})
const SHARES = [0.5, 0.32, 0.68]
const TURNS = 24
const RANGES_DEG = [80, 55, 30, 14]
/** Sections more than needed that are tried, so that a crane works above its neighbor. */
const EXTRA = 5
/** Rhythms and places that are tried at most, two rhythms a place. */
const ATTEMPTS = 8
/** Days of working time between two looks. */
const LOOK_DAYS = 3
/** Directions told apart around a mast. */
const SECTORS = 72
/** Of a swing there and back, working days. */
const PERIOD_DAYS = [115, 170] as const

/** What stands and moves around at every look. */
interface Scenery {
  readonly works: readonly number[]
  /** Height of each building's structure at each look, meters. */
  readonly tops: readonly (readonly number[])[]
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
    const looks = [...scenery.works.keys()].filter((work) => {
      const now = scenery.works[work] as number
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

type Planned = { readonly cost: number; readonly plan: CranePlan; readonly poses: Moving['poses'] }

function planCrane(
  pack: ScenePack,
  building: Building,
  index: number,
  scenery: Scenery,
  looks: readonly number[],
  others: readonly Moving[],
): Planned {
  const rng = random(`${building.id}/crane`)
  const places = placesFor(pack, building, rng)
  const jibM = CRANES.jibsM[Math.floor(rng() * CRANES.jibsM.length)] as number
  let best: Planned | null = null
  let clashes = Infinity
  // Another rhythm, or another place, only where the first leaves it in the way of others.
  for (let attempt = 0; attempt < ATTEMPTS && clashes > 0; attempt++) {
    const at = places[Math.floor(attempt / 2) % places.length] as Point
    const periodDays = PERIOD_DAYS[0] + rng() * (PERIOD_DAYS[1] - PERIOD_DAYS[0])
    const rhythm = { periodDays, phaseRad: rng() * 2 * Math.PI }
    const trial = tryPlace(pack, building, { index, at, jibM, rhythm }, scenery, looks, others, rng)
    if (trial.clashes < clashes) {
      best = trial
      clashes = trial.clashes
    }
  }
  if (!best) throw new Error(`planCranes: no crane for ${building.id}`)
  return best
}

interface Trial {
  /** Of the building, in the pack. */
  readonly index: number
  readonly at: Point
  readonly jibM: number
  readonly rhythm: Omit<Swing, 'rangeRad'>
}

/** The best direction, range and height at a place. */
function tryPlace(
  pack: ScenePack,
  building: Building,
  { index, at, jibM, rhythm }: Trial,
  { works, tops }: Scenery,
  looks: readonly number[],
  others: readonly Moving[],
  rng: () => number,
): Planned & { readonly clashes: number } {
  const under = sectorsAround(pack, at, jibM)
  const own = tops[index] as readonly number[]
  const heightM = buildingHeightM(building)
  const near = others.filter(
    (it) => distance(it.at, at) < jibM + it.jibM && looks.some((k) => it.poses.has(k)),
  )
  const first = Math.floor(rng() * TURNS)
  let best: (Planned & { readonly clashes: number }) | null = null
  for (let i = 0; i < TURNS; i++) {
    const turnDeg = ((first + i) % TURNS) * (360 / TURNS) + rng() * 6
    for (const rangeDeg of RANGES_DEG) {
      const swing: Swing = { rangeRad: degToRad(rangeDeg), ...rhythm }
      const turns = looks.map((k) => degToRad(turnDeg) + slewRad(swing, works[k] as number))
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
          looks.map((k, n): [number, Pose] => [
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
          lift + 160 * (clashes / looks.length) - 14 * (working / looks.length) - rangeDeg / 10 + rng() * 2
        if (!best || cost < best.cost) {
          const hook = rng() < 0.6 ? 'landing' : 'drawnUp'
          best = { cost, clashes, poses, plan: { at, sections, liftM: lift, jibM, turnDeg, swing, hook } }
        }
        if (clashes === 0) break
      }
    }
  }
  return best as NonNullable<typeof best>
}

/** Sections that end the climb of a jib that keeps at least so far above a structure of a height, meters. */
function sectionsFor(heightM: number, liftM: number): number {
  return Math.max(
    MAST.leastSections,
    1 + Math.ceil((heightM + liftM - MAST.footM - MAST.ringM) / MAST.sectionM),
  )
}

/** The lift that makes a whole number of sections when the structure stands, meters. */
function liftFor(heightM: number, sections: number): number {
  return MAST.footM + MAST.ringM + (sections - 1) * MAST.sectionM - heightM
}

/** Beside the building, where there is most room first. */
function placesFor(pack: ScenePack, building: Building, rng: () => number): Point[] {
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
  return places.sort((a, b) => b.score - a.score).map((it) => it.at)
}

function sectorOf(turn: number): number {
  const share = turn / (2 * Math.PI)
  return Math.floor((share - Math.floor(share)) * SECTORS) % SECTORS
}

/** Indices of the buildings under jib and counter-jib in each sector around a mast. */
function sectorsAround(pack: ScenePack, at: Point, jibM: number): number[][] {
  const within = pack.buildings.map(({ footprint }) => {
    const { minX, maxX, minZ, maxZ } = extentOf(footprint)
    const [x, z] = [clamp(at[0], minX, maxX), clamp(at[1], minZ, maxZ)]
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
