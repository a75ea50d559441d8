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
 * @param write called for each painted feature with its codes in order of time; features may share the array
 */
export function writeSteps(
  entries: readonly LegendEntry[],
  paints: readonly Paint[],
  featureCount: number,
  write: (feature: number, codes: readonly number[]) => void,
): void {
  const numbers = new Map(entries.map((it, i) => [it.id, i + 1]))
  /** The entry that always lies under the rest. */
  const base = new Int16Array(featureCount)
  /** Number of the only paint with a term over it; those with several are in `layers`. */
  const sole = new Int32Array(featureCount)
  const layers = new Map<number, Paint[]>()
  for (const [i, paint] of paints.entries()) {
    const always = paint.fromDay === undefined && paint.untilDay === undefined
    const number = numbers.get(paint.entry.id) ?? 0
    const end = Math.min(paint.first + paint.count, featureCount)
    for (let feature = paint.first; feature < end; feature++) {
      if (always) {
        base[feature] = number
        sole[feature] = 0
        layers.delete(feature)
      } else if (layers.has(feature)) layers.get(feature)?.push(paint)
      else if (sole[feature]) layers.set(feature, [paints[(sole[feature] ?? 0) - 1] as Paint, paint])
      else sole[feature] = i + 1
    }
  }
  // Storeys that are alike follow one another: their codes are worked out once.
  let codes: number[] = []
  let last = ''
  for (let feature = 0; feature < featureCount; feature++) {
    const under = base[feature] ?? 0
    const over = sole[feature] ?? 0
    if (over === 0 && under === 0) continue
    const several = layers.get(feature)
    const key = several ? '' : `${over}/${under}`
    if (key === '' || key !== last) {
      const above = several ?? (over ? [paints[over - 1] as Paint] : [])
      codes = above.length > 0 ? layered(under, above, numbers) : [under]
      last = key
    }
    write(feature, codes)
  }
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
