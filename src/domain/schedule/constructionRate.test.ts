import { describe, expect, it } from 'vitest'
import { shenhaCampus } from '../../../tools/scene/shenha.ts'
import { toDay } from './calendar.ts'
import { peakMonths, rateOfLots, rateOfMonths } from './constructionRate.ts'

const campus = await shenhaCampus()

describe('the pace', () => {
  const lots = rateOfLots(campus)

  it('counts every storey of every building with dates once', () => {
    const storeys = [...campus.buildings.values()].reduce((sum, it) => sum + it.building.storeys, 0)
    expect(lots.reduce((sum, it) => sum + it.storeys, 0)).toBe(storeys)
    expect(rateOfMonths(campus).reduce((sum, it) => sum + it.storeys, 0)).toBe(storeys)
  })

  it('leaves the winter out', () => {
    const lot = lots.find((it) => it.id === 'lot-1')
    // Nine months from first to last column, some of them winter.
    expect(lot?.workDays).toBeLessThan(toDay('2020-07-30') - toDay('2019-09-01'))
    expect(lot?.workDays).toBeGreaterThan(toDay('2020-07-30') - toDay('2020-03-12'))
  })

  it('has its peak where more storeys were finished than in any other month', () => {
    const [peak] = peakMonths(campus, 3)
    expect(peak?.storeys).toBe(Math.max(...rateOfMonths(campus).map((it) => it.storeys)))
  })
})
