/**
 * The rate of construction of this model: working days a storey, and the busiest months. Storeys and most dates behind
 * it are illustrative, and so is everything worked out here.
 */
import type { Campus } from '../campus/campus.ts'
import type { LocalizedText } from '../content/common.ts'
import { civilDate, type DayNumber } from './calendar.ts'

/** Construction rate of the structures of a lot. */
export interface LotRate {
  readonly id: string
  readonly name: LocalizedText
  /** Storeys above ground. */
  readonly storeys: number
  /** Working days from the first structure's beginning to the last one's end: winter stops left out. */
  readonly workDays: number
  /** Working days a storey, over the whole lot. */
  readonly daysPerStorey: number
}

/** Storeys whose structure was finished in a month. */
export interface MonthRate {
  readonly year: number
  /** 1–12. */
  readonly month: number
  /** First day of the month. */
  readonly day: DayNumber
  readonly storeys: number
}

/** Construction rate lot by lot, for lots that have structures with dates. */
export function rateOfLots({ pack, buildings, work }: Campus): LotRate[] {
  return pack.site.lots.flatMap((lot): LotRate[] => {
    const risen = [...buildings.values()].flatMap(({ building, lot: own, times }) =>
      own.id === lot.id && times ? [{ building, span: times.structure }] : [],
    )
    if (risen.length === 0) return []
    const workDays = (start: DayNumber, end: DayNumber) => work.toWork(end) - work.toWork(start)
    const storeys = risen.reduce((sum, it) => sum + it.building.storeys, 0)
    const total = workDays(
      Math.min(...risen.map((it) => it.span.start)),
      Math.max(...risen.map((it) => it.span.end)),
    )
    return [{ id: lot.id, name: lot.name, storeys, workDays: total, daysPerStorey: total / storeys }]
  })
}

/** Storeys finished month by month, over the whole timeline. */
export function rateOfMonths({ timeline, progress }: Campus): MonthRate[] {
  const months: MonthRate[] = []
  let before = 0
  for (let day = timeline.start; day <= timeline.end; day++) {
    const next = civilDate(day + 1)
    if (next.dayOfMonth !== 1 && day !== timeline.end) continue
    const { year, month, dayOfMonth } = civilDate(day)
    const up = progress.at(day).storeysUp
    months.push({ year, month, day: day - dayOfMonth + 1, storeys: up - before })
    before = up
  }
  return months
}

/** The months in which most storeys were finished, busiest first. */
export function peakMonths(campus: Campus, count: number): MonthRate[] {
  return rateOfMonths(campus)
    .filter((it) => it.storeys > 0)
    .sort((a, b) => b.storeys - a.storeys || a.day - b.day)
    .slice(0, count)
}
