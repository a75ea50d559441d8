import { describe, expect, it } from 'vitest'
import { shenhaCampus } from '../../tools/scene/shenha.ts'
import { toDay } from './calendar.ts'
import { phaseAt } from './construction.ts'
import { ganttLanes } from './gantt.ts'
import { deviation } from './plan.ts'

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

  it('calls documented only what has a source at both ends', () => {
    const bar = (id: string, phase: string) =>
      lanes
        .flatMap((it) => it.rows.filter((row) => row.id === id))
        .flatMap((row) => row.bars.filter((it) => it.phase === phase))[0]
    expect(bar('startup-center', 'basement')?.certainty).toBe('documented')
    expect(bar('startup-center', 'structure')?.certainty).toBe('partly')
    expect(bar('headquarters-1', 'structure')?.certainty).toBe('illustrative')
  })
})

describe('plan against outcome', () => {
  it('gives reported counts as they were reported', () => {
    expect(deviation(target('lot-1-topped-out'))).toEqual({ days: -31, months: null, reported: true })
    expect(deviation(target('resumption-2020'))?.days).toBe(-33)
  })

  it('agrees with the calendar where both are exact', () => {
    for (const { actual, planned, reportedDays } of lanes.flatMap((it) => it.targets)) {
      if (!actual || !reportedDays || actual.precision !== 'day') continue
      expect(toDay(actual.date) - toDay(planned.at(-1)?.date ?? '')).toBe(reportedDays.value)
    }
  })

  it('counts from the last plan, and says when that is rough', () => {
    expect(deviation(target('lot-1-in-use'))).toEqual({ days: 31, months: 2, reported: false })
    expect(deviation(target('lot-2-in-use'))).toBeNull()
  })

  it('keeps the schedule as it happened apart from what was planned', () => {
    const { targets, ...happened } = campus.pack.schedule
    expect(targets.length).toBeGreaterThan(3)
    expect(JSON.stringify(happened)).not.toContain('planned')
  })
})
