import { describe, expect, it } from 'vitest'
import { parkCampus, parkTours } from '../../fixtures/park.ts'
import { parseFile } from '../pack.ts'
import { type Tour, tour, toursFile } from '../tour.ts'
import { checkTours } from './checkTours.ts'

const campus = parkCampus()
const tours = parkTours()

const text = (zh: string, en = zh) => ({ zh, en })
const STEP = {
  title: text('题'),
  caption: text('话'),
  notes: text('注'),
  dwellSeconds: 8,
  illustrative: true,
}

/** Faults of the park with a tour of these steps, by their paths within the tour. */
function faultsOf(steps: readonly object[], flow = false): string[] {
  const json = JSON.stringify({ tours: [{ id: 'one', name: text('一'), flow, steps }] })
  const parsed = parseFile('tours.json', json, toursFile)
  const faults = 'faults' in parsed ? parsed.faults : checkTours(campus, parsed.value.tours)
  return faults.map((it) => `${it.path.replace('tours[0].steps', '')} ${it.reason}`)
}
const faultsWith = (...changes: readonly object[]) => faultsOf(changes.map((it) => ({ ...STEP, ...it })))

describe('tours', () => {
  it('of the park are sound', () => {
    expect(checkTours(campus, tours)).toEqual([])
  })

  it.each([
    ['a view that is not there', { view: 'moon' }, /^\[0\]\.view .*moon/],
    ['a selection that is not there', { select: 'atlantis' }, /^\[0\]\.select/],
    ['an overlay that is not there', { overlay: 'mood' }, /^\[0\]\.overlay/],
    [
      'an entry the legend does not have',
      { overlay: 'lot', filter: ['lot-9'] },
      /^\[0\]\.filter\[0\].*lot-9/,
    ],
    ['a building that cannot be cut open', { cutaway: 'mill' }, /^\[0\]\.cutaway/],
    ['a chain that is not there', { chain: 'gold' }, /^\[0\]\.chain/],
    ['a date off the timeline', { date: '2031-01-01' }, /^\[0\]\.date .*timeline/],
    [
      'a date off the timeline to come from',
      { from: { seconds: 2, date: '2001-01-01' } },
      /^\[0\]\.from\.date/,
    ],
    [
      'time that runs backwards',
      { date: '2020-01-01', from: { seconds: 2, date: '2021-01-01' } },
      /backwards/,
    ],
    ['an arrival longer than the step', { from: { seconds: 9, hour: 2 } }, /^\[0\]\.from\.seconds/],
    ['a source that is not there', { illustrative: undefined, source: 'Z999' }, /^\[0\]\.source .*Z999/],
    ['a further source that is not there', { alsoSources: ['Z998'] }, /^\[0\]\.alsoSources\[0\] .*Z998/],
    ['a source of the notes that is not there', { notesSources: ['Z997'] }, /notesSources\[0\] .*Z997/],
    ['no origin', { illustrative: undefined }, /^\[0\] .*source/],
    [
      'both a view and a pose',
      { view: 'by-lot', camera: { position: [0, 300, 200], target: [0, 0, 0] } },
      /not from both/,
    ],
    [
      'a camera underground',
      { camera: { position: [0, 0.5, 200], target: [0, 0, 0] } },
      /^\[0\]\.camera .*ground/,
    ],
    ['a camera in a building', { camera: { position: [-10, 8, 30], target: [0, 0, 0] } }, /building/],
    [
      'a way through a building',
      {
        camera: { position: [0, 10, 20], target: [0, 0, 60] },
        from: { seconds: 4, camera: { position: [0, 10, 300], target: [0, 0, 60] } },
      },
      /^\[0\]\.camera at .* building/,
    ],
    [
      'a look away from the park',
      { camera: { position: [0, 300, 200], target: [0, 0, 2000] } },
      /outside the site/,
    ],
    ['a caption too long', { caption: text('长'.repeat(80), 'short') }, /^\[0\]\.caption\.zh .*characters/],
    ['notes too long', { notes: text('短', 'x'.repeat(900)) }, /^\[0\]\.notes\.en .*characters/],
    ['a misspelt field', { capton: text('x') }, /^\[0\]\.capton unknown field/],
  ])('with %s are not taken', (_what, change, reason) => {
    const faults = faultsWith(change)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(reason)
  })

  it('name no step twice by the same tour id', () => {
    const again = [tours[0], tours[0]] as Tour[]
    expect(checkTours(campus, again)[0]).toMatchObject({ path: 'tours[1].id' })
  })

  it('of one take run on in time, and only the first step says where it comes from', () => {
    const dated = (date: string, more = {}) => ({ ...STEP, date, ...more })
    expect(faultsOf([dated('2021-01-01'), dated('2020-01-01')], true)[0]).toMatch(/runs on in time/)
    expect(faultsOf([dated('2020-01-01'), dated('2021-01-01', { from: { seconds: 2 } })], true)[0]).toMatch(
      /only the first/,
    )
    expect(faultsOf([dated('2021-01-01'), dated('2020-01-01')])).toEqual([])
  })

  it('need at least one step', () => {
    expect(tour.safeParse({ id: 'none', name: text('空'), steps: [] }).success).toBe(false)
  })
})
