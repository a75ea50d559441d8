/** How the construction of the real park plays as a story. */
import { describe, expect, it } from 'vitest'
import { formatIsoDate } from '../../../src/domain/schedule/calendar.ts'
import { changingDays, storyClock } from '../../../src/domain/schedule/storyClock.ts'
import { shenhaCampus } from '../shenha.ts'

const campus = await shenhaCampus()

describe('the story of the park', () => {
  it.each([30, 60, 180])('shows the first dig within a second of %i', (seconds) => {
    const clock = storyClock(campus, seconds)
    const dig = campus.timeline.start + changingDays(campus).built.indexOf(1)
    expect(clock.secondsAt(dig + 1)).toBeLessThanOrEqual(1)
    expect(formatIsoDate(clock.end)).toBe(campus.pack.manifest.launch.date)
  })
})
