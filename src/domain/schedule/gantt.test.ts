import { describe, expect, it } from 'vitest'
import { shenhaCampus } from '../../../tools/scene/shenha.ts'
import { phaseAt } from '../construction/construction.ts'
import { toDay } from './calendar.ts'
import { ganttLanes } from './gantt.ts'
import { deviations } from './plan.ts'

const campus = await shenhaCampus()
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
    expect(bar('startup-center', 'in-use')?.certainty).toBe('documented')
    expect(bar('startup-center', 'basement')?.certainty).toBe('derived')
    expect(bar('startup-center', 'structure')?.certainty).toBe('partly')
    expect(bar('lot2-industrial-1', 'in-use')?.certainty).toBe('planned')
    expect(bar('headquarters-1', 'structure')?.certainty).toBe('illustrative')
    const lot2 = lanes.find((it) => it.id === 'lot-2')?.bars.find((it) => it.phase === 'in-use')
    expect(lot2?.certainty).toBe('planned')
  })
})

describe('plan against outcome', () => {
  const counted = (id: string) =>
    deviations(target(id)).map(({ plan, ...rest }) => ({ plan: plan.date, ...rest }))

  it('gives reported counts as they were reported', () => {
    expect(counted('lot-1-topped-out')).toEqual([
      { plan: '2020-08-29', days: -31, months: null, reported: true },
    ])
    expect(counted('resumption-2020').map((it) => it.days)).toEqual([-33])
  })

  it('agrees with the calendar where both are exact', () => {
    for (const { actual, planned, reportedDays } of lanes.flatMap((it) => it.targets)) {
      if (!actual || !reportedDays || actual.precision !== 'day') continue
      expect(toDay(actual.date) - toDay(planned.at(-1)?.date ?? '')).toBe(reportedDays.value)
    }
  })

  it('counts from each plan in turn, and says when that is rough', () => {
    expect(counted('lot-1-in-use').map((it) => [it.plan, it.months])).toEqual([
      ['2022-10-31', -12],
      ['2021-10-31', 0],
      ['2021-08-31', 2],
    ])
  })

  it('tells no difference without two documented dates', () => {
    expect(counted('lot-2-in-use')).toEqual([])
    expect(counted('exhibition-in-use')).toEqual([])
    expect(target('exhibition-in-use').outcome?.text.zh).toContain('如期')
    const late = target('lot-1-in-use')
    const { source: _, ...undated } = late.actual ?? { date: '2021-10-01', precision: 'month' as const }
    expect(deviations({ ...late, actual: { ...undated, illustrative: true } })).toEqual([])
  })

  it('keeps the schedule as it happened apart from what was planned', () => {
    const { targets, ...happened } = campus.pack.schedule
    expect(targets.length).toBeGreaterThan(3)
    expect(JSON.stringify(happened)).not.toContain('"planned"')
  })
})
