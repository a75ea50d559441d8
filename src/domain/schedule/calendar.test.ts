import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilDate, dayOfYear, formatIsoDate, parseIsoDate, toDay } from './calendar.ts'

const days = fc.integer({ min: toDay('1900-01-01'), max: toDay('2199-12-31') })

describe('calendar', () => {
  it('writes every day as text and reads it back', () => {
    fc.assert(fc.property(days, (day) => parseIsoDate(formatIsoDate(day)) === day))
  })

  it('agrees with the parts of the date', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { year, month, dayOfMonth } = civilDate(day)
        const two = (n: number) => String(n).padStart(2, '0')
        return formatIsoDate(day) === `${year}-${two(month)}-${two(dayOfMonth)}`
      }),
    )
  })

  it.each(['2021-02-29', '2020-13-01', '2020-00-10', '2020-1-1', '20200101', '2020-01-32', ''])(
    'refuses "%s"',
    (text) => {
      expect(parseIsoDate(text)).toBeNull()
      expect(() => toDay(text)).toThrow(RangeError)
    },
  )

  it('knows leap days', () => {
    expect(parseIsoDate('2020-02-29')).toBe(toDay('2020-02-28') + 1)
    expect(dayOfYear(toDay('2020-12-31'))).toBe(365)
    expect(dayOfYear(toDay('2021-01-01'))).toBe(0)
  })
})
