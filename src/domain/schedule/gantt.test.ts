import { describe, expect, it } from 'vitest'
import { phaseAt } from '../construction/construction.ts'
import { parkCampus } from '../fixtures/park.ts'
import { toDay } from './calendar.ts'
import { ganttLanes } from './gantt.ts'
import { deviations } from './plan.ts'

const campus = parkCampus()
const lanes = ganttLanes(campus)
const target = (id: string) => {
  const found = lanes.flatMap((it) => it.targets).find((it) => it.id === id)
  if (!found) throw new Error(`no target ${id}`)
  return found
}

describe('the schedule as bars', () => {
  it('has each building once, under its lot', () => {
    const rows = lanes.flatMap((lane) => lane.rows.map((row) => [row.id, lane.id]))
    expect(rows).toHaveLength(campus.buildings.size)
    for (const [id, lot] of rows) expect(campus.buildings.get(id ?? '')?.lot.id).toBe(lot)
  })

  it('shows the phase that the building is in, on every day of its bars', () => {
    for (const row of lanes.flatMap((it) => it.rows)) {
      const times = campus.buildings.get(row.id)?.times
      if (!times) throw new Error('no times')
      for (const { phase, start, end } of row.bars) {
        expect(phaseAt(times, start)).toBe(phase)
        expect(end).toBeGreaterThan(start)
        // A later phase may already have begun, an earlier one never lasts.
        const order = row.bars.map((it) => it.phase)
        expect(order.indexOf(phaseAt(times, end - 1) as typeof phase)).toBeGreaterThanOrEqual(
          order.indexOf(phase),
        )
      }
    }
  })

  it('sums a lot up without leaving anything out', () => {
    for (const lane of lanes) {
      for (const bar of lane.rows.flatMap((it) => it.bars)) {
        const sum = lane.bars.find((it) => it.phase === bar.phase)
        expect(sum?.start).toBeLessThanOrEqual(bar.start)
        expect(sum?.end).toBeGreaterThanOrEqual(bar.end)
      }
    }
  })

  it('tells documented, derived and planned dates from those that are only drawn', () => {
    const bar = (id: string, phase: string) =>
      lanes
        .flatMap((it) => it.rows.filter((row) => row.id === id))
        .flatMap((row) => row.bars.filter((it) => it.phase === phase))[0]
    expect(bar('mill', 'in-use')?.certainty).toBe('documented')
    expect(bar('mill', 'basement')?.certainty).toBe('derived')
    expect(bar('mill', 'structure')?.certainty).toBe('partly')
    expect(bar('tower', 'in-use')?.certainty).toBe('planned')
    expect(bar('tower', 'structure')?.certainty).toBe('illustrative')
    const lot2 = lanes.find((it) => it.id === 'meadow-lot')?.bars.find((it) => it.phase === 'in-use')
    expect(lot2?.certainty).toBe('planned')
  })
})

describe('plan against outcome', () => {
  const counted = (id: string) =>
    deviations(target(id)).map(({ plan, ...rest }) => ({ plan: plan.date, ...rest }))

  it('gives reported counts as they were reported', () => {
    expect(counted('work-resumed')).toEqual([{ plan: '2021-03-11', days: -10, months: null, reported: true }])
  })

  it('agrees with the calendar where both are exact', () => {
    for (const { actual, planned, reportedDays } of lanes.flatMap((it) => it.targets)) {
      if (!actual || !reportedDays || actual.precision !== 'day') continue
      expect(toDay(actual.date) - toDay(planned.at(-1)?.date ?? '')).toBe(reportedDays.value)
    }
  })

  it('counts from each plan in turn, and says when that is rough', () => {
    expect(counted('hall-in-use').map((it) => [it.plan, it.days])).toEqual([
      ['2021-06-30', -240],
      ['2020-12-12', -40],
    ])
    expect(counted('mill-in-use').map((it) => [it.plan, it.months])).toEqual([['2021-06-30', 3]])
  })

  it('tells no difference without two documented dates', () => {
    expect(counted('tower-in-use')).toEqual([])
    expect(counted('loft-in-use')).toEqual([])
    expect(target('loft-in-use').outcome?.text.en).toContain('in use')
    const late = target('mill-in-use')
    const { source: _, ...undated } = late.actual ?? { date: '2021-10-01', precision: 'month' as const }
    expect(deviations({ ...late, actual: { ...undated, illustrative: true } })).toEqual([])
  })

  it('keeps the schedule as it happened apart from what was planned', () => {
    const { targets, ...happened } = campus.pack.schedule
    expect(targets.length).toBeGreaterThan(3)
    expect(JSON.stringify(happened)).not.toContain('"planned"')
  })
})
