/** What each event resets, gives back or leaves, tried on a table where every field has been changed. */
import { assertType, beforeEach, describe, expect, it } from 'vitest'
import { parkCampus, parkTours } from '../domain/fixtures/park.ts'
import { launchState, STATE_KEYS, sameValue, type TableState } from '../domain/state/state.ts'
import { type Declarations, FIELDS, type FieldOf, pick } from './fields.ts'
import { serializable, type TableStore, useTable } from './index.ts'

type Field = FieldOf<TableStore>
type Fields = Pick<TableStore, Field>

const campus = parkCampus()
const tours = parkTours()
const table = () => useTable.getState()
const fields = (): Fields => pick(table(), Object.keys(FIELDS) as Field[])

const RECT = { left: 0, top: 0, right: 1, bottom: 1 }

/** A value for each field that is neither its initial one nor that of any launch state or step. */
const CHANGED: Omit<Fields, 'campus' | 'tours' | 'tour' | 'step' | 'stateBeforeTour' | 'opened'> = {
  scene: 'elsewhere',
  mode: 'present',
  lang: 'en',
  faults: [{ file: 'scene.json', path: '', reason: 'at fault' }],
  broken: 'no GL',
  progress: 0.4,
  ready: true,
  opening: true,
  stage: {
    screenshot: async () => new Blob(),
    snapshot: async () => new Blob(),
    stats: () => {
      throw new Error('not drawn')
    },
    redraw: () => {},
  },
  linkTo: (base) => base,
  pageScrolls: true,
  offline: 'kept',
  takeUpdate: () => {},
  lost: [
    { id: 'x', name: 'marks', why: 'network', reason: '', unasked: true, again: () => {} },
    { id: 'y', name: 'panel', why: 'network', reason: '', unasked: false, again: () => {} },
  ],
  notices: [
    { id: 8001, kind: 'context-lost' },
    { id: 8002, kind: 'model', model: 'm', reason: '' },
  ],
  panel: 'sources',
  source: 'F054',
  help: true,
  bare: true,
  select: 'mill',
  cutaway: 'gate-hall',
  exploded: 'mill',
  hover: 'mill',
  hoverStorey: 2,
  found: ['mill'],
  overlay: 'lot',
  filter: ['free'],
  patterns: true,
  chain: 'software-chain',
  evidence: true,
  lens: true,
  lensSubject: { id: 'mill', storey: 1, day: campus.timeline.start },
  labels: false,
  reach: 'zone',
  farFrame: { free: RECT, lie: { at: [1, 2], across: 3, up: 4 } as never, boxes: {} },
  landShown: true,
  need: { areaM2: 700, from: 0, industry: null, near: null, condition: null },
  shortlist: ['mill'],
  date: '2020-07-29',
  compare: '2020-05-15',
  split: 0.3,
  playing: true,
  storySeconds: 180,
  span: { start: campus.timeline.start, end: campus.timeline.start + 2000 },
  playedSpan: { start: campus.timeline.start + 1400, end: campus.timeline.start + 1500 },
  loop: true,
  stepUnit: 'quarter',
  milestone: campus.milestones[2]?.id ?? '',
  schedule: true,
  sheet: 'card',
  hour: 3.21,
  season: 'spring',
  weather: 'snowstorm',
  quality: 'high',
  playingDay: true,
  yearEnd: campus.timeline.start + 1234,
  view: 'hall-front',
  camera: { position: [1, 2, 3], target: [4, 5, 6] },
  nudge: { turnDeg: 3 },
  covered: { left: 1, right: 2, bottom: 3, room: 0.5 },
  framed: ['mill'],
  aside: { x: 30, y: -4 },
  gestures: 'orbit',
  tableFilm: true,
  filmInside: true,
  tourPlaying: true,
  tourAuto: true,
  tourSeconds: 3,
  tourHeld: true,
  lastStep: { tour: 'grand-tour', step: 1 },
  visit: 41,
  phase: 'attract',
  low: true,
}

/** Whatever the store can hold, all at once: in a tour, with everything changed meanwhile. */
function changeEverything(): Fields {
  table().applyState({ hour: 9 })
  table().keepOpened()
  table().startTour('grand-tour', { step: 2 })
  useTable.setState(CHANGED)
  return fields()
}

/** Fields that an event has left as they were. */
const left = (before: Fields) =>
  (Object.keys(before) as Field[]).filter((key) => table()[key] === before[key]).sort()
/** Fields that it has changed. */
const changed = (before: Fields) =>
  (Object.keys(before) as Field[]).filter((key) => table()[key] !== before[key]).sort()

beforeEach(() => {
  useTable.setState(useTable.getInitialState(), true)
  table().open(campus)
  table().setTours(tours)
})

describe('the declarations', () => {
  it('name every field of the store, and no other', () => {
    const all = Object.entries(useTable.getInitialState()).flatMap(([key, value]) =>
      typeof value === 'function' ? [] : [key],
    )
    expect(Object.keys(FIELDS).sort()).toEqual(all.sort())
  })

  it('miss none for the type check, and tell apart what links carry', () => {
    assertType<Declarations<TableStore>>(FIELDS)
    // @ts-expect-error a field without a declaration
    assertType<Declarations<TableStore & { readonly another: string }>>(FIELDS)
    // @ts-expect-error a serialized field that is said to be transient
    assertType<Declarations<TableStore>>({ ...FIELDS, hour: ['transient'] } as const)
    // @ts-expect-error a field of the page that is said to be serialized
    assertType<Declarations<TableStore>>({ ...FIELDS, hover: ['serialized'] } as const)
    const serialized = Object.entries(FIELDS).filter(([, [first]]) => first === 'serialized')
    expect(serialized.map(([key]) => key).sort()).toEqual([...STATE_KEYS].sort())
  })
})

describe('with everything changed', () => {
  let before: Fields
  beforeEach(() => {
    before = changeEverything()
    const at = useTable.getInitialState()
    const unchanged = (Object.keys(before) as Field[]).filter((key) => sameValue(before[key], at[key]))
    expect(unchanged).toEqual([])
  })

  /** What belongs to the page, whoever uses it. */
  const PAGE =
    'broken farFrame landShown linkTo offline opened pageScrolls progress ready stage takeUpdate tours'

  it('a pack that is opened leaves the page, its notes, and what is no part of the picture', () => {
    table().open({ ...campus })
    expect(left(before)).toEqual(
      list(
        `${PAGE} bare covered gestures help hover hoverStorey lost low notices nudge opening panel patterns phase source visit`,
      ),
    )
    expect(serializable(table())).toEqual(launchState(campus.pack))
    expectInitial('found need shortlist stateBeforeTour lastStep tourAuto tourHeld tourPlaying tourSeconds')
    expectInitial(
      'faults loop milestone playing playingDay schedule span split stepUnit storySeconds playedSpan yearEnd',
    )
  })

  it('a visit leaves the page and its mode, and everything else is as it was opened', () => {
    table().startOver('countdown')
    expect(left(before)).toEqual(list(`${PAGE} campus faults mode`))
    expect(serializable(table())).toEqual({ ...table().opened, mode: 'present' })
    expect(table()).toMatchObject({ visit: 42, phase: 'countdown' })
    expect(table().lost.map((it) => it.id)).toEqual(['x'])
    expect(table().notices.map((it) => it.id)).toEqual([8001])
    expectInitial(
      'aside bare covered framed gestures help hover hoverStorey low nudge opening panel patterns source',
    )
    expectInitial('found need shortlist stateBeforeTour lastStep tourAuto tourHeld tourPlaying tourSeconds')
    expectInitial(
      'loop milestone playing playingDay schedule span split stepUnit storySeconds playedSpan yearEnd',
    )
  })

  it('the way home leaves language, height of the controls and gestures besides', () => {
    table().goHome()
    expect(left(before)).toEqual(list(`${PAGE} campus faults mode patterns phase gestures lang low`))
  })

  it('a step of a tour has the table to itself, and leaves whoever looks their settings', () => {
    table().goToStep(3, { settled: true })
    expect(changed(before)).toEqual(
      list(`camera chain compare cutaway date evidence exploded filter hour labels overlay reach season select
      step view weather found framed milestone panel playing playingDay schedule source span playedSpan yearEnd sheet
      lastStep tableFilm filmInside tourAuto tourPlaying tourSeconds lens lensSubject`),
    )
    expectInitial(
      'lens lensSubject found framed milestone panel playing playingDay schedule source span playedSpan yearEnd',
    )
  })

  it('the end of a tour gives back what the tour overrides, and leaves date, selection and camera', () => {
    table().stopTour()
    const back = list<keyof TableState>(
      'chain evidence exploded filter hour labels overlay reach season weather',
    )
    expect(changed(before)).toEqual(
      list(`${back.join(' ')} cutaway stateBeforeTour step tour tourAuto tourHeld tourPlaying tourSeconds`),
    )
    expect(pick(table(), back)).toEqual(pick({ ...launchState(campus.pack), hour: 9 }, back))
    expectInitial('cutaway stateBeforeTour step tour tourAuto tourHeld tourPlaying tourSeconds')
  })

  it('the way out closes what a far picture has no room for, and stops what plays', () => {
    table().setMapExtent('land')
    expect(changed(before)).toEqual(
      list(
        'reach aside framed hover hoverStorey lens lensSubject milestone panel schedule playing tourPlaying yearEnd',
      ),
    )
    expectInitial('aside framed hover hoverStorey lens lensSubject milestone panel schedule')
  })
})

/** Names of fields, in order. */
function list<K extends Field>(names: string): K[] {
  return names.trim().split(/\s+/).sort() as K[]
}

function expectInitial(names: string): void {
  expect(pick(table(), list(names))).toEqual(pick(useTable.getInitialState(), list(names)))
}
