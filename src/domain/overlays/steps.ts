/**
 * What a feature looks like as time goes on: from which day on which entry is drawn. A storey changes hands without the
 * picture being told, since all its steps lie in the state texture.
 */
import { clamp } from '../math/interpolate.ts'
import type { LegendEntry, Paint } from './overlay.ts'

/** Steps a feature can have; of more, the latest are kept. */
export const MAX_STEPS = 8
/** A step as one number: `(fromDay + 1) * STEP_BASE + entry`; day −1 is from the beginning, entry 0 neutral. */
export const STEP_BASE = 64
/** No step at all. */
export const NO_STEP = -1

/** Longest a day can be away and still be told exactly in 24 bits. */
const LAST_DAY = 2 ** 24 / STEP_BASE - 2

/**
 * The steps of every feature, as runs of features that are alike. Numbers lie side by side: at thousands of buildings
 * memory is what takes time.
 */
export interface Steps {
  /** The first feature after each run; the runs follow one another from feature 0. */
  readonly ends: Int32Array
  /** `MAX_STEPS` codes a run, in order of time, then `NO_STEP`. */
  readonly codes: Float32Array
}

/** Visits the runs of features that are alike, with the place of their first code. */
export function forRuns(
  { ends }: Steps,
  visit: (first: number, end: number, firstCode: number) => void,
): void {
  let first = 0
  for (let run = 0; run < ends.length; run++) {
    const end = ends[run] as number
    visit(first, end, run * MAX_STEPS)
    first = end
  }
}

/** The steps that paints make. */
export function stepsOf(
  entries: readonly LegendEntry[],
  paints: readonly Paint[],
  featureCount: number,
): Steps {
  const numbers = new Map(entries.map((it, i) => [it.id, i + 1]))
  const layers = paints.map(({ entry, fromDay = -1, untilDay }) => ({
    entry: numbers.get(entry.id) ?? 0,
    from: storedDay(fromDay),
    until: untilDay === undefined ? Infinity : storedDay(untilDay),
  }))
  /** The entry that always lies under the rest. */
  const base = new Int16Array(featureCount)
  /** What lies on top for a term: a link, of which each has a paint and the link under it; 0 is none. */
  const top = new Int32Array(featureCount)
  const [paintOf, linkUnder] = [[0], [0]]
  for (const [i, { first, count, fromDay, untilDay }] of paints.entries()) {
    const end = Math.min(first + count, featureCount)
    if (fromDay === undefined && untilDay === undefined) {
      base.fill(layers[i]?.entry ?? 0, first, end)
      top.fill(0, first, end)
      continue
    }
    // Storeys with the same paints under this one share its link.
    let [under, link] = [-1, 0]
    for (let feature = first; feature < end; feature++) {
      if (top[feature] !== under) {
        under = top[feature] ?? 0
        link = paintOf.push(i) - 1
        linkUnder.push(under)
      }
      top[feature] = link
    }
  }
  const ends: number[] = []
  const codes: number[] = []
  const above: Layer[] = []
  // Storeys that are alike follow one another: their codes are worked out once.
  for (let first = 0; first < featureCount; ) {
    const [under, over] = [base[first] ?? 0, top[first] ?? 0]
    let end = first + 1
    while (end < featureCount && base[end] === under && top[end] === over) end++
    above.length = 0
    for (let link = over; link !== 0; link = linkUnder[link] ?? 0)
      above.push(layers[paintOf[link] ?? 0] as Layer)
    const own = codesOf(under, above)
    for (let i = 0; i < MAX_STEPS; i++) codes.push(own[i] ?? NO_STEP)
    ends.push(end)
    first = end
  }
  return { ends: Int32Array.from(ends), codes: Float32Array.from(codes) }
}

/** An entry that is drawn from one day until another. */
interface Layer {
  readonly entry: number
  readonly from: number
  readonly until: number
}

/** @param above the topmost first */
function codesOf(base: number, above: readonly Layer[]): number[] {
  if (above.length === 0) return base === 0 ? [] : [base]
  const codes: number[] = []
  let before = -1
  for (let day = -1; day !== Infinity; ) {
    let entry = base
    let next = Infinity
    // What is drawn can only change on a day on which something begins or ends.
    for (const { from, until } of above) {
      if (from > day) next = Math.min(next, from)
      else if (until > day) next = Math.min(next, until)
    }
    for (const step of above) {
      if (step.from > day || day >= step.until) continue
      entry = step.entry
      break
    }
    if (entry !== before) codes.push((day + 1) * STEP_BASE + entry)
    before = entry
    day = next
  }
  return codes.length > MAX_STEPS ? codes.slice(-MAX_STEPS) : codes
}

const storedDay = (day: number) => clamp(Math.floor(day), -1, LAST_DAY)

/**
 * The number of the entry drawn on a day, 0 for neutral: what the shader reads from the codes.
 * @param at the place of the feature's first code
 */
export function entryOn(codes: ArrayLike<number>, day: number, at = 0): number {
  let entry = 0
  for (let i = at; i < at + MAX_STEPS; i++) {
    const code = codes[i] ?? NO_STEP
    if (code !== NO_STEP && day >= Math.floor(code / STEP_BASE) - 1) entry = code % STEP_BASE
  }
  return entry
}
