import { describe, expect, it } from 'vitest'
import { parkCampus } from '../fixtures/park.ts'
import { toDay } from './calendar.ts'
import { dayCount, workforceAt } from './counters.ts'

const campus = parkCampus()
const { schedule } = campus.pack

describe('days since work began', () => {
  it('begin with one on the documented day, and end when everything is in use', () => {
    expect(dayCount(campus, toDay('2020-03-01'))).toBeNull()
    expect(dayCount(campus, toDay('2020-03-02'))).toBe(1)
    // 30 days of March, then April, May and June.
    expect(dayCount(campus, toDay('2020-06-30'))).toBe(30 + 30 + 31 + 30)
    expect(dayCount(campus, campus.timeline.end)).toBeNull()
  })
})

describe('people on site', () => {
  it('are named where a report counted them, and for a month', () => {
    expect(workforceAt(schedule, toDay('2020-06-30'))).toBeNull()
    expect(workforceAt(schedule, toDay('2020-07-01'))).toMatchObject({ people: 120, source: 'T004' })
    expect(workforceAt(schedule, toDay('2020-08-20'))).toBeNull()
    expect(workforceAt(schedule, toDay('2020-10-01'))).toMatchObject({ people: 200, peak: 260 })
    expect(workforceAt(schedule, toDay('2021-10-01'))).toBeNull()
  })
})
