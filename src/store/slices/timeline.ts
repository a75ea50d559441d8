/** The one clock: the date drawn, and whether it runs. */
import { clamp } from '../../domain/math/interpolate.ts'
import { type DayNumber, formatIsoDate, type IsoDate, toDay } from '../../domain/schedule/calendar.ts'
import { storyClock } from '../../domain/schedule/storyClock.ts'
import { fitSpan, followDay, type StepUnit, stepDay, type TimeSpan } from '../../domain/schedule/timeSpan.ts'
import type { Slice, TableStore } from '../types.ts'
import { YEAR_SPEED } from './environment.ts'

/** Lengths in which the whole story of the park plays, seconds. */
export const STORY_LENGTHS = [30, 60, 180] as const
export type StoryLength = (typeof STORY_LENGTHS)[number]
export const DEFAULT_STORY_LENGTH: StoryLength = 60

/** A building's story takes so long, and begins and ends with a few quiet days. */
const STORY_SECONDS = 20
const STORY_MARGIN_DAYS = 10

/** Where two dates meet at first, share of the picture's width. */
const MIDDLE = 0.5
/** Neither of two dates is ever pushed off the picture. */
const EDGE = 0.04

export interface TimelineSlice {
  readonly date: IsoDate
  /** A second date, drawn beside the first: the earlier of the two at the left. */
  readonly compare: IsoDate | null
  /** Where the two meet, share of the picture's width. */
  readonly split: number
  readonly playing: boolean
  readonly storySeconds: StoryLength
  /** Part of the timeline that is shown; null for the whole of it. */
  readonly span: TimeSpan | null
  /** Days of a building's story that plays, also after a pause; null where that of the park does. */
  readonly playedSpan: TimeSpan | null
  /** What is shown plays over and over. */
  readonly loop: boolean
  /** What a step moves by. */
  readonly stepUnit: StepUnit
  /** Milestone whose card is open. */
  readonly milestone: string | null
  /** The schedule is open above the rail. */
  readonly schedule: boolean
  /** Goes to a day, kept within the timeline; a year that plays ends there. */
  setDay(day: DayNumber): void
  /** Moves on by whole days while time plays; it stops at the end of the story or of the year that plays. */
  runDays(days: number): void
  /** One step on or back, by the unit chosen. */
  stepTime(direction: -1 | 1): void
  setStepUnit(unit: StepUnit): void
  /** Shows a part of the timeline; the whole of it for null. */
  showSpan(span: TimeSpan | null): void
  toggleLoop(): void
  toggleSchedule(): void
  /** Pins a date, to compare with wherever the clock goes; null for one date again. */
  setCompare(date: IsoDate | null): void
  /** Sets a date beside the one that is drawn, which stays; the schedule, which takes their room, is closed. */
  startComparing(other: IsoDate): void
  setSplit(dayFraction: number): void
  /** Opens the card of a milestone, or closes it. */
  showMilestone(id: string | null): void
  /**
   * Tells the story of the park from the date on, or goes on with that of a building where one was begun. From a day after
   * which nothing changes it starts over.
   */
  play(): void
  /** Shows the time in which a building came about, and plays it from the pit to its first day in use. */
  playStory(id: string): void
  pause(): void
  setStoryLength(seconds: StoryLength): void
  /** Goes to the milestone before (−1) or after (+1) the date. */
  stepMilestone(direction: -1 | 1): void
}

export const timelineSlice: Slice<TimelineSlice> = (set, get) => ({
  date: '1970-01-01',
  compare: null,
  split: MIDDLE,
  playing: false,
  storySeconds: DEFAULT_STORY_LENGTH,
  span: null,
  playedSpan: null,
  loop: false,
  stepUnit: 'day',
  milestone: null,
  schedule: false,
  setDay: (day) => {
    const range = get().campus?.timeline
    const clamped = range ? clamp(Math.round(day), range.start, range.end) : Math.round(day)
    const date = formatIsoDate(clamped)
    if (get().yearEnd !== null) set({ playing: false, yearEnd: null })
    if (date !== get().date) set({ date, milestone: null, ...followed(get(), clamped) })
    // The date may stand outside what is shown, and be asked for again.
    else {
      const shown = followed(get(), clamped)
      if (Object.keys(shown).length > 0) set(shown)
    }
  },
  runDays: (days) => {
    const { campus, date, playing, loop, pause, storySeconds, yearEnd, playedSpan } = get()
    if (!campus || !playing) return
    const story = storyClock(campus, storySeconds)
    const round = loop && yearEnd === null && playedSpan === null
    const shown = (round && get().span) || story
    // A key may have gone past the end of a story that plays: it ends there, and never goes back.
    const stop = Math.max(yearEnd ?? playedSpan?.end ?? shown.end, toDay(date))
    const day = Math.min(toDay(date) + days, stop)
    // The last day of a round is drawn before the first one comes again.
    const next = round && toDay(date) >= stop ? shown.start : day
    set({ date: formatIsoDate(next), ...followed(get(), next) })
    if (!round && next === stop) pause()
  },
  stepTime: (direction) => {
    const { date, stepUnit, setDay } = get()
    setDay(stepDay(toDay(date), stepUnit, direction))
  },
  setStepUnit: (stepUnit) => set({ stepUnit }),
  showSpan: (span) => {
    const whole = get().campus?.timeline
    const all = !span || (whole && span.start <= whole.start && span.end >= whole.end)
    // A story that waits is left with the part of the timeline that it was told in.
    set({ span: all ? null : span, ...(all && !get().playing && { playedSpan: null }) })
  },
  toggleLoop: () => set({ loop: !get().loop }),
  toggleSchedule: () =>
    set(get().schedule ? { schedule: false } : { schedule: true, panel: null, source: null }),
  setCompare: (compare) =>
    set({ compare, milestone: null, ...(get().compare === null && { split: MIDDLE }) }),
  startComparing: (other) => {
    get().pause()
    get().setCompare(other)
    set({ schedule: false })
  },
  setSplit: (dayFraction) => set({ split: clamp(dayFraction, EDGE, 1 - EDGE) }),
  // Between two dates a list has them, and their cards would lie over the handle.
  showMilestone: (milestone) => set({ milestone: get().compare === null ? milestone : null }),
  play: () => {
    const { campus, date, loop, span, setDay, playedSpan, storySeconds } = get()
    if (!campus) return
    const day = toDay(date)
    const goesOn = playedSpan !== null && day < playedSpan.end
    const story = storyClock(campus, storySeconds)
    const [from, last] = loop && span ? [span.start, span.end] : [story.start, story.lastChange]
    if (!goesOn && (day >= last || day < from)) setDay(from)
    get().stopTour()
    set({
      playing: true,
      playingDay: false,
      yearEnd: null,
      playedSpan: goesOn ? playedSpan : null,
      milestone: null,
    })
  },
  playStory: (id) => {
    const { campus, setDay, showSpan } = get()
    const times = campus?.buildings.get(id)?.times
    if (!campus || !times) return
    const start = Math.max(campus.timeline.start, times.excavation.start - STORY_MARGIN_DAYS)
    const end = Math.min(campus.timeline.end, times.inUse + STORY_MARGIN_DAYS)
    get().stopTour()
    showSpan(fitSpan({ start, end }, campus.timeline))
    setDay(start)
    set({ playing: true, playingDay: false, yearEnd: null, milestone: null, playedSpan: { start, end } })
  },
  pause: () => {
    get().pauseTour()
    set({ playing: false, yearEnd: null })
  },
  setStoryLength: (storySeconds) => set({ storySeconds }),
  stepMilestone: (direction) => {
    const { campus, date, setDay } = get()
    if (!campus) return
    const day = toDay(date)
    const { milestones } = campus
    const next =
      direction > 0 ? milestones.find((it) => it.day > day) : milestones.findLast((it) => it.day < day)
    setDay(next?.day ?? (direction > 0 ? campus.timeline.end : campus.timeline.start))
    if (next) get().showMilestone(next.id)
  },
})

/**
 * The instant that play has come to after some seconds: a day and the share of it that has passed.
 * @param instant where it is, likewise
 */
export function playedFrom(table: TableStore, instant: number, seconds: number): number {
  const { campus, yearEnd, playedSpan, loop, span, storySeconds } = table
  if (!campus) return instant
  const story = storyClock(campus, storySeconds)
  if (yearEnd !== null) return instant + seconds * YEAR_SPEED
  if (playedSpan) return instant + (seconds * (playedSpan.end - playedSpan.start)) / STORY_SECONDS
  // A part that is chosen to be played over and over is shown whole, at the mean pace of the story.
  if (loop && span) return instant + (seconds * (story.end - story.start)) / story.seconds
  const at = story.secondsAt(instant) + seconds
  // The last day is over when the time is, whatever is lost in rounding.
  return at >= story.seconds ? story.end + 1 : Math.max(instant, story.instantAt(at))
}

/** The part that is shown goes along with the date. */
export function followed({ campus, span }: TableStore, day: DayNumber): Partial<TimelineSlice> {
  if (!campus || !span) return {}
  const next = followDay(span, campus.timeline, day)
  return next === span ? {} : { span: next }
}
