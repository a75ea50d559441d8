import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shenhaCampus, shenhaTours } from '../../tools/scene/shenha.ts'
import { formatIsoDate } from '../domain/calendar.ts'
import { normalizePatch } from '../domain/normalizeState.ts'
import { overlaysOf } from '../domain/overlays/index.ts'
import { SEASONS } from '../domain/season.ts'
import { LANGS, launchState, MODES, QUALITIES, REACHES, type TableState } from '../domain/state.ts'
import { stepState, withStep } from '../domain/tours.ts'
import { decodeState, encodeState } from './urlCodec.ts'

const campus = await shenhaCampus()
const tours = await shenhaTours()
const launch = launchState(campus.pack)
/** Every step of every tour. */
const steps = tours.flatMap(({ id, steps: own }) => own.map((_, step) => ({ tour: id, step })))
const ids = [
  ...campus.buildings.keys(),
  ...campus.tenants.keys(),
  campus.pack.corridor.id,
  'startup-center.f3',
]

const decimetres = fc.integer({ min: -50_000, max: 50_000 }).map((n) => n / 10)
const triple = fc.tuple(decimetres, decimetres, decimetres)
const place = fc.oneof(
  fc.constantFrom(...campus.pack.viewpoints).map(({ id }) => ({ view: id as string | null, camera: null })),
  fc.record({ position: triple, target: triple }).map((camera) => ({ view: null, camera })),
)
const anyState: fc.Arbitrary<TableState> = fc
  .record({
    scene: fc.constant(launch.scene),
    mode: fc.constantFrom(...MODES),
    lang: fc.constantFrom(...LANGS),
    date: fc.integer({ min: campus.timeline.start, max: campus.timeline.end }).map(formatIsoDate),
    compare: fc.option(
      fc.integer({ min: campus.timeline.start, max: campus.timeline.end }).map(formatIsoDate),
    ),
    hour: fc.integer({ min: 0, max: 2400 }).map((n) => n / 100),
    season: fc.constantFrom('live' as const, ...SEASONS),
    weather: fc.constantFrom('live' as const, 'clear' as const, 'snowfall' as const, 'snowstorm' as const),
    select: fc.option(fc.constantFrom(...ids)),
    overlay: fc.constantFrom(...overlaysOf(campus.pack).map((it) => it.id)),
    filter: fc.uniqueArray(fc.constantFrom('digital', 'bio', 'lot-1', 'y2022')).map((it) => it.sort()),
    cutaway: fc.constantFrom(null, 'exhibition-center'),
    exploded: fc.constantFrom(null, 'startup-center'),
    chain: fc.option(fc.constantFrom(...campus.pack.chains.map((it) => it.id))),
    evidence: fc.boolean(),
    reach: fc.constantFrom(...REACHES),
    story: fc.oneof(
      fc.nat(20).map((step) => ({ tour: null, step })),
      fc.constantFrom(...steps),
    ),
    quality: fc.constantFrom(...QUALITIES),
    place,
  })
  .map(({ place: at, story, ...rest }) => ({ ...rest, ...story, ...at }) as TableState)

/** What the table does with a link: from the launch state, take what is valid. */
function open(search: string): { state: TableState; notes: unknown[] } {
  const { patch, notes } = normalizePatch(campus, decodeState(new URLSearchParams(search)), tours)
  return { state: { ...launch, ...withStep(campus, tours, patch) }, notes }
}

describe('links', () => {
  it('restore any state exactly', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const { state: restored, notes } = open(encodeState(campus, state, tours).toString())
        expect(restored).toEqual(state)
        expect(notes).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('are empty at launch, and say their version otherwise', () => {
    expect(encodeState(campus, launch).toString()).toBe('')
    expect(encodeState(campus, { ...launch, overlay: 'use' }).get('v')).toBe('1')
  })

  it('into a tour name the step alone, and what was changed since', () => {
    for (const { tour, step } of steps) {
      const state = { ...launch, ...stepState(campus, tours, tour, step) }
      const link = encodeState(campus, state, tours)
      expect([...link.keys()].filter((it) => !['tour', 'step', 'v'].includes(it))).toEqual([])
      expect(encodeState(campus, { ...state, evidence: true }, tours).get('evidence')).toBe('1')
      expect(open(link.toString()).state).toEqual(state)
    }
  })

  it('of a stranger never throw, whatever they hold', () => {
    const keys = fc.constantFrom(
      'date',
      'hour',
      'camera',
      'view',
      'select',
      'step',
      'lang',
      'tour',
      '__proto__',
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, fc.string())), (pairs) => {
        const { state } = open(new URLSearchParams(pairs).toString())
        expect((state.view === null) !== (state.camera === null)).toBe(true)
        expect(state.hour).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
