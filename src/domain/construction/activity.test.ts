import { describe, expect, it } from 'vitest'
import { parkCampus } from '../fixtures/park.ts'
import { toDay } from '../schedule/calendar.ts'
import { activityAt, isWorkStop } from './activity.ts'

const campus = parkCampus()
const { start, end } = campus.timeline

describe('happening now', () => {
  it('names exactly the buildings that the progress table counts at work, every week of the timeline', () => {
    for (let day = start; day <= end; day += 7) {
      const { inPhase } = campus.progress.at(day)
      const now = activityAt(campus, day)
      for (const phase of ['excavation', 'basement', 'structure', 'envelope', 'fit-out'] as const)
        expect(now.filter((it) => it.phase === phase).length).toBe(inPhase[phase])
    }
  })

  it('goes forward in a phase, and never beyond it', () => {
    const seen = new Map<string, number>()
    for (let day = start; day <= end; day += 5) {
      for (const { id, phase, share } of activityAt(campus, day)) {
        expect(share).toBeGreaterThanOrEqual(seen.get(id + phase) ?? 0)
        expect(share).toBeLessThanOrEqual(1)
        seen.set(id + phase, share)
      }
    }
    // Five phases for each of two buildings with a basement, four for each of the others.
    expect(seen.size).toBe(18)
  })

  it('rests outdoors in a winter stop, and goes on indoors', () => {
    const day = toDay('2020-12-06')
    expect(isWorkStop(campus, day)).toBe(true)
    expect(isWorkStop(campus, toDay('2020-05-01'))).toBe(false)
    const now = activityAt(campus, day)
    expect(now.some((it) => it.phase === 'envelope' && !it.resting)).toBe(true)
    expect(now.filter((it) => it.phase === 'structure').every((it) => it.resting)).toBe(true)
  })

  it('has what rises first', () => {
    expect(activityAt(campus, toDay('2020-07-01'))[0]?.phase).toBe('structure')
  })
})
