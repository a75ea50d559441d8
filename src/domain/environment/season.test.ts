import { describe, expect, it } from 'vitest'
import { toDay } from '../schedule/calendar.ts'
import { seasonLook, seasonOf } from './season.ts'

describe('seasons', () => {
  it('lie under snow in January, bare in April, green in July, gold in early October', () => {
    expect(seasonLook(toDay('2021-01-15'), 'live').snow).toBe(1)
    expect(seasonLook(toDay('2021-04-15'), 'live')).toMatchObject({ snow: 0, foliage: 0 })
    expect(seasonLook(toDay('2021-07-15'), 'live')).toEqual({ snow: 0, foliage: 1, gold: 0 })
    expect(seasonLook(toDay('2021-10-01'), 'live').gold).toBeGreaterThan(0.8)
  })

  it('change little from one day to the next, over a leap year and its turn', () => {
    for (let day = toDay('2020-01-01'); day < toDay('2021-02-01'); day++) {
      const [a, b] = [seasonLook(day, 'live'), seasonLook(day + 1, 'live')]
      for (const key of ['snow', 'foliage', 'gold'] as const) {
        expect(Math.abs(a[key] - b[key]), `${key} on day ${day}`).toBeLessThan(0.15)
        expect(a[key]).toBeGreaterThanOrEqual(0)
        expect(a[key]).toBeLessThanOrEqual(1)
      }
    }
  })

  it('obey the hand that chooses', () => {
    expect(seasonLook(toDay('2021-07-15'), 'winter').snow).toBe(1)
  })

  it.each([
    ['2021-12-01', 'winter'],
    ['2021-02-28', 'winter'],
    ['2021-03-01', 'spring'],
    ['2021-08-31', 'summer'],
    ['2021-11-30', 'autumn'],
  ])('%s is %s', (date, season) => {
    expect(seasonOf(toDay(date))).toBe(season)
  })
})
