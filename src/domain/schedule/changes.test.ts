import { describe, expect, it } from 'vitest'
import { shenhaCampus } from '../../../tools/scene/shenha.ts'
import { toDay } from './calendar.ts'
import { changesBetween } from './changes.ts'

const campus = await shenhaCampus()

describe('what changed between two dates', () => {
  const changes = changesBetween(campus, toDay('2020-03-12'), toDay('2020-07-29'))

  it('adds up to the counters at both ends', () => {
    const sum = changes.buildings.reduce((total, it) => total + it.storeys, 0)
    expect(sum).toBe(changes.storeys)
    const [a, b] = ['2020-03-12', '2020-07-29'].map((date) => campus.progress.at(toDay(date)))
    expect(changes.areaM2).toBeCloseTo((b?.areaUpM2 ?? 0) - (a?.areaUpM2 ?? 0), 6)
  })

  it('is the same in either order, and nothing between a day and itself', () => {
    expect(changesBetween(campus, toDay('2020-07-29'), toDay('2020-03-12'))).toEqual(changes)
    const none = changesBetween(campus, toDay('2020-07-29'), toDay('2020-07-29'))
    expect([none.buildings.length, none.areaM2, none.milestones.length, none.days]).toEqual([0, 0, 0, 0])
  })

  it('tells what was reached, and how early', () => {
    expect(changes.milestones.map((it) => it.id)).toContain('topped-out')
    const topped = changes.reached.find((it) => it.target.id === 'lot-1-topped-out')
    expect(topped?.deviations.map((it) => it.days)).toEqual([-31])
  })
})
