import { describe, expect, it } from 'vitest'
import { shenhaCampus } from '../../../tools/scene/shenha.ts'
import { toDay } from './calendar.ts'
import { dayCount, workforceAt } from './counters.ts'

const campus = await shenhaCampus()
const { schedule } = campus.pack

describe('days since work began', () => {
  it('begin with one on the documented day, and end when everything is in use', () => {
    expect(dayCount(campus, toDay('2019-08-31'))).toBeNull()
    expect(dayCount(campus, toDay('2019-09-01'))).toBe(1)
    expect(dayCount(campus, toDay('2020-07-29'))).toBe(333)
    expect(dayCount(campus, campus.timeline.end)).toBeNull()
  })
})

describe('people on site', () => {
  it('are named where a report counted them, and for a month', () => {
    expect(workforceAt(schedule, toDay('2021-02-28'))).toBeNull()
    expect(workforceAt(schedule, toDay('2021-03-01'))).toMatchObject({ people: 300, source: 'F076' })
    expect(workforceAt(schedule, toDay('2021-04-20'))).toBeNull()
    expect(workforceAt(schedule, toDay('2021-04-27'))).toMatchObject({ people: 400, peak: 3500 })
    expect(workforceAt(schedule, toDay('2022-04-27'))).toBeNull()
  })
})
