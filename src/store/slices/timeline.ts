/** The one clock: the date drawn, and whether it runs. */
import { clamp } from '../../domain/math/interpolate.ts'
import { type DayNumber, formatIsoDate, type IsoDate, toDay } from '../../domain/schedule/calendar.ts'
import { fitSpan, followDay, type StepUnit, stepDay, type TimeSpan } from '../../domain/schedule/timeSpan.ts'
import type { Slice, TableStore } from '../types.ts'

/** Project days that pass in a second of play. */
export const SPEEDS = [0.5, 1, 3, 7, 30, 91] as const
export type Speed = (typeof SPEEDS)[number]
export const DEFAULT_SPEED: Speed = 7

/** A building's story takes about so long, and begins and ends with a few quiet days. */
const STORY_SECONDS = 20
const STORY_MARGIN_DAYS = 10

/** Where two dates meet at first, share of the picture's width. */
const MIDDLE = 0.5
/** Neither of two dates is ever pushed off the picture. */
const EDGE = 0.04

export interface TimelineSlice {
  readonly date: IsoDate
  /** A second date, drawn at the left of the first. */
  readonly compare: IsoDate | null
  /** Where the two meet, share of the picture's width. */
  readonly split: number
  readonly playing: boolean
  readonly speed: Speed
  /** Part of the timeline that is shown; null for the whole of it. */
  readonly span: TimeSpan | null
  /** Day on which play will stop before the timeline ends, also after a pause; null where it runs on. */
  readonly until: DayNumber | null
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
  /** Moves on by whole days while time plays; it stops at the end of the timeline, or of the year that plays. */
  runDays(days: number): void
  /** One step on or back, by the unit chosen. */
  stepTime(direction: -1 | 1): void
  setStepUnit(unit: StepUnit): void
  /** Shows a part of the timeline; the whole of it for null. */
  showSpan(span: TimeSpan | null): void
  toggleLoop(): void
  toggleSchedule(): void
  /** Pins a date at the left, to compare with wherever the clock goes; null for one date again. */
  setCompare(date: IsoDate | null): void
  setSplit(dayFraction: number): void
  /** Opens the card of a milestone, or closes it. */
  showMilestone(id: string | null): void
  /** Plays on, to the end of a building's story where one was begun; at the end of the timeline it starts over. */
  play(): void
  /** Shows the time in which a building came about, and plays it from the pit to its first day in use. */
  playStory(id: string): void
  pause(): void
  setSpeed(speed: Speed): void
  /** Goes to the milestone before (−1) or after (+1) the date. */
  stepMilestone(direction: -1 | 1): void
}

export const timelineSlice: Slice<TimelineSlice> = (set, get) => ({
  date: '1970-01-01',
  compare: null,
  split: MIDDLE,
  playing: false,
  speed: DEFAULT_SPEED,
  span: null,
  until: null,
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
    const { campus, date, playing, loop, pause } = get()
    if (!campus || !playing) return
    const shown = get().span ?? campus.timeline
    const until = get().yearEnd ?? get().until
    const round = loop && until === null
    // A key may have gone past the end of a story that plays: it ends there, and never goes back.
    const stop = until === null ? (round ? shown.end : campus.timeline.end) : Math.max(until, toDay(date))
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
    set({ span: all ? null : span, ...(all && !get().playing && { until: null }) })
  },
  toggleLoop: () => set({ loop: !get().loop }),
  toggleSchedule: () => set({ schedule: !get().schedule }),
  setCompare: (compare) => set({ compare, split: MIDDLE }),
  setSplit: (dayFraction) => set({ split: clamp(dayFraction, EDGE, 1 - EDGE) }),
  showMilestone: (milestone) => set({ milestone }),
  play: () => {
    const { campus, date, loop, span, setDay, until } = get()
    if (!campus) return
    const { start, end } = loop && span ? span : campus.timeline
    const day = toDay(date)
    if (day >= end || (loop && day < start)) setDay(start)
    get().stopTour()
    const goesOn = until !== null && day < until
    set({ playing: true, playingDay: false, yearEnd: null, until: goesOn ? until : null, milestone: null })
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
    const pace = (end - start) / STORY_SECONDS
    const speed = SPEEDS.findLast((it) => it <= pace) ?? SPEEDS[0]
    set({ playing: true, playingDay: false, yearEnd: null, milestone: null, until: end, speed })
  },
  pause: () => {
    get().pauseTour()
    set({ playing: false, yearEnd: null })
  },
  setSpeed: (speed) => set({ speed }),
  stepMilestone: (direction) => {
    const { campus, date, setDay } = get()
    if (!campus) return
    const day = toDay(date)
    const { milestones } = campus
    const next =
      direction > 0 ? milestones.find((it) => it.day > day) : milestones.findLast((it) => it.day < day)
    setDay(next?.day ?? (direction > 0 ? campus.timeline.end : campus.timeline.start))
    if (next) set({ milestone: next.id })
  },
})

/** The part that is shown goes along with the date. */
export function followed({ campus, span }: TableStore, day: DayNumber): Partial<TimelineSlice> {
  if (!campus || !span) return {}
  const next = followDay(span, campus.timeline, day)
  return next === span ? {} : { span: next }
}
