/** The clock's promises: always a whole date within the timeline, whatever moves it. */
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { shenhaCampus } from '../../tools/scene/shenha.ts'
import { formatIsoDate, toDay } from '../domain/calendar.ts'
import { DEFAULT_SPEED, SPEEDS, useTable } from './index.ts'

const campus = await shenhaCampus()
const { start, end } = campus.timeline
const table = () => useTable.getState()
const today = () => toDay(table().date)

beforeEach(() => {
  useTable.setState(useTable.getInitialState(), true)
  table().open(campus)
})

describe('the clock', () => {
  it('shows a whole day of the timeline wherever it is sent', () => {
    const anywhere = fc.double({ min: start - 5000, max: end + 5000, noNaN: true })
    fc.assert(
      fc.property(anywhere, (day) => {
        table().setDay(day)
        expect(today()).toBe(Math.min(end, Math.max(start, Math.round(day))))
      }),
    )
  })

  it('steps by whole days and stops at the ends', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: start, max: end }),
        fc.integer({ min: -4000, max: 4000 }),
        (day, step) => {
          table().setDay(day)
          table().stepDays(step)
          expect(today()).toBe(Math.min(end, Math.max(start, day + step)))
        },
      ),
    )
  })

  it('tells nobody when the date stays the same', () => {
    let told = 0
    const stop = useTable.subscribe(() => told++)
    table().setDay(today())
    table().setDay(today() + 0.2)
    stop()
    expect(told).toBe(0)
  })

  it('goes to the milestone before and after, from any day', () => {
    const days = campus.milestones.map((it) => it.day)
    fc.assert(
      fc.property(fc.integer({ min: start, max: end }), (day) => {
        table().setDay(day)
        table().stepMilestone(1)
        expect(today()).toBe(days.find((it) => it > day) ?? end)
        table().setDay(day)
        table().stepMilestone(-1)
        expect(today()).toBe(days.findLast((it) => it < day) ?? start)
      }),
    )
  })

  it('comes back to a milestone by one step on and one step back', () => {
    for (const { day } of campus.milestones.slice(1, -1)) {
      table().setDay(day)
      table().stepMilestone(1)
      table().stepMilestone(-1)
      expect(formatIsoDate(today())).toBe(formatIsoDate(day))
    }
  })

  it('runs at a week a second unless told otherwise, from half a day to a quarter', () => {
    expect(table().speed).toBe(DEFAULT_SPEED)
    expect(DEFAULT_SPEED).toBe(7)
    expect(SPEEDS[0]).toBe(0.5)
    expect(SPEEDS.at(-1)).toBe(91)
    table().setSpeed(30)
    expect(table().speed).toBe(30)
  })

  it('plays on from where it stands, and pauses there', () => {
    table().setDay(start + 400)
    table().play()
    expect([today(), table().playing]).toEqual([start + 400, true])
    table().pause()
    expect([today(), table().playing]).toEqual([start + 400, false])
  })

  it('does not run without content', () => {
    useTable.setState(useTable.getInitialState(), true)
    table().play()
    table().stepMilestone(1)
    expect([table().playing, table().date]).toEqual([false, '1970-01-01'])
  })
})
