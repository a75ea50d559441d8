/** The course of a year: snow comes and goes once, leaves come and go once, and the hand may overrule the calendar. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDay } from '../schedule/calendar.ts'
import { SEASONS, type SeasonLook, seasonLook, seasonOf } from './season.ts'

const YEARS = [2019, 2020, 2021, 2024]

/** A share of the live look on every day from one date to another. */
function course(year: number, from: string, to: string, key: keyof SeasonLook): number[] {
  const days: number[] = []
  for (let day = toDay(`${year}-${from}`); day <= toDay(`${year}-${to}`); day++)
    days.push(seasonLook(day, 'live')[key])
  return days
}
const falls = (values: readonly number[]) =>
  values.every((it, i) => i === 0 || it <= (values[i - 1] as number))
const rises = (values: readonly number[]) => falls(values.map((it) => -it))

describe.each(YEARS)('the year %d', (year) => {
  it('melts without new snow from March to the break-up of the river on 8 April', () => {
    const snow = course(year, '03-01', '04-08', 'snow')
    expect(falls(snow)).toBe(true)
    expect(snow[0]).toBe(1)
    expect(snow.at(-1)).toBeLessThan(0.04)
  })

  it('has bare ground from mid-April to the usual first snow', () => {
    expect(Math.max(...course(year, '04-15', '10-20', 'snow'))).toBe(0)
  })

  it('is covered little by little in November and stays white to the end', () => {
    const snow = course(year, '10-20', '12-31', 'snow')
    expect(rises(snow)).toBe(true)
    expect(seasonLook(toDay(`${year}-11-06`), 'live').snow).toBeGreaterThan(0.1)
    expect(snow.at(-1)).toBe(1)
  })

  it('comes into leaf in spring, keeps it over the summer, sheds it by the end of October', () => {
    expect(rises(course(year, '01-01', '06-30', 'foliage'))).toBe(true)
    expect(course(year, '06-01', '08-31', 'foliage').every((it) => it === 1)).toBe(true)
    expect(falls(course(year, '09-01', '12-31', 'foliage'))).toBe(true)
    expect(seasonLook(toDay(`${year}-11-01`), 'live').foliage).toBe(0)
  })

  it('turns gold only while there are leaves or right after, never in summer or under lasting snow', () => {
    expect(Math.max(...course(year, '01-01', '08-31', 'gold'))).toBe(0)
    expect(rises(course(year, '09-01', '10-15', 'gold'))).toBe(true)
    expect(Math.max(...course(year, '11-10', '12-31', 'gold'))).toBe(0)
  })
})

describe('a season chosen by hand', () => {
  it('looks the same on every day of the year', () => {
    const anyDay = fc.integer({ min: toDay('2017-01-01'), max: toDay('2025-12-31') })
    fc.assert(
      fc.property(anyDay, anyDay, fc.constantFrom(...SEASONS), (a, b, season) => {
        expect(seasonLook(a, season)).toEqual(seasonLook(b, season))
      }),
    )
  })

  it('differs from each other season, and only winter has snow', () => {
    const looks = SEASONS.map((it) => JSON.stringify(seasonLook(0, it)))
    expect(new Set(looks).size).toBe(SEASONS.length)
    for (const it of SEASONS) expect(seasonLook(0, it).snow > 0).toBe(it === 'winter')
  })

  it('agrees with the live look in the middle of winter and of summer', () => {
    expect(seasonLook(toDay('2021-01-20'), 'live')).toEqual(seasonLook(0, 'winter'))
    expect(seasonLook(toDay('2021-07-20'), 'live')).toEqual(seasonLook(0, 'summer'))
  })
})

describe('the name of a season', () => {
  it('changes four times a year, on the first of March, June, September and December', () => {
    const changes: string[] = []
    for (let day = toDay('2020-01-01'); day < toDay('2020-12-31'); day++)
      if (seasonOf(day) !== seasonOf(day + 1))
        changes.push(`${day + 1 - toDay('2020-01-01')} ${seasonOf(day + 1)}`)
    expect(changes).toEqual(['60 spring', '152 summer', '244 autumn', '335 winter'])
  })
})
