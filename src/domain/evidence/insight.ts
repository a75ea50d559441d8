/** What is known of the park in figures on a date: published values up to it, and what the model itself holds. */

import type { Campus } from '../campus/campus.ts'
import { storeysOf } from '../campus/storeys.ts'
import type { Precision } from '../content/common.ts'
import type { TenantClass } from '../content/records/tenant.ts'
import type { Figure } from '../content/story.ts'
import { memoizeWeak } from '../memoizeWeak.ts'
import { type DayNumber, toDay } from '../schedule/calendar.ts'
import { storeyRisenFrom } from '../schedule/progress.ts'
import { isPresent } from '../tenancy/tenancy.ts'

/** A published value of a figure. */
export interface Reading {
  readonly value: number
  /** The day it stands for; null for what holds on any day. */
  readonly day: DayNumber | null
  readonly precision: Precision
  /** The document says "over". */
  readonly atLeast: boolean
  /** The day is that of the report; the value may be older. */
  readonly mayBeOlder: boolean
  readonly source?: string | undefined
  readonly illustrative?: boolean | undefined
}

/** A figure as it is known on a date. What comes later is there as a day only: no value is told ahead of its time. */
export interface Known {
  /** Published by the date, in order; each has its day. */
  readonly readings: readonly (Reading & { readonly day: DayNumber })[]
  /** The last of them, or the value that holds on any day; null before there is one. */
  readonly now: Reading | null
  /** When more is published. */
  readonly later: readonly { readonly day: DayNumber; readonly precision: Precision }[]
}

/** Everything published of a figure, in order of days. */
function readingsOf(figure: Figure): Reading[] {
  if (figure.series) return figure.series.map((it) => reading(it.date, it))
  return [reading(figure.asOf, figure)]
}

type Stated = Pick<Reading, 'value' | 'precision' | 'source' | 'illustrative'> & {
  readonly atLeast?: true | undefined
  readonly mayBeOlder?: true | undefined
}

const reading = (date: string | undefined, stated: Stated): Reading => ({
  value: stated.value,
  day: date === undefined ? null : toDay(date),
  precision: stated.precision,
  atLeast: stated.atLeast ?? false,
  mayBeOlder: stated.mayBeOlder ?? false,
  source: stated.source,
  illustrative: stated.illustrative,
})

/** The newest published value of all figures that has a day: how far what they tell reaches; null where none has. */
export function newestReading(figures: readonly Figure[]): (Reading & { readonly day: DayNumber }) | null {
  let newest: (Reading & { day: DayNumber }) | null = null
  for (const reading of figures.flatMap(readingsOf))
    if (reading.day !== null && (newest === null || reading.day > newest.day))
      newest = { ...reading, day: reading.day }
  return newest
}

/** What is known of a figure on a day. */
export function knownOn(figure: Figure, day: DayNumber): Known {
  const readings: (Reading & { day: DayNumber })[] = []
  const later: { day: DayNumber; precision: Precision }[] = []
  let now: Reading | null = null
  for (const reading of readingsOf(figure)) {
    if (reading.day !== null && reading.day > day)
      later.push({ day: reading.day, precision: reading.precision })
    else {
      now = reading
      if (reading.day !== null) readings.push({ ...reading, day: reading.day })
    }
  }
  return { readings, now, later }
}

/** The days a chart of a figure spans, and the values: of the whole series, so that it does not jump as time runs. */
export function extentOf(figure: Figure): { days: [DayNumber, DayNumber]; values: [number, number] } | null {
  const all = figure.series ?? []
  const [first, last] = [all[0], all.at(-1)]
  if (!first || !last) return null
  const values = all.map((it) => it.value)
  return {
    days: [toDay(first.date), toDay(last.date)],
    values: [Math.min(...values), Math.max(...values)],
  }
}

/** Companies of some classes that the model names and that are in the park on a day. */
export function namedOn({ pack }: Campus, classes: readonly TenantClass[], day: DayNumber): number {
  return pack.tenants.filter(
    (it) => isPresent(it, day) && it.classes.some((own) => classes.includes(own.class)),
  ).length
}

/** Gross floor area of one use, basements included, from geometry, m². */
export interface UseArea {
  readonly use: string
  /** Whose structure stands on the day. */
  readonly risenM2: number
  readonly totalM2: number
}

/** When each storey of a use stands, and the area that stands from then on. */
interface Rise {
  readonly use: string
  readonly days: readonly DayNumber[]
  /** Sum up to and with each day, m². */
  readonly sums: readonly number[]
}

/** Floor area by use on a day, in the order of the pack's uses; a use without buildings is left out. */
export function floorAreaByUse(campus: Campus, day: DayNumber): UseArea[] {
  return risesOf(campus).map(({ use, days, sums }) => ({
    use,
    risenM2: sums[days.findLastIndex((it) => it <= day)] ?? 0,
    totalM2: sums.at(-1) ?? 0,
  }))
}

const risesOf = memoizeWeak((campus: Campus): readonly Rise[] => {
  const byUse = new Map<string, Map<DayNumber, number>>()
  for (const entry of campus.buildings.values()) {
    const own = byUse.get(entry.building.use) ?? new Map<DayNumber, number>()
    byUse.set(entry.building.use, own)
    for (const [i, storey] of storeysOf(entry.building).entries()) {
      const from = Math.ceil(storeyRisenFrom(campus, entry, i))
      own.set(from, (own.get(from) ?? 0) + storey.areaM2)
    }
  }
  return campus.pack.uses.flatMap(({ id }) => {
    const own = byUse.get(id)
    if (!own) return []
    const days = [...own.keys()].sort((a, b) => a - b)
    let sum = 0
    const sums = days.map((day) => {
      sum += own.get(day) ?? 0
      return sum
    })
    return [{ use: id, days, sums }]
  })
})
