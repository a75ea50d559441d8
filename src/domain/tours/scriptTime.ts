/** Where one should be in a script, and in a tour, by the clock. */
import type { Script, Scripts } from '../content/script.ts'
import type { Tour } from '../content/tour.ts'
import type { Lang } from '../language/languages.ts'
import { readingSeconds } from './readingPace.ts'

/** The script of each step of a tour; null where a step has none. @param lang first language of the pack, in which scripts name steps */
export function scriptsOf({ id, steps }: Tour, scripts: Scripts | null, lang: Lang): (Script | null)[] {
  const told = scripts?.scripts.find((it) => it.tour === id)?.steps ?? []
  return steps.map(({ title }) => told.find((it) => it.step === title[lang]) ?? null)
}

/** Planned for each step, seconds; a step without a script is given what it has where the tour goes on by itself. */
export function plannedSeconds(tour: Tour, scripts: readonly (Script | null)[]): number[] {
  return tour.steps.map((step, i) => scripts[i]?.seconds ?? step.dwellSeconds)
}

/** When each line begins, seconds from the beginning of the step: lines share the planned time by their length. */
export function lineStarts(lines: readonly string[], lang: Lang, planned: number): number[] {
  const lengths = lines.map((it) => readingSeconds([it], lang))
  const whole = lengths.reduce((sum, it) => sum + it, 0)
  let before = 0
  return lengths.map((length) => {
    const start = whole > 0 ? (before / whole) * planned : 0
    before += length
    return start
  })
}

/** The line that is told at a time: the last that has begun. @param starts as from `lineStarts` */
export function lineAt(starts: readonly number[], seconds: number): number {
  return Math.max(
    0,
    starts.findLastIndex((it) => it <= seconds),
  )
}
