/** The time of the story: as long as it is asked to be, evenly through what changes, and past what does not. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parkCampus } from '../fixtures/park.ts'
import { formatIsoDate, toDay } from './calendar.ts'
import { changingDays, storyClock } from './storyClock.ts'

const campus = parkCampus()
const lengths = [30, 60, 180]
const changes = (iso: string) => changingDays(campus).told[toDay(iso) - campus.timeline.start] === 1

describe('days with a change', () => {
  it('are those of digging and of milestones, not those of a winter stop or of the years after', () => {
    expect(['2020-03-02', '2020-03-20', '2020-06-20', '2021-03-01', '2023-01-01'].map(changes)).toEqual(
      Array(5).fill(true),
    )
    expect(['2020-02-01', '2022-01-15', '2023-02-01', '2023-07-01', '2023-12-31'].map(changes)).toEqual(
      Array(5).fill(false),
    )
  })
})

describe.each(lengths)('a story of %i seconds', (seconds) => {
  const clock = storyClock(campus, seconds)
  const time = fc.double({ min: 0, max: seconds, noNaN: true })

  it('takes its time, from the day before the first change to the last one', () => {
    expect(clock.seconds).toBeCloseTo(seconds, 6)
    expect([clock.start, clock.lastChange, clock.end].map(formatIsoDate)).toEqual([
      '2020-03-01',
      '2023-09-01',
      '2023-09-01',
    ])
    expect([clock.instantAt(0), clock.instantAt(seconds)]).toEqual([clock.start + 1, clock.end + 1])
  })

  it('never runs back, and leads from a time to an instant and from there to the same time', () => {
    fc.assert(
      fc.property(time, time, (a, b) => {
        const [x, y] = [clock.instantAt(Math.min(a, b)), clock.instantAt(Math.max(a, b))]
        return x <= y && Math.abs(clock.secondsAt(clock.instantAt(a)) - a) < 1e-6
      }),
    )
  })

  it('leaps nowhere: in a millionth of a second less than a minute passes', () => {
    fc.assert(fc.property(time, (a) => clock.instantAt(a + 1e-6) - clock.instantAt(a) < 1 / 1440))
  })

  it('shows a change within the first second, and then at least every second', () => {
    const { told } = changingDays(campus)
    const still: number[] = []
    for (let at = 0; at + 1 <= clock.secondsAt(clock.lastChange + 1); at += 0.25) {
      const [from, until] = [clock.instantAt(at), clock.instantAt(at + 1)].map(
        (it) => it - campus.timeline.start,
      )
      if (!told.slice(Math.floor(from as number), Math.ceil(until as number)).includes(1)) still.push(at)
    }
    expect(still).toEqual([])
  })

  it('passes days with a change evenly', () => {
    const perDay = (iso: string) => clock.secondsAt(toDay(iso) + 1) - clock.secondsAt(toDay(iso))
    expect(perDay('2020-06-20')).toBeCloseTo(perDay('2020-10-05'), 6)
    expect(perDay('2022-01-15')).toBeLessThan(perDay('2020-06-20') / 2)
  })
})

describe('the day on which the table opens', () => {
  it('ends the story where nothing changes after it', () => {
    const launch = { ...campus.pack.manifest.launch, date: '2023-11-01' }
    const pack = { ...campus.pack, manifest: { ...campus.pack.manifest, launch } }
    const clock = storyClock({ ...campus, pack }, 60)
    expect([clock.lastChange, clock.end].map(formatIsoDate)).toEqual(['2023-09-01', '2023-11-01'])
    expect(clock.seconds - clock.secondsAt(clock.lastChange + 1)).toBeLessThanOrEqual(0.8)
  })
})

describe('a park in which nothing is known to happen', () => {
  it('plays its timeline evenly', () => {
    const empty = {
      ...campus,
      buildings: new Map(),
      featureTimes: [],
      milestones: [],
      pack: { ...campus.pack, tenants: [] },
    }
    const clock = storyClock(empty, 60)
    expect(clock.instantAt(30)).toBeCloseTo((clock.start + clock.end) / 2 + 1, 6)
  })
})
