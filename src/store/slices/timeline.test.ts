/** The clock's promises: always a whole date within the timeline, whatever moves it. */
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { parkCampus } from '../../domain/fixtures/park.ts'
import { formatIsoDate, toDay } from '../../domain/schedule/calendar.ts'
import { storyClock } from '../../domain/schedule/storyClock.ts'
import { STEP_UNITS, stepDay } from '../../domain/schedule/timeSpan.ts'
import { DEFAULT_STORY_LENGTH, playedFrom, STORY_LENGTHS, useTable } from '../index.ts'

const campus = parkCampus()
const { start, end } = campus.timeline
const table = () => useTable.getState()
const anyDay = fc.integer({ min: start, max: end })
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

  it('steps by the unit chosen and stops at the ends', () => {
    const direction = fc.constantFrom(-1 as const, 1 as const)
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...STEP_UNITS), direction, (day, unit, way) => {
        table().setDay(day)
        table().setStepUnit(unit)
        table().stepTime(way)
        expect(today()).toBe(Math.min(end, Math.max(start, stepDay(day, unit, way))))
      }),
    )
  })

  it('keeps the date within what is shown, whatever moves it', () => {
    const moves = fc.constantFrom('set', 'step', 'milestone', 'run', 'link')
    fc.assert(
      fc.property(fc.array(fc.tuple(moves, anyDay), { maxLength: 12 }), (steps) => {
        table().showSpan({ start: start + 900, end: start + 1000 })
        for (const [move, day] of steps) {
          if (move === 'set') table().setDay(day)
          else if (move === 'step') table().stepTime(day % 2 === 0 ? 1 : -1)
          else if (move === 'milestone') table().stepMilestone(day % 2 === 0 ? 1 : -1)
          else if (move === 'link') table().applyState({ date: formatIsoDate(day) })
          else {
            table().play()
            table().runDays(30)
            table().pause()
          }
          const shown = table().span
          expect(shown && shown.end - shown.start).toBe(100)
          if (move !== 'step' || shown) expect(today()).toBeGreaterThanOrEqual(shown?.start ?? start)
          expect(today()).toBeLessThanOrEqual(shown?.end ?? end)
        }
        table().open(campus)
      }),
    )
  })

  it('plays what is shown over and over, its last day included', () => {
    const span = { start: start + 900, end: start + 1000 }
    table().setDay(span.start + 95)
    table().showSpan(span)
    table().toggleLoop()
    table().play()
    table().runDays(7)
    expect([today(), table().playing]).toEqual([span.end, true])
    table().runDays(7)
    expect([today(), table().playing]).toEqual([span.start, true])
  })

  it('plays the story of a building, and stops once it is in use', () => {
    const times = campus.buildings.get('mill')?.times
    table().toggleLoop()
    table().playStory('mill')
    expect(today()).toBeLessThan(times?.excavation.start ?? 0)
    for (let i = 0; i < 100 && table().playing; i++) table().runDays(30)
    expect(table().playing).toBe(false)
    expect(today()).toBeGreaterThan(times?.inUse ?? Number.NaN)
    expect(today()).toBeLessThan((times?.inUse ?? 0) + 30)
    // Play goes on from there as ever.
    table().toggleLoop()
    table().play()
    table().runDays(100)
    expect(table().playing).toBe(true)
  })

  it('ends a story where it would have ended, whatever hands do meanwhile', () => {
    table().playStory('mill')
    const end = table().playedSpan?.end ?? Number.NaN
    const run = () => {
      for (let i = 0; i < 400 && table().playing; i++) table().runDays(10)
    }
    // A hand on the rail pauses, sets the date and plays on; so does the button pressed twice.
    table().runDays(40)
    table().pause()
    table().setDay(end - 300)
    table().play()
    run()
    expect(today()).toBe(end)

    // Gone past by a key, it stops there and does not leap back.
    table().playStory('mill')
    table().setDay(end + 50)
    table().runDays(5)
    expect([today(), table().playing]).toEqual([end + 50, false])

    // Left with the part of the timeline that it was told in: play runs on.
    table().playStory('mill')
    table().pause()
    table().showSpan(null)
    table().play()
    for (let i = 0; i < 400 && today() <= end; i++) table().runDays(10)
    expect(today()).toBeGreaterThan(end)
  })

  it('opens the card of a milestone it steps to, until the date leaves it', () => {
    table().setDay(start + 10)
    table().stepMilestone(1)
    expect(table().milestone).toBe(campus.milestones.find((it) => it.day === today())?.id)
    table().setDay(today() + 1)
    expect(table().milestone).toBeNull()
  })

  it('is as it was at the start when the pack is opened again', () => {
    const before = { ...table() }
    table().showSpan({ start: start + 900, end: start + 1000 })
    table().toggleLoop()
    table().setStepUnit('quarter')
    table().toggleSchedule()
    table().stepMilestone(-1)
    table().setStoryLength(180)
    table().open(campus)
    expect({ ...table() }).toEqual(before)
  })

  it('tells nobody when the date stays the same', () => {
    let calls = 0
    const stop = useTable.subscribe(() => calls++)
    table().setDay(today())
    table().setDay(today() + 0.2)
    stop()
    expect(calls).toBe(0)
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

  it('tells the whole story in a minute unless told otherwise', () => {
    expect(table().storySeconds).toBe(DEFAULT_STORY_LENGTH)
    expect([DEFAULT_STORY_LENGTH, ...STORY_LENGTHS]).toEqual([60, 30, 60, 180])
    table().setStoryLength(30)
    expect(table().storySeconds).toBe(30)
  })

  it('tells the story again from any day after which nothing changes, and goes on from any other', () => {
    const story = storyClock(campus, table().storySeconds)
    fc.assert(
      fc.property(anyDay, (day) => {
        table().setDay(day)
        table().play()
        expect(today()).toBe(day >= story.lastChange || day < story.start ? story.start : day)
        table().pause()
      }),
    )
  })

  it.each(STORY_LENGTHS)('takes %i seconds from the first day to the last', (seconds) => {
    table().setStoryLength(seconds)
    table().setDay(end)
    table().play()
    const frame = 1 / 60
    let [played, passed] = [0, 1]
    for (; table().playing && played < 2 * seconds; played += frame) {
      const instant = playedFrom(table(), today() + passed, frame)
      const next = Math.ceil(instant) - 1
      passed = instant - next
      table().runDays(next - today())
    }
    expect(played).toBeCloseTo(seconds, 0)
    expect(today()).toBe(storyClock(campus, seconds).end)
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

describe('two dates', () => {
  it('stand beside each other when comparing begins, and have the room of schedule and event card', () => {
    table().toggleSchedule()
    table().stepMilestone(-1)
    expect(table().milestone).not.toBeNull()
    table().setDay(toDay('2021-08-01'))
    table().play()
    table().startComparing('2023-06-15')
    expect(table()).toMatchObject({
      date: '2021-08-01',
      compare: '2023-06-15',
      playing: false,
      schedule: false,
    })
    table().stepMilestone(1)
    expect(table()).toMatchObject({ date: '2021-09-01', milestone: null })
  })

  it('meet in the middle at first, and stay where they meet when another is chosen', () => {
    table().startComparing('2020-06-01')
    table().setSplit(0.2)
    table().setCompare('2021-01-01')
    expect(table().split).toBe(0.2)
    table().setCompare(null)
    table().startComparing('2020-06-01')
    expect(table().split).toBe(0.5)
  })

  it('take an open event card away, also from a link', () => {
    table().stepMilestone(-1)
    expect(table().milestone).not.toBeNull()
    table().applyState({ compare: '2020-06-01' })
    expect(table()).toMatchObject({ compare: '2020-06-01', milestone: null })
  })
})
