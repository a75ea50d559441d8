/**
 * The shot list of a tour: whether the picture of a step holds what its words promise. By the volumes of the content: what is
 * named stands in the free part of a landscape screen, nothing that stands then covers it, and light, season and ice are those
 * that are spoken of.
 */
import { type Body, bodiesOf } from '../camera/cameraLimits.ts'
import { lensOf } from '../camera/lens.ts'
import type { Campus } from '../campus/campus.ts'
import { placedSegments } from '../campus/corridorGraph.ts'
import { storeysOf } from '../campus/storeys.ts'
import { storeysUp } from '../construction/construction.ts'
import type { Fault } from '../content/pack.ts'
import { TOURS_FILE, type Tour } from '../content/tour.ts'
import { iceLook } from '../environment/ice.ts'
import { seasonOf } from '../environment/season.ts'
import { sunPosition } from '../environment/sun.ts'
import { contains, edges, extentOf, type Point, type Polygon } from '../geometry/polygon.ts'
import { degToRad } from '../math/angle.ts'
import { cross, dot, normalize, sub, type Vec3 } from '../math/vec3.ts'
import { type DayNumber, toDay } from '../schedule/calendar.ts'
import type { CameraPose } from '../state/state.ts'
import { frameAt } from './tourMotion.ts'
import { type PlayedStep, storyOf } from './tours.ts'

/** Width of a picture over its height, and its part that neither caption nor title takes: shares from its top left. */
const ASPECT = 16 / 9
const FREE = Object.freeze({ left: 0.05, right: 0.95, top: 0.1, bottom: 0.68 })
/** So much of what is named is in sight at least, by points on it. */
const LEAST_SEEN = 0.25
/** Below this altitude the sun is down, degrees. */
const SUNSET_DEG = -0.8
/** An area is looked at on so many points in each direction, each so far above ground, meters. */
const GRID = 12
const ON_GROUND_M = 0.3
/** Heights at which a building is looked at, shares. */
const LEVELS = [0.15, 0.5, 0.9]

type Report = (path: string, reason: string) => void

/** What is promised and not shown. @param campus index of a pack that is sound, with tours that are */
export function shotFaults(campus: Campus, tours: readonly Tour[]): Fault[] {
  const faults: Fault[] = []
  for (const [i, tour] of tours.entries())
    for (const [k, played] of storyOf(campus, tour).steps.entries())
      checkShot(campus, played, (path, reason) =>
        faults.push({ file: TOURS_FILE, path: `tours[${i}].steps[${k}].shows.${path}`, reason }),
      )
  return faults
}

function checkShot(campus: Campus, played: PlayedStep, report: Report): void {
  const { shows } = played.step
  if (!shows) return
  const { location, climate } = campus.pack.manifest
  const day = toDay(played.state.date)
  const season = played.state.season === 'live' ? seasonOf(day) : played.state.season
  if (shows.season !== undefined && season !== shows.season)
    report('season', `on ${played.state.date} it is ${season}`)
  if (shows.dark !== undefined) {
    const moments = [0, played.runSeconds].map((it) => frameAt(played, it))
    for (const { day: on, hour } of moments) {
      const dark = sunPosition(location, on, hour).altitudeDeg < SUNSET_DEG
      if (dark === shows.dark) continue
      report('dark', `at ${hour} h the sun is ${dark ? 'down' : 'up'}`)
      break
    }
  }
  if (shows.ice !== undefined) {
    const water = campus.pack.site.water.find((it) => it.id === shows.place)
    const ice = iceLook(climate, day, played.state.season)
    if (!water) report('ice', 'only water freezes: name it as place')
    else if ((ice[water.kind] === 1) !== shows.ice)
      report('ice', `on ${played.state.date} the ${water.kind} is ${shows.ice ? 'not frozen' : 'frozen'}`)
  }
  if (shows.place === undefined) return
  if (played.state.reach !== 'park') {
    report('place', 'the picture is of what lies around the park')
    return
  }
  const subject = subjectOf(campus, shows.place, day)
  if (typeof subject === 'string') {
    report('place', subject)
    return
  }
  const { free, seen } = sharesOf(campus, played.to.place, subject, day)
  if (seen >= LEAST_SEEN) return
  const why = free < LEAST_SEEN ? 'it is out of the picture' : 'something stands before it'
  report('place', `${Math.round(seen * 100)} % of "${shows.place}" is in sight: ${why}`)
}

/**
 * Share of a building, company, lot, water or planting that is in sight in a landscape picture: within its free part, and
 * with nothing that stands on that day before it.
 * @returns 0 where there is nothing of it on that day
 */
export function shareInSight(campus: Campus, id: string, day: DayNumber, pose: CameraPose): number {
  const subject = subjectOf(campus, id, day)
  return typeof subject === 'string' ? 0 : sharesOf(campus, pose, subject, day).seen
}

/** Points on what is named, and the buildings that it is part of, which do not cover it. */
interface Subject {
  readonly points: readonly Vec3[]
  readonly own: ReadonlySet<string>
}

/** What is named as points, or why there is nothing to be seen of it on that day. */
function subjectOf(campus: Campus, id: string, day: DayNumber): Subject | string {
  const { site, corridor } = campus.pack
  const area = [...site.water, ...site.planting].find((it) => it.id === id)
  if (area) return { points: gridOn(area.outline), own: new Set() }
  const lot = site.lots.find((it) => it.id === id)
  const found = campus.select(id)
  if (found?.kind === 'corridor') {
    const y = corridor.deckElevationM + corridor.heightM
    const points = placedSegments(corridor).map(
      ({ from, to }): Vec3 => [(from[0] + to[0]) / 2, y, (from[1] + to[1]) / 2],
    )
    const begun = campus.features.corridor.size > 0 && corridorBegan(campus, day)
    return begun ? { points, own: new Set() } : `"${id}" is not begun by then`
  }
  const places = lot
    ? [...campus.buildings.values()]
        .filter((it) => it.lot.id === id)
        .map((it) => ({ building: it.building.id, storeys: [1, it.building.storeys] as const }))
    : found?.kind === 'tenant'
      ? found.tenant.locations
      : found
        ? [{ building: found.entry.building.id, storeys: [1, found.entry.building.storeys] as const }]
        : []
  if (places.length === 0) return `there is no building, company, lot, water or planting "${id}"`
  const begun = places.filter(({ building }) => hasBegun(campus, building, day))
  if (begun.length === 0) return `"${id}" is not begun by then`
  const points = begun.flatMap(({ building, storeys }) => {
    const levels = storeysOf(campus.buildings.get(building)?.building ?? never(building)).filter(
      (it) => it.number >= storeys[0] && it.number <= storeys[1],
    )
    const [bottom, top] = [levels[0], levels.at(-1)]
    if (!bottom || !top) return []
    // What does not stand yet is a pit: it is looked at on the ground.
    const up = heightOn(campus, building, day)
    const topM = Math.min(top.elevationM + top.heightM, Math.max(up, bottom.elevationM + ON_GROUND_M))
    return LEVELS.flatMap((level) =>
      edges(bottom.outline).map(
        ([a, b]): Vec3 => [
          (a[0] + b[0]) / 2,
          bottom.elevationM + (topM - bottom.elevationM) * level,
          (a[1] + b[1]) / 2,
        ],
      ),
    )
  })
  return { points, own: new Set(begun.map((it) => it.building)) }
}

function never(building: string): never {
  throw new Error(`there is no building "${building}"`)
}

/** Points spread over an area. */
function gridOn(outline: Polygon): Vec3[] {
  const { minX, maxX, minZ, maxZ } = extentOf(outline)
  const steps = Array.from({ length: GRID }, (_, i) => (i + 0.5) / GRID)
  return steps.flatMap((u) =>
    steps.flatMap((v): Vec3[] => {
      const at: Point = [minX + u * (maxX - minX), minZ + v * (maxZ - minZ)]
      return contains(outline, at) ? [[at[0], ON_GROUND_M, at[1]]] : []
    }),
  )
}

function hasBegun(campus: Campus, id: string, day: DayNumber): boolean {
  const entry = campus.buildings.get(id)
  return entry !== undefined && day >= (entry.times?.excavation.start ?? entry.shownFrom)
}

function corridorBegan({ pack, features, featureTimes, timeline, work }: Campus, day: DayNumber): boolean {
  const now = work.toWork(day + 1) - work.toWork(timeline.start)
  return pack.corridor.segments.some((segment) => {
    const first = features.corridor.get(segment.id)?.first
    return first !== undefined && now > (featureTimes[first]?.structureStart ?? Infinity)
  })
}

/** How high the finished storeys of a building stand, meters. */
function heightOn({ buildings, work }: Campus, id: string, day: DayNumber): number {
  const entry = buildings.get(id)
  if (!entry) return 0
  if (!entry.times) return day >= entry.shownFrom ? entry.heightM : 0
  const up = storeysUp(entry.storeyTimes, entry.building, work, day)
  const top = storeysOf(entry.building).find((it) => it.number === up)
  return top ? top.elevationM + top.heightM : 0
}

/** Shares of the points that stand in the free part of the picture, and of those with nothing before them. */
function sharesOf(
  campus: Campus,
  pose: CameraPose,
  { points, own }: Subject,
  day: DayNumber,
): { free: number; seen: number } {
  const standing = [
    ...bodiesOf(campus)
      .filter((it) => !own.has(it.building))
      .map((it) => ({ ...it, topM: Math.min(it.topM, heightOn(campus, it.building, day)) })),
    ...campus.pack.site.context.masses.map(({ outline, heightM }) => ({
      outline,
      bottomM: 0,
      topM: heightM,
    })),
  ]
  const free = points.filter((it) => isFree(onScreen(pose, it)))
  const seen = free.filter((it) => !standing.some((body) => isBetween(body, pose.position, it)))
  const all = Math.max(1, points.length)
  return { free: free.length / all, seen: seen.length / all }
}

/** Where a point is in the picture, shares from its top left; null behind the camera. */
export function onScreen(pose: CameraPose, point: Vec3): readonly [x: number, y: number] | null {
  const { lens, shift } = lensOf(pose)
  const ahead = normalize(sub(pose.target, pose.position))
  const right = normalize(cross(ahead, [0, 1, 0]))
  const up = cross(right, ahead)
  const offset = sub(point, pose.position)
  const depth = dot(offset, ahead)
  if (depth <= 0) return null
  const halfHeight = depth * Math.tan(degToRad(lens / 2))
  return [
    0.5 + dot(offset, right) / (2 * halfHeight * ASPECT),
    // A lens that is raised shows more of what is above: everything stands lower.
    0.5 - dot(offset, up) / (2 * halfHeight) + shift,
  ]
}

function isFree(at: readonly [number, number] | null): boolean {
  if (!at) return false
  const [x, y] = at
  return x > FREE.left && x < FREE.right && y > FREE.top && y < FREE.bottom
}

/** Whether an upright body stands between two points. */
export function isBetween(
  { outline, bottomM, topM }: Pick<Body, 'outline' | 'bottomM' | 'topM'>,
  eye: Vec3,
  point: Vec3,
): boolean {
  const [dx, dy, dz] = sub(point, eye)
  // Where the line of sight crosses the outline on the plan, as shares of its way.
  const crossings = edges(outline).flatMap(([a, b]) => {
    const [ex, ez] = [b[0] - a[0], b[1] - a[1]]
    const across = dx * ez - dz * ex
    if (across === 0) return []
    const t = ((a[0] - eye[0]) * ez - (a[1] - eye[2]) * ex) / across
    const u = ((a[0] - eye[0]) * dz - (a[1] - eye[2]) * dx) / across
    return t > 0 && t < 1 && u >= 0 && u < 1 ? [t] : []
  })
  const cuts = [0, ...crossings.sort((p, q) => p - q), 1]
  return cuts.slice(1).some((to, i) => {
    const from = cuts[i] as number
    const middle = (from + to) / 2
    if (!contains(outline, [eye[0] + middle * dx, eye[2] + middle * dz])) return false
    const heights = [eye[1] + from * dy, eye[1] + to * dy]
    return Math.min(...heights) < topM && Math.max(...heights) > bottomM
  })
}
