/** Every kind of state that a link can hold, for property tests. */
import fc from 'fast-check'
import { bringIn } from '../domain/camera/cameraLimits.ts'
import { SEASONS } from '../domain/environment/season.ts'
import { parkCampus, parkTours } from '../domain/fixtures/park.ts'
import { LANGS } from '../domain/language/languages.ts'
import { overlaysOf } from '../domain/overlays/index.ts'
import { formatIsoDate } from '../domain/schedule/calendar.ts'
import {
  launchState,
  MAP_EXTENTS,
  MODES,
  QUALITIES,
  roundPose,
  type TableState,
} from '../domain/state/state.ts'
import { MAX_SHORTLIST } from '../domain/tenancy/shortlist.ts'

export const campus = parkCampus()
export const tours = parkTours()
export const launch = launchState(campus.pack)
/** Every step of every tour. */
export const steps = tours.flatMap(({ id, steps: own }) => own.map((_, step) => ({ tour: id, step })))
const ids = [...campus.buildings.keys(), ...campus.tenants.keys(), campus.pack.corridor.id, 'mill.f3']
const answers = campus.pack.spaces.map(({ id, storeys }) => `${id}.${storeys[0]}-${storeys[1]}`)

const decimeters = fc.integer({ min: -50_000, max: 50_000 }).map((n) => n / 10)
const triple = fc.tuple(decimeters, decimeters, decimeters)
const place = fc.oneof(
  fc.constantFrom(...campus.pack.viewpoints).map(({ id }) => ({ view: id as string | null, camera: null })),
  fc
    .record({
      position: triple,
      target: triple,
      lens: fc.option(fc.integer({ min: 80, max: 750 }).map((n) => n / 10)),
      shift: fc.option(fc.integer({ min: -500, max: 500 }).map((n) => n / 1000)),
    })
    .map(({ position, target, lens, shift }) => {
      const pose = { position, target, lens: lens ?? undefined, shift: shift ?? undefined }
      return { view: null, camera: roundPose(bringIn(campus, pose)) }
    }),
)
export const anyState: fc.Arbitrary<TableState> = fc
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
    shortlist: fc.subarray(answers, { maxLength: MAX_SHORTLIST }),
    filter: fc.uniqueArray(fc.constantFrom('robots', 'food', 'quarry-lot', 'y2022')).map((it) => it.sort()),
    cutaway: fc.constantFrom(null, 'gate-hall'),
    exploded: fc.constantFrom(null, 'mill'),
    chain: fc.option(fc.constantFrom(...campus.pack.chains.map((it) => it.id))),
    evidence: fc.boolean(),
    labels: fc.boolean(),
    reach: fc.constantFrom(...MAP_EXTENTS),
    story: fc.oneof(
      fc.nat(20).map((step) => ({ tour: null, step })),
      fc.constantFrom(...steps),
    ),
    quality: fc.constantFrom(...QUALITIES),
    place,
  })
  .map(({ place: at, story, ...rest }) => ({ ...rest, ...story, ...at }) as TableState)
