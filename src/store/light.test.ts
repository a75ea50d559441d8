/** One clock: light taken over by hand, given back, and played — one thing at a time. */
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { parkCampus } from '../domain/fixtures/park.ts'
import { lightByHand, serializable, useTable } from './index.ts'

const campus = parkCampus()
const table = () => useTable.getState()

beforeEach(() => {
  useTable.setState(useTable.getInitialState(), true)
  table().open(campus)
})

describe('light by hand', () => {
  it('is given back whole: hour, season and weather', () => {
    const launch = JSON.stringify(serializable(table()))
    table().setHour(9)
    table().setSeason('summer')
    table().setWeather('snowstorm')
    expect(JSON.stringify(serializable(table()))).not.toBe(launch)
    table().resetLighting()
    expect(JSON.stringify(serializable(table()))).toBe(launch)
  })

  it('is told for each: hour, season, weather', () => {
    expect(lightByHand(table())).toEqual({ hour: false, season: false, weather: false })
    table().setHour(9)
    expect(lightByHand(table())).toEqual({ hour: true, season: false, weather: false })
    table().setWeather('snowfall')
    table().setSeason('autumn')
    expect(lightByHand(table())).toEqual({ hour: true, season: true, weather: true })
    table().setHour(campus.pack.manifest.launch.hour)
    expect(lightByHand(table()).hour).toBe(false)
  })

  it('stops what plays when it is given back', () => {
    table().playDay()
    table().resetLighting()
    expect(table().playingDay).toBe(false)
    table().playYear()
    table().resetLighting()
    expect(table()).toMatchObject({ playing: false, yearEnd: null })
  })
})

describe('what plays', () => {
  it('is one thing at a time, whatever is asked for in whatever order', () => {
    const verbs = ['play', 'pause', 'playDay', 'playYear', 'stopLight', 'resetLighting'] as const
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...verbs), { maxLength: 12 }), (asked) => {
        for (const verb of asked) table()[verb]()
        const { playing, playingDay, yearEnd } = table()
        expect(playing && playingDay).toBe(false)
        if (yearEnd !== null) expect(playing).toBe(true)
      }),
    )
  })
})

describe('a day that plays', () => {
  it('runs around midnight and keeps its hour when it stops', () => {
    table().playDay()
    table().setHour(23.5)
    expect(table().playingDay).toBe(false)
    table().playDay()
    table().runHour(1)
    expect(table().hour).toBeCloseTo(0.5)
    table().stopLight()
    expect(table()).toMatchObject({ playingDay: false, hour: 0.5 })
  })

  it('is round after twenty-four hours, at an hour a link can hold', () => {
    table().setHour(16.6)
    table().playDay()
    for (let i = 0; i < 1200; i++) {
      table().runHour(0.02)
      expect(table().hour).toBeLessThanOrEqual(24)
      expect(table().hour).toBe(Math.round(table().hour * 100) / 100)
    }
    expect(table().hour).toBeCloseTo(16.6)
  })

  it('leaves the date alone', () => {
    const { date } = table()
    table().playDay()
    table().runHour(20)
    expect(table().date).toBe(date)
  })

  it('stops the timeline, and is stopped by it and by an hour from outside', () => {
    table().play()
    table().playDay()
    expect(table()).toMatchObject({ playing: false, playingDay: true })
    table().play()
    expect(table()).toMatchObject({ playing: true, playingDay: false })
    table().playDay()
    table().applyState({ hour: 8 })
    expect(table()).toMatchObject({ playingDay: false, hour: 8 })
  })
})

describe('a year that plays', () => {
  it('is the year up to the date where the timeline has no room, with the season of the calendar', () => {
    table().setDay(campus.timeline.end - 10)
    table().setSeason('summer')
    table().playYear()
    expect(table()).toMatchObject({ season: 'live', playing: true, date: '2022-12-21' })
    expect(table().yearEnd).toBe(campus.timeline.end - 10)
  })

  it('begins at the date where there is room, and pausing ends it', () => {
    table().applyState({ date: '2020-05-01' })
    table().playYear()
    expect(table().date).toBe('2020-05-01')
    table().pause()
    expect(table()).toMatchObject({ playing: false, yearEnd: null })
  })

  it('gives way to a date from outside', () => {
    table().playYear()
    table().applyState({ date: '2021-09-01' })
    expect(table()).toMatchObject({ playing: false, yearEnd: null, date: '2021-09-01' })
  })

  it('ends on the date it began at where the timeline has no room, after 365 days', () => {
    const { date } = table()
    table().playYear()
    let days = 0
    while (table().playing) {
      table().runDays(1)
      days++
    }
    expect(days).toBe(365)
    expect(table()).toMatchObject({ date, playing: false, yearEnd: null })
  })

  it('ends a year later where there is room, and on the date again however little came before', () => {
    table().applyState({ date: '2020-05-01' })
    table().playYear()
    table().runDays(400)
    expect(table()).toMatchObject({ date: '2021-05-01', playing: false })
    // A timeline of less than a year: from its start to the date, or from the start to its end.
    const short = { ...campus, timeline: { ...campus.timeline, start: campus.timeline.end - 100 } }
    useTable.setState({ campus: short, date: '2023-12-21' })
    table().playYear()
    expect(table().date).toBe('2023-09-22')
    table().runDays(400)
    expect(table().date).toBe('2023-12-21')
    table().setDay(short.timeline.start)
    table().playYear()
    expect(table()).toMatchObject({ date: '2023-09-22', playing: true, yearEnd: short.timeline.end })
  })

  it('ends where a hand goes to a date or takes the season', () => {
    for (const hand of [
      () => table().stepMilestone(-1),
      () => table().setDay(campus.timeline.start),
      () => table().setSeason('summer'),
      () => table().applyState({ season: 'summer' }),
    ]) {
      table().playYear()
      hand()
      expect(table()).toMatchObject({ playing: false, yearEnd: null })
      table().open(campus)
    }
  })
})

describe('the timeline that plays', () => {
  it('runs to its end and stops, and stands still otherwise', () => {
    table().applyState({ date: '2023-08-26' })
    table().runDays(3)
    expect(table().date).toBe('2023-08-26')
    table().play()
    table().runDays(3)
    expect(table()).toMatchObject({ date: '2023-08-29', playing: true })
    table().runDays(30)
    expect(table()).toMatchObject({ date: '2023-09-01', playing: false })
  })
})
