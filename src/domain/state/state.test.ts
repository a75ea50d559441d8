import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bringIn } from '../camera/cameraLimits.ts'
import { SEASONS } from '../environment/season.ts'
import { parkCampus } from '../fixtures/park.ts'
import { LANGS } from '../language/languages.ts'
import { overlaysOf } from '../overlays/index.ts'
import { formatIsoDate } from '../schedule/calendar.ts'
import { MAX_SHORTLIST } from '../tenancy/shortlist.ts'
import { normalizePatch, withViewpoint } from './normalizeState.ts'
import {
  launchState,
  MAP_EXTENTS,
  MODES,
  QUALITIES,
  roundDecimeter,
  roundHour,
  roundPose,
  STATE_KEYS,
  sameValue,
  stateShape,
  type TableState,
} from './state.ts'

const campus = parkCampus()
const { pack, timeline } = campus
const selectable = [...campus.buildings.keys(), ...campus.tenants.keys(), pack.corridor.id]
const answers = pack.spaces.map(({ id, storeys }) => `${id}.${storeys[0]}-${storeys[1]}`)
const coordinate = fc.double({ min: -5000, max: 5000, noNaN: true }).map(roundDecimeter)
const triple = fc.tuple(coordinate, coordinate, coordinate)

/** Every state the table can be in. */
const states: fc.Arbitrary<TableState> = fc
  .record({
    scene: fc.constant(pack.manifest.id),
    mode: fc.constantFrom(...MODES),
    lang: fc.constantFrom(...LANGS),
    date: fc.integer({ min: timeline.start, max: timeline.end }).map(formatIsoDate),
    compare: fc.option(fc.integer({ min: timeline.start, max: timeline.end }).map(formatIsoDate)),
    hour: fc.integer({ min: 0, max: 2400 }).map((it) => it / 100),
    season: fc.constantFrom('live' as const, ...SEASONS),
    weather: fc.constantFrom('live' as const, 'clear' as const, 'snowfall' as const, 'snowstorm' as const),
    select: fc.option(fc.constantFrom(...selectable)),
    overlay: fc.constantFrom(...overlaysOf(pack).map((it) => it.id)),
    filter: fc.uniqueArray(fc.constantFrom('robots', 'food', 'quarry-lot', 'y2022')).map((it) => it.sort()),
    cutaway: fc.constantFrom(null, 'gate-hall'),
    exploded: fc.constantFrom(null, 'mill'),
    chain: fc.option(fc.constantFrom(...pack.chains.map((it) => it.id))),
    evidence: fc.boolean(),
    labels: fc.boolean(),
    reach: fc.constantFrom(...MAP_EXTENTS),
    shortlist: fc.subarray(answers, { maxLength: MAX_SHORTLIST }),
    tour: fc.constant(null),
    step: fc.integer({ min: 0, max: 99 }),
    quality: fc.constantFrom(...QUALITIES),
    where: fc.oneof(
      fc.constantFrom(...pack.viewpoints.map((it) => it.id)).map((view) => ({ view, camera: null })),
      fc
        .record({ position: triple, target: triple })
        .map((pose) => ({ view: null, camera: roundPose(bringIn(campus, pose)) })),
    ),
  })
  .map(({ where, ...rest }) => ({ ...rest, ...where }))

describe('the state of the table', () => {
  it('as it is launched is alike each time it is made, and unlike any other', () => {
    const alike = (a: TableState, b: TableState) => STATE_KEYS.every((key) => sameValue(a[key], b[key]))
    expect(alike(launchState(pack), launchState(pack))).toBe(true)
    fc.assert(
      fc.property(states, states, (a, b) => {
        expect(alike(a, structuredClone(a))).toBe(true)
        expect(alike(a, b)).toBe(
          STATE_KEYS.every((key) => String(JSON.stringify(a[key])) === JSON.stringify(b[key])),
        )
      }),
    )
  })

  it('opens in a valid one that names every key', () => {
    const launch = launchState(pack)
    expect(stateShape.parse(launch)).toEqual(launch)
    expect(Object.keys(launch).sort()).toEqual([...STATE_KEYS].sort())
    expect(normalizePatch(campus, launch).notes).toEqual([])
  })

  it('comes back from outside exactly as it was, and through JSON too', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(normalizePatch(campus, state)).toEqual({ patch: state, notes: [] })
        expect(normalizePatch(campus, JSON.parse(JSON.stringify(state))).patch).toEqual(state)
      }),
      { numRuns: 300 },
    )
  })

  it('survives anything from outside: what is kept is valid and stays as it is', () => {
    const odd = fc.oneof(
      fc.anything(),
      fc.string(),
      fc.double(),
      fc.constantFrom<unknown>(null, undefined, Number.NaN, '2021-02-29', '', -1, 24, [], {}),
    )
    const patches = fc
      .tuple(fc.dictionary(fc.constantFrom<string>(...STATE_KEYS, 'unknown'), odd), states, fc.nat())
      // A few good values among the bad ones, so that there is something to keep.
      .map(([bad, good, n]) => ({ ...pickKeys(good, n), ...bad }))
    fc.assert(
      fc.property(patches, (given) => {
        const first = normalizePatch(campus, given)
        const again = normalizePatch(campus, first.patch)
        expect(again).toEqual({ patch: first.patch, notes: [] })
        for (const note of first.notes) expect(STATE_KEYS as readonly string[]).toContain(note.key)
        for (const [key, value] of Object.entries(first.patch))
          expect(stateShape.shape[key as keyof TableState].safeParse(value).success, key).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('answers with a note also to what has no text of its own', () => {
    // postMessage and scripts can hand these over; a link cannot.
    const ring: Record<string, unknown> = {}
    ring.self = ring
    for (const given of [10n, ring, Symbol('noon'), () => 12, Object.create(null)]) {
      const { patch, notes } = normalizePatch(campus, { hour: given })
      expect(patch).toEqual({})
      expect(notes.map((it) => [it.key, it.reason, typeof it.given])).toEqual([['hour', 'invalid', 'string']])
    }
  })

  it('drops each bad value with one note and keeps all the others', () => {
    fc.assert(
      fc.property(states, fc.constantFrom(...STATE_KEYS), (state, key) => {
        const { patch, notes } = normalizePatch(campus, { ...state, [key]: { not: 'a value' } })
        expect(notes.map((it) => [it.key, it.reason])).toEqual([[key, 'invalid']])
        for (const other of STATE_KEYS.filter((it) => ![key, 'view', 'camera'].includes(it)))
          expect(patch[other], other).toEqual(state[other])
        expect(key in patch).toBe(key === 'view' || key === 'camera' ? patch[key] === null : false)
      }),
    )
  })

  it('is never at a view and at a pose of its own together', () => {
    const view = fc.option(fc.constantFrom(...pack.viewpoints.map((it) => it.id), 'moon'))
    const camera = fc.option(fc.record({ position: triple, target: triple }))
    fc.assert(
      fc.property(view, camera, (v, c) => {
        const { patch } = normalizePatch(campus, { view: v, camera: c })
        const given = [patch.view, patch.camera].filter((it) => it !== undefined)
        if (given.length > 0) expect(given.filter((it) => it !== null)).toHaveLength(1)
      }),
    )
  })

  it('takes from a saved view only what the link does not say itself', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(withViewpoint(campus, state)).toEqual(state)
      }),
    )
    expect(withViewpoint(campus, { overlay: 'use' })).toEqual({ overlay: 'use' })
    expect(withViewpoint(campus, { view: 'moon' })).toEqual({ view: 'moon' })
  })
})

/** Some keys of a state, chosen by the bits of a number. */
function pickKeys(state: TableState, bits: number): Partial<TableState> {
  return Object.fromEntries(Object.entries(state).filter((_, i) => (bits >> i) & 1))
}

describe('rounding for links', () => {
  it('is done once: a rounded value rounds to itself, within half a step', () => {
    fc.assert(
      fc.property(fc.double({ min: -5000, max: 5000, noNaN: true }), (v) => {
        const rounded = roundDecimeter(v)
        expect(Object.is(roundDecimeter(rounded), rounded)).toBe(true)
        expect(Math.abs(rounded - v)).toBeLessThanOrEqual(0.05 + 1e-9)
      }),
    )
    fc.assert(
      fc.property(fc.double({ min: 0, max: 24, noNaN: true }), (v) => {
        const rounded = roundHour(v)
        expect(roundHour(rounded)).toBe(rounded)
        expect(Math.abs(rounded - v)).toBeLessThanOrEqual(0.005 + 1e-9)
        expect(stateShape.shape.hour.safeParse(rounded).success).toBe(true)
      }),
    )
  })

  it('never writes minus nought', () => {
    expect(Object.is(roundDecimeter(-0.01), 0)).toBe(true)
  })
})
