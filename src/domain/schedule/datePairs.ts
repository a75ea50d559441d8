/** Two dates of a park side by side: which pairs its schedule offers, and what comparing opens on. */
import type { Campus } from '../campus/campus.ts'
import type { Lot } from '../content/records/site.ts'
import { type DayNumber, formatIsoDate, type IsoDate, inOrder, toDay } from './calendar.ts'
import { stepDay } from './timeSpan.ts'

type Milestone = Campus['milestones'][number]

export interface DatePair {
  readonly id: 'begun' | 'topped' | 'year'
  readonly from: DayNumber
  readonly to: DayNumber
  /** What happened on the first of the two days, where a milestone known to the day tells it. */
  readonly milestone: Milestone | null
  /** The lot that was topped out on the first day. */
  readonly lot: Lot | null
}

/** The day that the pack is about: the one it opens on. What lies after it on the timeline is still to come. */
const presentDay = ({ pack }: Pick<Campus, 'pack'>): DayNumber => toDay(pack.manifest.launch.date)

/**
 * Pairs worth comparing, at most three: building begins → the present, the first lot topped out → the present, and the
 * year in which most floor area rose. Those that a park has no dates for are left out.
 */
export function datePairs(campus: Campus): readonly DatePair[] {
  const to = presentDay(campus)
  const begun = firstWorks(campus)
  const topped = firstLotToppedOut(campus)
  const year = busiestYear(campus, to)
  const pairs: (DatePair | null)[] = [
    begun && { id: 'begun', to, lot: null, ...begun },
    topped && { id: 'topped', to, ...topped },
    year,
  ]
  return pairs.filter((it): it is DatePair => it !== null && it.from < it.to)
}

/**
 * The two dates that comparing opens on: the one that is drawn and the present, or the beginning of building where the
 * one that is drawn is either of these. They always differ, unless the timeline is a single day.
 * @returns the earlier one first
 */
export function openingPair(campus: Campus, date: IsoDate): readonly [IsoDate, IsoDate] {
  const { start, end } = campus.timeline
  const present = presentDay(campus)
  const early = [firstWorks(campus)?.from, start].find((it) => it !== undefined && it < present) ?? end
  const day = toDay(date)
  const other = day === present ? early : present
  return inOrder(date, formatIsoDate(other))
}

/** The first milestone of the time in which it is dug and nothing stands yet; the first day of digging where there is none. */
function firstWorks(campus: Campus): Pick<DatePair, 'from' | 'milestone'> | null {
  const days = [...campus.buildings.values()].flatMap(({ times }) => times?.excavation.start ?? [])
  if (days.length === 0) return null
  const dug = Math.max(campus.timeline.start, Math.min(...days))
  const milestone = campus.milestones.find(
    (it) => it.precision === 'day' && it.day >= dug && campus.progress.at(it.day).storeysUp === 0,
  )
  return { from: milestone?.day ?? dug, milestone: milestone ?? null }
}

/** The day on which the last structure of the lot that is begun first stands to the top. */
function firstLotToppedOut({
  buildings,
  milestones,
}: Campus): Pick<DatePair, 'from' | 'milestone' | 'lot'> | null {
  const dated = [...buildings.values()].flatMap(({ lot, times }) => (times ? [{ lot, times }] : []))
  const first = dated.toSorted((a, b) => a.times.excavation.start - b.times.excavation.start)[0]
  if (!first) return null
  const ofLot = dated.filter(({ lot }) => lot === first.lot)
  const from = Math.max(...ofLot.map(({ times }) => times.structure.end - 1))
  const milestone = milestones.find((it) => it.precision === 'day' && it.day === from)
  return { from, milestone: milestone ?? null, lot: first.lot }
}

const QUARTERS = 4

/** From the first of a month to the same day a year on: the year in which most floor area rose; null for less than a year. */
function busiestYear({ timeline, progress }: Campus, present: DayNumber): DatePair | null {
  const areaAt = (day: DayNumber) => progress.at(day).areaUpM2
  let best: DatePair | null = null
  let most = 0
  const lead = formatIsoDate(timeline.start).slice(0, 7)
  for (let from = toDay(`${lead}-01`); ; from = stepDay(from, 'month', 1)) {
    let to = from
    for (let i = 0; i < QUARTERS; i++) to = stepDay(to, 'quarter', 1)
    if (to > present) return best
    const risen = areaAt(to) - areaAt(from)
    if (from < timeline.start || risen <= most) continue
    most = risen
    best = { id: 'year', from, to, milestone: null, lot: null }
  }
}
