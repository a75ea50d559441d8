import { describe, expect, it } from 'vitest'
import { parkCampus } from '../fixtures/park.ts'
import { toDay } from './calendar.ts'
import { changesBetween } from './changes.ts'

const campus = parkCampus()

describe('what changed between two dates', () => {
  const changes = changesBetween(campus, toDay('2020-04-01'), toDay('2020-11-20'))

  it('adds up to the counters at both ends', () => {
    const sum = changes.buildings.reduce((total, it) => total + it.storeys, 0)
    expect(sum).toBe(changes.storeys)
    const [a, b] = ['2020-04-01', '2020-11-20'].map((date) => campus.progress.at(toDay(date)))
    expect(changes.areaM2).toBeCloseTo((b?.areaUpM2 ?? 0) - (a?.areaUpM2 ?? 0), 6)
  })

  it('is the same in either order, and nothing between a day and itself', () => {
    expect(changesBetween(campus, toDay('2020-11-20'), toDay('2020-04-01'))).toEqual(changes)
    const none = changesBetween(campus, toDay('2020-11-20'), toDay('2020-11-20'))
    expect([none.buildings.length, none.areaM2, none.milestones.length, none.days]).toEqual([0, 0, 0, 0])
  })

  it('tells what was reached, and how early', () => {
    expect(changes.milestones.map((it) => it.id)).toEqual(['mill-topped-out'])
    const opened = changes.reached.find((it) => it.target.id === 'hall-in-use')
    expect(opened?.deviations.map((it) => it.days)).toEqual([-240, -40])
  })
})
