/**
 * The serializable state of the table: what a link carries, what a saved view restores, what the outside reads and
 * writes. Everything else (open panels, hover, loading) is session state and never leaves the page.
 */
import * as z from 'zod/mini'
import { lensPart } from '../camera/lens.ts'
import { lensParts } from '../camera/lensSchema.ts'
import { isoDate } from '../content/common.ts'
import { seasonChoice } from '../content/manifest.ts'
import type { ScenePack } from '../content/pack.ts'
import { weatherChoice } from '../content/records/climate.ts'
import { FIRST_LANG, LANGS } from '../language/languages.ts'
import { MAX_ENTRIES } from '../overlays/overlay.ts'
import { ANSWER_ID, MAX_SHORTLIST } from '../tenancy/shortlist.ts'

export const MODES = ['explore', 'kiosk', 'present'] as const
/** How far the picture reaches: the table, the zone the park lies in, the line between the two cities. */
export const MAP_EXTENTS = ['park', 'zone', 'land'] as const
export const QUALITIES = ['auto', 'low', 'medium', 'high'] as const
export type Mode = (typeof MODES)[number]
export type MapExtent = (typeof MAP_EXTENTS)[number]
export type Quality = (typeof QUALITIES)[number]

/** Camera coordinates are kept to a decimeter, so that a link restores them exactly. */
const decimeter = z.number().check(z.gte(-5000), z.lte(5000))
const triple = z.tuple([decimeter, decimeter, decimeter])

/** Where the camera is and what it looks at, meters `[x east, y up, z south]`, rounded to 0.1 m; and its lens. */
export const cameraPose = z.strictObject({ position: triple, target: triple, ...lensParts })
export type CameraPose = z.infer<typeof cameraPose>

/** A pose of any numbers, as links and scripts may name one; `normalizePatch` brings the camera in. */
const coordinate = z.number().check(z.gte(-1e6), z.lte(1e6))
const anyTriple = z.tuple([coordinate, coordinate, coordinate])
export const anyPose = z.strictObject({ position: anyTriple, target: anyTriple, ...lensParts })

/** The shape of each field; ids are checked against the pack by `normalize`. */
export const stateShape = z.strictObject({
  scene: z.string(),
  mode: z.enum(MODES),
  lang: z.enum(LANGS),
  date: isoDate,
  /** A second date, drawn beside the first under the same camera and light. */
  compare: z.nullable(isoDate),
  /** Local clock hour, 0–24, to a hundredth. */
  hour: z.number().check(z.gte(0), z.lte(24)),
  season: seasonChoice,
  weather: weatherChoice,
  /** Building, storey, tenant or corridor id. */
  select: z.nullable(z.string()),
  overlay: z.string(),
  /** Entries of the overlay's legend that are shown, in order; all of them while it is empty. */
  filter: z.array(z.string().check(z.regex(/^[a-z0-9-]+$/))).check(z.maxLength(MAX_ENTRIES)),
  /** Building that is cut open. */
  cutaway: z.nullable(z.string()),
  /** Building whose storeys are drawn apart. */
  exploded: z.nullable(z.string()),
  /** Industry chain whose companies are joined by arcs. */
  chain: z.nullable(z.string()),
  /** What is documented and what is illustrative is told apart, everywhere. */
  evidence: z.boolean(),
  /** Places and buildings are named on the model. */
  labels: z.boolean(),
  reach: z.enum(MAP_EXTENTS),
  /** The saved view the camera rests at; null once the visitor has moved on. */
  view: z.nullable(z.string()),
  /** The camera where it is not at a saved view. */
  camera: z.nullable(cameraPose),
  /** Spaces that are kept to compare: answers of the space finder. */
  shortlist: z.array(z.string().check(z.regex(ANSWER_ID))).check(z.maxLength(MAX_SHORTLIST)),
  tour: z.nullable(z.string()),
  step: z.int().check(z.gte(0)),
  quality: z.enum(QUALITIES),
})
export type TableState = z.infer<typeof stateShape>
export const STATE_KEYS = Object.keys(stateShape.shape) as (keyof TableState)[]

/** The state a pack opens in; its language stands for that of the browser where the pack names none. */
export function launchState(pack: Pick<ScenePack, 'manifest'>): TableState {
  const { id, launch } = pack.manifest
  return {
    scene: id,
    mode: 'explore',
    lang: launch.lang ?? FIRST_LANG,
    date: launch.date,
    compare: null,
    hour: launch.hour,
    season: launch.season,
    weather: launch.weather,
    select: null,
    overlay: launch.overlay,
    filter: [],
    cutaway: null,
    exploded: null,
    chain: null,
    evidence: false,
    labels: true,
    reach: 'park',
    view: launch.view,
    camera: null,
    shortlist: [],
    tour: null,
    step: 0,
    quality: 'auto',
  }
}

/** Whether two values of the state are alike; lists and poses are by what they hold. */
export function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

/** Rounds a coordinate to the decimeter that a pose keeps. */
export function roundDecimeter(meters: number): number {
  const rounded = Math.round(meters * 10) / 10
  return rounded === 0 ? 0 : rounded
}

/** A pose as the state keeps it. */
export function roundPose(
  pose: { position: readonly number[]; target: readonly number[] } & Pick<CameraPose, 'lens' | 'shift'>,
): CameraPose {
  const triple = (it: readonly number[]) => it.map(roundDecimeter) as CameraPose['position']
  return { position: triple(pose.position), target: triple(pose.target), ...lensPart(pose) }
}

/** Rounds an hour to the hundredth that a link keeps. */
export function roundHour(hour: number): number {
  return Math.round(hour * 100) / 100
}
