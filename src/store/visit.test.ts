/** What a visitor leaves behind: nothing, whatever they did, and whatever verbs the table will learn. */
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { parkCampus, parkTours } from '../domain/fixtures/park.ts'
import { LANGS } from '../domain/language/languages.ts'
import { MAP_EXTENTS, QUALITIES } from '../domain/state/state.ts'
import { STORY_LENGTHS, serializable, type TableStore, useTable } from './index.ts'

const campus = parkCampus()
const tours = parkTours()
const table = () => useTable.getState()

/** Opens the table as a kiosk does: by its pack and a link. */
function openKiosk(link: Record<string, unknown> = {}): void {
  useTable.setState(useTable.getInitialState(), true)
  table().open(campus)
  table().setTours(tours)
  table().applyState({ mode: 'kiosk', quality: 'low', ...link })
  table().keepOpened()
  table().setReady()
}
beforeEach(() => openKiosk())

const text = () => JSON.stringify(serializable(table()))
/** All that the store holds but its verbs and what it counts visits by. */
const everything = () => {
  const { visit, campus: _, tours: __, ...rest } = table()
  return JSON.stringify(rest)
}

const id = fc.constantFrom(
  'mill',
  'mill.f2',
  'aurora-robotics',
  'gate-hall',
  campus.pack.corridor.id,
  'nowhere',
)
const idOrNull = fc.option(id)
const date = fc.constantFrom('2020-06-01', '2020-07-29', '2023-12-21')
const day = fc.integer({ min: campus.timeline.start - 50, max: campus.timeline.end + 50 })
const pose = fc.record({
  position: fc.constantFrom([240, 158, 508], [12.3, 80, 40]),
  target: fc.constantFrom([39.4, 0, 80.2], [0, 0, 0]),
})
const tour = fc.constantFrom(...tours.map((it) => it.id), 'no-tour')
const direction = fc.constantFrom(-1, 1)
const entry = fc.constantFrom('robots', 'equipment', 'free')

/** What a visitor can bring about, and with what. */
const VERBS: Partial<Record<keyof TableStore, fc.Arbitrary<unknown[]>>> = {
  applyState: fc.tuple(
    fc.record(
      {
        lang: fc.constantFrom(...LANGS),
        quality: fc.constantFrom(...QUALITIES),
        reach: fc.constantFrom(...MAP_EXTENTS),
        evidence: fc.boolean(),
        labels: fc.boolean(),
        date,
        compare: fc.option(date),
        hour: fc.double({ min: -2, max: 26, noNaN: true }),
        season: fc.constantFrom('live', 'winter', 'spring', 'no-season'),
        weather: fc.constantFrom('live', 'snowstorm'),
        overlay: fc.constantFrom('none', 'use', 'industry', 'no-overlay'),
        filter: fc.array(entry, { maxLength: 2 }),
        select: idOrNull,
        cutaway: fc.constantFrom(null, 'gate-hall'),
        exploded: fc.constantFrom(null, 'mill'),
        view: fc.constantFrom('opening', 'overview', 'inside'),
        tour: fc.option(tour),
        step: fc.nat(4),
        nonsense: fc.string(),
      },
      { requiredKeys: [] },
    ),
  ),
  setSelect: fc.tuple(idOrNull),
  setCutaway: fc.tuple(fc.constantFrom(null, 'gate-hall')),
  setExploded: fc.tuple(fc.constantFrom(null, 'mill')),
  setHover: fc.tuple(idOrNull),
  setFound: fc.tuple(fc.array(id)),
  setOverlay: fc.tuple(fc.constantFrom('none', 'use', 'occupancy')),
  toggleFilter: fc.tuple(entry),
  clearFilter: fc.tuple(),
  setChain: fc.tuple(fc.constantFrom(null, campus.pack.chains[0]?.id ?? null)),
  setEvidence: fc.tuple(fc.boolean()),
  setLens: fc.tuple(fc.boolean()),
  setTableFilm: fc.tuple(fc.boolean()),
  readLens: fc.tuple(
    fc.option(fc.record({ id, storey: fc.constant(1), day: fc.constant(campus.timeline.end) })),
  ),
  setLabels: fc.tuple(fc.boolean()),
  setPatterns: fc.tuple(fc.boolean()),
  setMapExtent: fc.tuple(fc.constantFrom(...MAP_EXTENTS)),
  setNeed: fc.tuple(fc.record({ areaM2: fc.integer({ min: 300, max: 12_000 }) })),
  toggleShortlist: fc.tuple(id),
  setDay: fc.tuple(day),
  runDays: fc.tuple(fc.integer({ min: 0, max: 90 })),
  stepTime: fc.tuple(direction),
  setStepUnit: fc.tuple(fc.constantFrom('day', 'month')),
  showSpan: fc.tuple(fc.option(day.map((start) => ({ start, end: start + 200 })))),
  toggleLoop: fc.tuple(),
  toggleSchedule: fc.tuple(),
  setCompare: fc.tuple(fc.option(date)),
  startComparing: fc.tuple(date),
  setSplit: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true })),
  showMilestone: fc.tuple(fc.constantFrom(null, campus.milestones[3]?.id ?? null)),
  play: fc.tuple(),
  playStory: fc.tuple(id),
  pause: fc.tuple(),
  setStoryLength: fc.tuple(fc.constantFrom(...STORY_LENGTHS)),
  stepMilestone: fc.tuple(direction),
  setHour: fc.tuple(fc.double({ min: 0, max: 24, noNaN: true })),
  runHour: fc.tuple(fc.double({ min: 0, max: 3, noNaN: true })),
  resetLighting: fc.tuple(),
  setSeason: fc.tuple(fc.constantFrom('live', 'summer')),
  setWeather: fc.tuple(fc.constantFrom('live', 'snowfall')),
  setQuality: fc.tuple(fc.constantFrom(...QUALITIES)),
  playDay: fc.tuple(),
  playYear: fc.tuple(),
  stopLight: fc.tuple(),
  goToView: fc.tuple(fc.constantFrom('opening', 'hall-front', 'inside')),
  goToPose: fc.tuple(pose),
  reportPose: fc.tuple(pose),
  unfold: fc.tuple(fc.constantFrom('panel', 'card')),
  standFree: fc.tuple(fc.option(pose), fc.option(fc.record({ x: fc.integer(), y: fc.integer() }))),
  nudgeCamera: fc.tuple(fc.record({ turnDeg: fc.integer({ min: -30, max: 30 }) })),
  frame: fc.tuple(id),
  startTour: fc.tuple(tour, fc.record({ step: fc.nat(3), auto: fc.boolean() })),
  goToStep: fc.tuple(fc.nat(9)),
  stepTour: fc.tuple(direction),
  runTour: fc.tuple(fc.double({ min: 0, max: 20, noNaN: true })),
  holdTour: fc.tuple(fc.boolean()),
  pauseTour: fc.tuple(),
  resumeTour: fc.tuple(),
  autoplayFromState: fc.tuple(),
  returnToStory: fc.tuple(),
  stopTour: fc.tuple(),
  setLang: fc.tuple(fc.constantFrom(...LANGS)),
  togglePanel: fc.tuple(fc.constantFrom('directory', 'finder', 'share')),
  closePanel: fc.tuple(),
  setHelp: fc.tuple(fc.boolean()),
  setBare: fc.tuple(fc.boolean()),
  showSource: fc.tuple(fc.constantFrom('F054', 'F101')),
  setOpening: fc.tuple(fc.boolean()),
  notify: fc.tuple(fc.constant({ kind: 'part', reason: 'it fell over' })),
  dismiss: fc.tuple(fc.nat(99)),
  goHome: fc.tuple(),
  setLow: fc.tuple(fc.boolean()),
  setGestures: fc.tuple(fc.constantFrom('map', 'orbit')),
}

/** Verbs of the page itself, which no visitor reaches. */
const OF_THE_PAGE: readonly (keyof TableStore)[] = [
  'open',
  'fail',
  'breakDown',
  'setProgress',
  'setReady',
  'setStage',
  'setLinkTo',
  'setPageScrolls',
  'setTours',
  'setOffline',
  'offerUpdate',
  'lose',
  'regain',
  'keepOpened',
  'startOver',
  'setPhase',
  'setCovered',
  'setFarFrame',
  'setLandShown',
]

const action = fc.oneof(
  ...Object.entries(VERBS).map(([verb, args]) => fc.tuple(fc.constant(verb as keyof TableStore), args)),
)

describe('a visit', () => {
  it('is tried with every verb there is', () => {
    const verbs = Object.entries(table()).flatMap(([key, value]) =>
      typeof value === 'function' ? [key] : [],
    )
    expect(verbs.filter((it) => !(it in VERBS) && !(OF_THE_PAGE as string[]).includes(it))).toEqual([])
  })

  it.each([
    ['as its pack says', {}],
    ['by a link into the middle', { lang: 'en', date: '2020-07-29', overlay: 'use', select: 'mill' }],
  ])(
    'leaves nothing behind on a table opened %s: a thousand actions, then the same byte for byte',
    (_how, link) => {
      openKiosk(link)
      table().startOver()
      const [launch, whole] = [text(), everything()]
      let differed = 0
      fc.assert(
        fc.property(fc.array(action, { minLength: 100, maxLength: 100, size: 'max' }), (actions) => {
          for (const [verb, args] of actions) (table()[verb] as (...given: unknown[]) => unknown)(...args)
          if (text() !== launch) differed++
          table().startOver()
          expect(text()).toBe(launch)
          expect(everything()).toBe(whole)
        }),
        { numRuns: 10 },
      )
      // The visitors really did something.
      expect(differed).toBeGreaterThan(5)
    },
  )

  it('keeps what the page has fetched, and counts', () => {
    table().setTours(tours)
    table().startOver()
    table().startOver()
    expect(table()).toMatchObject({ campus, tours, ready: true, mode: 'kiosk', quality: 'low', visit: 2 })
  })

  it('takes along that a panel could not be opened, but not what the table is still without', () => {
    const part = { why: 'network', reason: 'no network', again: () => {} } as const
    table().lose({ ...part, id: 'panel', name: 'panel', unasked: false })
    table().lose({ ...part, id: 'hands', name: 'hands', unasked: true })
    table().lose({ ...part, id: 'hands', name: 'hands', unasked: true, reason: 'HTTP 503' })
    expect(table().lost.map((it) => it.reason)).toEqual(['no network', 'HTTP 503'])
    table().startOver()
    expect(table().lost.map((it) => it.id)).toEqual(['hands'])
    table().regain('hands')
    expect(table().lost).toEqual([])
  })

  it('takes its notes along, but not that the picture is lost', () => {
    table().notify({ kind: 'context-restored' })
    table().notify({ kind: 'context-lost' })
    table().startOver()
    expect(table().notices.map((it) => it.kind)).toEqual(['context-lost'])
    table().notify({ kind: 'context-restored' })
    table().startOver()
    expect(table().notices).toEqual([])
  })

  it('goes home with one tap, in the visitor’s own language', () => {
    table().setLang('en')
    table().setLow(true)
    table().togglePanel('finder')
    table().frame('mill')
    table().goHome()
    expect(table()).toMatchObject({ lang: 'en', low: true, panel: null, view: 'opening', camera: null })
  })
})
