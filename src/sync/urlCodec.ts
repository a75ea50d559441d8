/**
 * State as a link and back. A link carries only what differs from how the pack opens — and, at a step of a tour or a
 * saved view, from what that brings — so it stays short and survives a change of the launch state's light.
 */
import { lensOf } from '../domain/camera/lens.ts'
import type { Campus } from '../domain/campus/campus.ts'
import type { Tour } from '../domain/content/tour.ts'
import { withViewpoint } from '../domain/state/normalizeState.ts'
import {
  type CameraPose,
  launchState,
  STATE_KEYS,
  sameValue,
  type TableState,
} from '../domain/state/state.ts'
import { stepState } from '../domain/tours/tours.ts'

/** Version of the link format. */
const LINK_VERSION = '1'
/** The pack that opens when the link names none. */
export const DEFAULT_SCENE = 'shenha'

/** Writes a state as query parameters; empty when it is the launch state. @param tours those of the pack */
export function encodeState(campus: Campus, state: TableState, tours: readonly Tour[] = []): URLSearchParams {
  const params = new URLSearchParams()
  const base = baseline(campus, state, tours)
  for (const key of STATE_KEYS) {
    const value = state[key]
    if (key === 'camera') {
      if (state.camera && !sameValue(state.camera, base.camera)) params.set('camera', poseText(state.camera))
    } else if (key === 'view') {
      // A pose of its own says by itself that no saved view holds.
      if (state.view !== null && state.view !== base.view) params.set('view', state.view)
    } else if (key === 'filter' || key === 'shortlist') {
      if (!sameValue(state[key], base[key])) params.set(key, state[key].join(LIST_MARK))
    } else if (key === 'lang') {
      // Without a language of its own the pack opens in the one of each reader's browser.
      if (value !== campus.pack.manifest.launch.lang) params.set(key, textOf(value))
    } else if (value !== base[key]) params.set(key, textOf(value))
  }
  if (params.size > 0) params.set('v', LINK_VERSION)
  return params
}

/**
 * Reads query parameters as a patch of the state. Nothing is judged here: a value that is not what its key wants is
 * passed on as it is, for `normalizePatch` to note.
 */
export function decodeState(params: URLSearchParams): Record<string, unknown> {
  const patch: Record<string, unknown> = {}
  for (const key of STATE_KEYS) {
    const text = params.get(key)
    if (text === null) continue
    if (key === 'camera') patch.camera = parsePose(text) ?? text
    else if (key === 'filter' || key === 'shortlist') patch[key] = text.split(LIST_MARK).filter(Boolean)
    else if (FLAGS.has(key)) patch[key] = FLAG_TEXT.get(text) ?? text
    else if (NUMBERS.has(key)) patch[key] = NUMBER.test(text) ? Number(text) : text
    else if (text === '' && NULLABLE.has(key)) patch[key] = null
    else patch[key] = text
  }
  return patch
}

/** Between the entries of a list. */
const LIST_MARK = ','
const NUMBERS: ReadonlySet<string> = new Set(['hour', 'step'])
const NULLABLE: ReadonlySet<string> = new Set([
  'compare',
  'select',
  'cutaway',
  'exploded',
  'chain',
  'view',
  'tour',
])
const FLAGS: ReadonlySet<string> = new Set(['evidence', 'labels'])
const FLAG_TEXT = new Map([
  ['1', true],
  ['0', false],
])
const NUMBER = /^-?\d+(\.\d+)?$/

/** What a link without a key stands for: the launch state, with what a step and a view in the link bring. */
function baseline(campus: Campus, state: TableState, tours: readonly Tour[]): TableState {
  const launch = { ...launchState(campus.pack), scene: DEFAULT_SCENE }
  const step = stepState(campus, tours, state.tour, state.step)
  // The link names tour and step themselves.
  const base = step ? { ...launch, ...step, tour: null, step: 0 } : launch
  if (state.view === null || state.view === base.view) return base
  const brought = withViewpoint(campus, { view: state.view })
  return { ...base, ...brought, view: base.view }
}

function textOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? '1' : '0'
  return value === null ? '' : String(value)
}

/** Six coordinates; the angle of the lens and its shift follow where either is not the camera's own. */
function poseText({ position, target, ...parts }: CameraPose): string {
  const { lens, shift } = lensOf(parts)
  const tail = parts.lens === undefined && parts.shift === undefined ? [] : [lens, shift]
  return [...position, ...target, ...tail].join(',')
}

function parsePose(text: string): CameraPose | null {
  const parts = text.split(',')
  if ((parts.length !== 6 && parts.length !== 8) || !parts.every((it) => NUMBER.test(it))) return null
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, lens, shift] = parts.map(Number)
  const pose: CameraPose = { position: [a, b, c], target: [d, e, f] }
  return lens === undefined ? pose : { ...pose, lens, shift }
}
