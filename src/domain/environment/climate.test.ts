/** Temperature, weather and ice follow the calendar of the place. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Climate } from '../content/records/climate.ts'
import { parkPack } from '../fixtures/park.ts'
import { civilDate, toDay } from '../schedule/calendar.ts'
import { monthlyMean, temperatureOn, weatherOn } from './climate.ts'
import { iceLook } from './ice.ts'

const climate = parkPack().manifest.climate as Climate
const anyDay = fc.integer({ min: toDay('2017-01-01'), max: toDay('2024-12-31') })
const ice = (date: string) => iceLook(climate, toDay(date), 'live')

describe('temperature', () => {
  it('has the documented mean in the middle of each month', () => {
    expect(temperatureOn(climate, toDay('2021-01-15'))).toBe(-16)
    expect(temperatureOn(climate, toDay('2021-07-15'))).toBe(22)
    expect(monthlyMean(climate, toDay('2024-12-21'))).toBe(-12)
    // Green under a winter's date is not that cold.
    expect(monthlyMean(climate, toDay('2024-12-21'), 'summer')).toBe(22)
    expect(monthlyMean(climate, toDay('2024-07-21'), 'winter')).toBe(-16)
  })

  it('means over a month about what is documented for it', () => {
    for (let month = 1; month <= 12; month++) {
      const first = toDay(`2022-${String(month).padStart(2, '0')}-01`)
      const length =
        civilDate(first + 30).month === month ? 31 : civilDate(first + 29).month === month ? 30 : 28
      const days = Array.from({ length }, (_, i) => temperatureOn(climate, first + i))
      const mean = days.reduce((sum, it) => sum + it, 0) / days.length
      expect(Math.abs(mean - (climate.monthlyMeanC.values[month - 1] as number))).toBeLessThan(1.5)
    }
  })

  it('stays within the coldest and the warmest month', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(temperatureOn(climate, day)).toBeGreaterThan(-17.5)
        expect(temperatureOn(climate, day)).toBeLessThan(25.5)
      }),
    )
  })

  it('never changes by more than half a degree from one day to the next', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(Math.abs(temperatureOn(climate, day + 1) - temperatureOn(climate, day))).toBeLessThan(0.5)
      }),
    )
  })
})

describe('the river', () => {
  it('freezes and breaks up on the documented dates', () => {
    expect(ice('2021-11-09').river).toBe(0)
    expect(ice('2021-11-10').river).toBe(1)
    expect(ice('2022-03-31').river).toBe(1)
    expect(ice('2022-04-01').river).toBe(0)
  })

  it('keeps to the usual dates in other years', () => {
    expect(ice('2023-11-19').river).toBe(0)
    expect(ice('2023-11-20').river).toBe(1)
    expect(ice('2023-04-09').river).toBe(1)
    expect(ice('2023-04-10').river).toBe(0)
  })

  it('runs with floes from the very day that is documented, and freezes only after them', () => {
    expect(ice('2021-11-05').floes).toBe(0)
    expect(ice('2021-11-06').floes).toBeGreaterThan(0)
    // In 2022 the ice run began after the usual freeze-up.
    expect(ice('2022-11-24')).toMatchObject({ river: 0, floes: 0 })
    expect(ice('2022-11-25').floes).toBeGreaterThan(0)
    expect(ice('2022-11-25').river).toBe(0)
    expect(ice('2022-12-20').river).toBe(1)
  })

  it('gathers and loses its floes by no more than a fifth a day, but for freeze-up and break-up', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [a, b] = [iceLook(climate, day, 'live'), iceLook(climate, day + 1, 'live')]
        if (a.river === b.river) expect(Math.abs(a.floes - b.floes)).toBeLessThan(0.2)
      }),
    )
  })

  it('freezes once and breaks up once in every year', () => {
    for (let year = 2017; year <= 2024; year++) {
      const from = toDay(`${year}-01-01`)
      const rivers = Array.from({ length: 365 }, (_, i) => iceLook(climate, from + i, 'live').river)
      expect(rivers.filter((it, i) => i > 0 && it !== rivers[i - 1])).toEqual([0, 1])
    }
  })

  it('obeys a season chosen by hand, and freezes with the snow where no climate is known', () => {
    expect(iceLook(climate, toDay('2022-01-10'), 'summer')).toEqual({ river: 0, floes: 0, pond: 0 })
    expect(iceLook(climate, toDay('2022-07-10'), 'winter')).toEqual({ river: 1, floes: 0, pond: 1 })
    expect(iceLook(undefined, toDay('2022-01-10'), 'live').river).toBe(1)
    expect(iceLook(undefined, toDay('2022-07-10'), 'live').river).toBe(0)
  })

  it('carries floes before it freezes and after it breaks up, never under ice, never in summer', () => {
    expect(ice('2021-11-08').floes).toBeGreaterThan(0)
    expect(ice('2022-04-02').floes).toBeGreaterThan(0)
    fc.assert(
      fc.property(anyDay, (day) => {
        const { river, floes } = iceLook(climate, day, 'live')
        if (river === 1) expect(floes).toBe(0)
      }),
    )
    expect(ice('2021-07-01')).toEqual({ river: 0, floes: 0, pond: 0 })
  })
})

describe('the pond', () => {
  it('is a rink in deep winter and open in summer, without a jump between', () => {
    expect(ice('2022-01-10').pond).toBe(1)
    expect(ice('2022-05-10').pond).toBe(0)
    fc.assert(
      fc.property(anyDay, (day) => {
        const [a, b] = [iceLook(climate, day, 'live').pond, iceLook(climate, day + 1, 'live').pond]
        expect(Math.abs(a - b)).toBeLessThan(0.15)
      }),
    )
  })

  it('obeys a season chosen by hand', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(iceLook(climate, day, 'winter').pond).toBe(1)
        expect(iceLook(climate, day, 'summer').pond).toBe(0)
      }),
    )
  })
})

describe('weather', () => {
  it('is what is documented for a date, else clear', () => {
    expect(weatherOn(climate, toDay('2022-01-15'), 'live')).toBe('snowstorm')
    expect(weatherOn(climate, toDay('2022-01-17'), 'live')).toBe('clear')
    expect(weatherOn(climate, toDay('2024-01-15'), 'snowfall')).toBe('snowfall')
  })

  it('never snows in summer, whatever is asked for', () => {
    expect(weatherOn(climate, toDay('2024-07-15'), 'snowstorm')).toBe('clear')
    expect(weatherOn(climate, toDay('2024-01-15'), 'snowstorm', false)).toBe('clear')
    expect(weatherOn(climate, toDay('2024-07-15'), 'snowstorm', true)).toBe('snowstorm')
  })

  it('snows in what is shown only while it is cold, on any date', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('snowfall' as const, 'snowstorm' as const), (day, choice) => {
        if (weatherOn(climate, day, choice) !== 'clear') expect(temperatureOn(climate, day)).toBeLessThan(2)
        else expect(temperatureOn(climate, day)).toBeGreaterThanOrEqual(2)
      }),
    )
  })

  it('is clear where no climate is known, unless asked for otherwise', () => {
    expect(weatherOn(undefined, toDay('2022-01-15'), 'live')).toBe('clear')
    expect(weatherOn(undefined, toDay('2022-01-15'), 'snowfall')).toBe('snowfall')
  })
})
