/**
 * Takes a partial state from outside — a link, a script, another window — and keeps what is valid for this pack. What
 * is not is dropped with a note, so that a wrong link still opens the park.
 */
import { bringIn } from '../camera/cameraLimits.ts'
import type { Campus } from '../campus/campus.ts'
import { canBeCut } from '../campus/cutaway.ts'
import type { Tour } from '../content/tour.ts'
import { overlayById } from '../overlays/index.ts'
import { mapExtentsOf } from '../region/mapExtents.ts'
import { toDay } from '../schedule/calendar.ts'
import { isOnOffer } from '../tenancy/shortlist.ts'
import { anyPose, roundHour, roundPose, STATE_KEYS, stateShape, type TableState } from './state.ts'

/** Why input could not be used as it was given. */
export const NOTE_REASONS = ['invalid', 'unknown-id', 'out-of-range', 'brought-in'] as const

/** A polite remark about input that could not be used, or not as it was given. */
export interface StateNote {
  readonly key: string
  /** What was given, shortened for display. */
  readonly given: string
  readonly reason: (typeof NOTE_REASONS)[number]
}

/** Part of a state, valid in itself. */
export type StatePatch = { -readonly [K in keyof TableState]?: TableState[K] }

/**
 * Keeps the valid part of a patch.
 * @param campus the index the ids must exist in
 * @param patch anything; unknown keys are ignored without a note
 * @param tours those of the pack, as far as they are there
 */
export function normalizePatch(
  campus: Campus,
  patch: unknown,
  tours: readonly Tour[] = [],
): { patch: StatePatch; notes: StateNote[] } {
  const notes: StateNote[] = []
  const kept: Record<string, unknown> = {}
  if (typeof patch !== 'object' || patch === null) return { patch: {}, notes }
  for (const key of STATE_KEYS) {
    if (!Object.hasOwn(patch, key)) continue
    const given = (patch as Record<string, unknown>)[key]
    if (given === undefined) continue
    const note = (reason: StateNote['reason']) => notes.push({ key, given: shorten(given), reason })
    const pose = key === 'camera' ? anyPose.safeParse(given).data : undefined
    if (pose) {
      const brought = bringIn(campus, pose)
      if (brought !== pose) {
        const text = [...pose.position, ...pose.target].join()
        notes.push({ key, given: shorten(text), reason: 'brought-in' })
      }
      kept.camera = roundPose(brought)
      continue
    }
    const parsed = stateShape.shape[key].safeParse(given)
    if (!parsed.success) {
      note('invalid')
      continue
    }
    if (key === 'shortlist') {
      const ids = [...new Set(parsed.data as string[])]
      kept.shortlist = ids.filter((it) => isOnOffer(campus.pack, it))
      if (ids.length > (kept.shortlist as string[]).length) note('unknown-id')
      continue
    }
    const reason = referenceFault(campus, tours, key, parsed.data)
    if (reason) note(reason)
    else kept[key] = round(key, parsed.data)
  }
  const result = kept as StatePatch
  // The camera is either at a saved view or at a pose of its own, never both and never neither.
  if (result.camera) result.view = null
  else if (result.view) result.camera = null
  else {
    delete result.view
    delete result.camera
  }
  const tour = tours.find((it) => it.id === result.tour)
  if (tour && result.step !== undefined && result.step >= tour.steps.length) {
    notes.push({ key: 'step', given: String(result.step), reason: 'out-of-range' })
    delete result.step
  }
  return { patch: result, notes }
}

function referenceFault(
  campus: Campus,
  tours: readonly Tour[],
  key: keyof TableState,
  value: unknown,
): StateNote['reason'] | null {
  if (value === null) return null
  switch (key) {
    case 'date':
    case 'compare': {
      const day = toDay(value as string)
      return day < campus.timeline.start || day > campus.timeline.end ? 'out-of-range' : null
    }
    case 'select':
      return campus.select(value as string) ? null : 'unknown-id'
    case 'cutaway': {
      const entry = campus.buildings.get(value as string)
      return entry && canBeCut(entry.building) ? null : 'unknown-id'
    }
    case 'exploded':
      return campus.buildings.has(value as string) ? null : 'unknown-id'
    case 'chain':
      return campus.pack.chains.some((it) => it.id === value) ? null : 'unknown-id'
    case 'reach':
      return mapExtentsOf(campus.pack.manifest).some((it) => it === value) ? null : 'unknown-id'
    case 'overlay':
      return overlayById(campus.pack, value as string) ? null : 'unknown-id'
    case 'view':
      return campus.pack.viewpoints.some((it) => it.id === value) ? null : 'unknown-id'
    case 'scene':
      return value === campus.pack.manifest.id ? null : 'unknown-id'
    case 'tour':
      return tours.some((it) => it.id === value) ? null : 'unknown-id'
    default:
      return null
  }
}

function round(key: keyof TableState, value: unknown): unknown {
  if (key === 'hour') return roundHour(value as number)
  if (key === 'filter') return [...new Set(value as string[])].sort()
  return value
}

const MAX_SHOWN = 40

function shorten(value: unknown): string {
  const text = typeof value === 'string' ? value : textOf(value)
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN - 1)}…` : text
}

/** Scripts and messages can hand over what JSON cannot write, such as a bigint or a ring of references. */
function textOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value)
  } catch {
    return typeof value
  }
}

/**
 * Adds what a saved view brings along — date, hour, season, weather, overlay, selection — where the patch does not say otherwise. A
 * view that cuts nothing open closes what is, and one that does not reach far leads back to the park.
 */
export function withViewpoint(campus: Campus, patch: StatePatch): StatePatch {
  const viewpoint = patch.view ? campus.pack.viewpoints.find((it) => it.id === patch.view) : undefined
  if (!viewpoint) return patch
  const { date, hour, season, weather, overlay, select, cutaway = null, reach = 'park' } = viewpoint
  return { ...withoutUndefined({ date, hour, season, weather, overlay, select, cutaway, reach }), ...patch }
}

function withoutUndefined(values: Record<string, unknown>): StatePatch {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as StatePatch
}
