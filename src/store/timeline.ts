/** The one clock: the date drawn, and whether it runs. */
import { type DayNumber, formatIsoDate, type IsoDate, toDay } from '../domain/calendar.ts'
import type { Slice } from './types.ts'

/** Project days that pass in a second of play. */
export const SPEEDS = [0.5, 1, 3, 7, 30, 91] as const
export type Speed = (typeof SPEEDS)[number]
export const DEFAULT_SPEED: Speed = 7

export interface TimelineSlice {
  readonly date: IsoDate
  readonly playing: boolean
  readonly speed: Speed
  /** Goes to a day, kept within the timeline; a year that plays ends there. */
  setDay(day: DayNumber): void
  /** Moves on by whole days while time plays; it stops at the end of the timeline, or of the year that plays. */
  runDays(days: number): void
  /** Moves by whole days. */
  stepDays(days: number): void
  /** Plays on; at the end it starts over. */
  play(): void
  pause(): void
  setSpeed(speed: Speed): void
  /** Goes to the milestone before (−1) or after (+1) the date. */
  stepMilestone(direction: -1 | 1): void
}

export const timelineSlice: Slice<TimelineSlice> = (set, get) => ({
  date: '1970-01-01',
  playing: false,
  speed: DEFAULT_SPEED,
  setDay: (day) => {
    const range = get().campus?.timeline
    const clamped = range ? Math.min(range.end, Math.max(range.start, Math.round(day))) : Math.round(day)
    const date = formatIsoDate(clamped)
    if (get().yearEnd !== null) set({ playing: false, yearEnd: null })
    if (date !== get().date) set({ date })
  },
  runDays: (days) => {
    const { campus, date, playing, yearEnd, pause } = get()
    if (!campus || !playing) return
    const stop = yearEnd ?? campus.timeline.end
    const day = Math.min(toDay(date) + days, stop)
    set({ date: formatIsoDate(day) })
    if (day === stop) pause()
  },
  stepDays: (days) => get().setDay(toDay(get().date) + days),
  play: () => {
    const { campus, date, setDay } = get()
    if (!campus) return
    if (toDay(date) >= campus.timeline.end) setDay(campus.timeline.start)
    set({ playing: true, playingDay: false, yearEnd: null })
  },
  pause: () => set({ playing: false, yearEnd: null }),
  setSpeed: (speed) => set({ speed }),
  stepMilestone: (direction) => {
    const { campus, date, setDay } = get()
    if (!campus) return
    const day = toDay(date)
    const days = campus.milestones.map((it) => it.day)
    const next = direction > 0 ? days.find((it) => it > day) : days.findLast((it) => it < day)
    setDay(next ?? (direction > 0 ? campus.timeline.end : campus.timeline.start))
  },
})
