/** One clock: light taken over by hand, given back, and played — one thing at a time. */
import { beforeEach, describe, expect, it } from 'vitest'
import { shenhaCampus } from '../../tools/scene/shenha.ts'
import { serialisable, useTable } from './index.ts'

const campus = await shenhaCampus()
const table = () => useTable.getState()

beforeEach(() => {
  useTable.setState(useTable.getInitialState(), true)
  table().open(campus)
})

describe('light by hand', () => {
  it('is given back whole: hour, season and weather', () => {
    const launch = JSON.stringify(serialisable(table()))
    table().setHour(9)
    table().setSeason('summer')
    table().setWeather('snowstorm')
    expect(JSON.stringify(serialisable(table()))).not.toBe(launch)
    table().giveBackLight()
    expect(JSON.stringify(serialisable(table()))).toBe(launch)
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
    table().setSeason('summer')
    table().playYear()
    expect(table()).toMatchObject({ season: 'live', playing: true, date: '2023-12-22' })
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
    table().applyState({ date: '2019-09-01' })
    expect(table()).toMatchObject({ playing: false, yearEnd: null, date: '2019-09-01' })
  })
})
