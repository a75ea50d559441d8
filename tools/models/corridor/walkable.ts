/**
 * What can be walked on, as data. `corridor.glb` carries it in the extras of the corridor's node:
 *
 *     extras.walk = { unit: 'm', areas: [{ id, kind, feature, outline, building? }] }
 *
 * - `outline`: a flat, convex polygon as `[x, y, z]` corners (x east, y up, z south), wound clockwise seen from above;
 *   flights of stairs are sloped, everything else is level
 * - `kind`: `segment` (as wide as the content's clear width), `hub`, `portal` (the threshold inside a facade, with the id
 *   of its `building`), `landing`, `flight`, and `step` (on the ground before a stair's door)
 * - `feature`: the number of the corridor segment whose dates apply
 *
 * Two areas are joined where their edges run along each other at the same height; all areas together are connected.
 */

import type { ScenePack } from '../../../src/domain/content/pack.ts'
import { wound } from '../../../src/domain/geometry/polygon.ts'
import type { Vec3 } from '../../../src/domain/math/vec3.ts'
import type { CorridorPlan, Run } from './plan.ts'
import { DOORWAY, STAIR, type Stair } from './stairPlan.ts'
import { laneOf } from './stairs.ts'

export interface WalkArea {
  readonly id: string
  readonly kind: 'segment' | 'hub' | 'portal' | 'landing' | 'flight' | 'step'
  readonly feature: number
  readonly outline: readonly Vec3[]
  readonly building?: string
}

export interface Walk {
  readonly unit: 'm'
  readonly areas: readonly WalkArea[]
}

export function walkOf(plan: CorridorPlan, stairs: readonly Stair[], pack: ScenePack): Walk {
  const deck = pack.corridor.deckElevationM
  const hubs = plan.hubs.map(({ id, feature, outline }): WalkArea => {
    const ring = wound(outline).map(([x, z]): Vec3 => [x, deck, z])
    return { id: `hub/${id}`, kind: 'hub', feature, outline: ring }
  })
  const areas = [...plan.runs.flatMap(runAreas), ...hubs, ...stairs.flatMap((it) => stairAreas(it, deck))]
  return { unit: 'm', areas: areas.map((it) => ({ ...it, outline: it.outline.map(millimeters) })) }
}

const millimeters = ([x, y, z]: Vec3): Vec3 => [round(x), round(y), round(z)]
const round = (value: number) => Math.round(value * 1000) / 1000 + 0

/** The floor of a run from wall to wall, and a threshold behind each facade it meets. */
function runAreas({ placed, line, span, ends, profile, feature }: Run): WalkArea[] {
  const { clear, deck } = profile
  const { id } = placed.segment
  const floor = (from: number, to: number) => quad(line.at, [from, to], [-clear, clear], [deck, deck])
  const faces = [Math.max(0, span[0]), Math.min(placed.lengthM, span[1])] as const
  const thresholds = ends.flatMap((end, k): WalkArea[] => {
    if (end.kind !== 'portal') return []
    const outline = k === 0 ? floor(span[0], faces[0]) : floor(faces[1], span[1])
    return [{ id: `portal/${end.building}`, kind: 'portal', feature, outline, building: end.building }]
  })
  return [
    { id: `segment/${id}`, kind: 'segment', feature, outline: floor(faces[0], faces[1]) },
    ...thresholds,
  ]
}

/** Two landings, two flights between them, the ground landing with its door and the step before it. */
function stairAreas(stair: Stair, deck: number): WalkArea[] {
  const { id, feature, line, lengthM, half, risers } = stair
  const { landingM, treadM, groundM, doorM, stepM, wallM } = STAIR
  const middle = (deck + groundM) / 2
  const far = lengthM - landingM
  const run = (risers - 1) * treadM
  const area = (
    name: string,
    kind: WalkArea['kind'],
    along: readonly [number, number],
    out: readonly [number, number],
    up: readonly [number, number],
  ): WalkArea => ({ id: `stair/${id}/${name}`, kind, feature, outline: quad(line.at, along, out, up) })
  const entry = Math.min(half, DOORWAY.widthM / 2)
  return [
    area('entry', 'landing', [0, landingM], [-entry, entry], [deck, deck]),
    area('flight-1', 'flight', [landingM, landingM + run], laneOf(stair, 'down-out'), [deck, middle]),
    area('landing', 'landing', [far, lengthM], [-half, half], [middle, middle]),
    area('flight-2', 'flight', [far - run, far], laneOf(stair, 'down-back'), [groundM, middle]),
    area(
      'ground',
      'landing',
      [doorM[0], far - run],
      [laneOf(stair, 'down-back')[0], half],
      [groundM, groundM],
    ),
    area('step', 'step', doorM, [half, half + wallM + stepM], [groundM, groundM]),
  ]
}

/** A rectangle in a line's coordinates, rising from its first end to its second, clockwise seen from above. */
function quad(
  at: Run['line']['at'],
  [a, b]: readonly [number, number],
  [l, r]: readonly [number, number],
  [y0, y1]: readonly [number, number],
): Vec3[] {
  return [at(a, l, y0), at(b, l, y1), at(b, r, y1), at(a, r, y0)]
}
