import { describe, expect, it } from 'vitest'
import { parkCampus } from '../fixtures/park.ts'
import { toDay } from './calendar.ts'
import { peakMonths, rateOfLots, rateOfMonths } from './constructionRate.ts'

const campus = parkCampus()

describe('the pace', () => {
  const lots = rateOfLots(campus)

  it('counts every storey of every building with dates once', () => {
    const storeys = [...campus.buildings.values()].reduce((sum, it) => sum + it.building.storeys, 0)
    expect(lots.reduce((sum, it) => sum + it.storeys, 0)).toBe(storeys)
    expect(rateOfMonths(campus).reduce((sum, it) => sum + it.storeys, 0)).toBe(storeys)
  })

  it('leaves the winter out', () => {
    const lot = lots.find((it) => it.id === 'quarry-lot')
    // From the first column of the hall to the last of the loft, without the winter stop of 90 days.
    expect(lot?.workDays).toBe(toDay('2021-05-01') - toDay('2020-04-01') - 90)
  })

  it('has its peak where more storeys were finished than in any other month', () => {
    const [peak] = peakMonths(campus, 3)
    expect(peak?.storeys).toBe(Math.max(...rateOfMonths(campus).map((it) => it.storeys)))
  })
})
