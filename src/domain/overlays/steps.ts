/**
 * What a feature looks like as time goes on: from which day on which entry is drawn. A storey changes hands without the
 * picture being told, since all its steps lie in the state texture.
 */
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
 * Writes the steps of every feature.
 * @param write called for runs of features that are alike, with their codes in order of time, none where nothing is painted
 */
export function writeSteps(
  entries: readonly LegendEntry[],
  paints: readonly Paint[],
  featureCount: number,
  write: (first: number, end: number, codes: readonly number[]) => void,
): void {
  const numbers = new Map(entries.map((it, i) => [it.id, i + 1]))
  /** The entry that always lies under the rest. */
  const base = new Int16Array(featureCount)
  /** What lies on top for a term: a link of `links`, of which each names its paint and the link under it; 0 is none. */
  const top = new Int32Array(featureCount)
  const links: [paint: number, under: number][] = [[0, 0]]
  for (const [i, paint] of paints.entries()) {
    const { first, count } = paint
    const end = Math.min(first + count, featureCount)
    if (paint.fromDay === undefined && paint.untilDay === undefined) {
      base.fill(numbers.get(paint.entry.id) ?? 0, first, end)
      top.fill(0, first, end)
      continue
    }
    // Storeys with the same paints under this one share its link.
    let [under, link] = [-1, 0]
    for (let feature = first; feature < end; feature++) {
      if (top[feature] !== under) {
        under = top[feature] ?? 0
        link = links.push([i, under]) - 1
      }
      top[feature] = link
    }
  }
  // Storeys that are alike follow one another: their codes are worked out once.
  for (let first = 0; first < featureCount; ) {
    const [under, over] = [base[first] ?? 0, top[first] ?? 0]
    let end = first + 1
    while (end < featureCount && base[end] === under && top[end] === over) end++
    if (over) write(first, end, layered(under, chainOf(over, links, paints), numbers))
    else write(first, end, under ? [under] : [])
    first = end
  }
}

/** The paints of a link and of those under it, the lowest first. */
function chainOf(
  link: number,
  links: readonly (readonly [paint: number, under: number])[],
  paints: readonly Paint[],
): Paint[] {
  const chain: Paint[] = []
  for (let at = link; at !== 0; ) {
    const [paint, under] = links[at] as readonly [number, number]
    chain.unshift(paints[paint] as Paint)
    at = under
  }
  return chain
}

function layered(base: number, above: readonly Paint[], numbers: ReadonlyMap<string, number>): number[] {
  const days = new Set<number>([-1])
  for (const { fromDay = -1, untilDay } of above) {
    days.add(clamp(fromDay))
    if (untilDay !== undefined) days.add(clamp(untilDay))
  }
  const codes: number[] = []
  let before = -1
  for (const day of [...days].sort((a, b) => a - b)) {
    const top = above.findLast((it) => clamp(it.fromDay ?? -1) <= day && day < clamp(it.untilDay ?? LAST_DAY))
    const entry = top ? (numbers.get(top.entry.id) ?? 0) : base
    if (entry !== before) codes.push((day + 1) * STEP_BASE + entry)
    before = entry
  }
  return codes.slice(-MAX_STEPS)
}

const clamp = (day: number) => Math.min(Math.max(Math.floor(day), -1), LAST_DAY)

/** The number of the entry drawn on a day, 0 for neutral: what the shader reads from the codes. */
export function entryOn(codes: readonly number[], day: number): number {
  let entry = 0
  for (const code of codes) {
    if (code !== NO_STEP && day >= Math.floor(code / STEP_BASE) - 1) entry = code % STEP_BASE
  }
  return entry
}
