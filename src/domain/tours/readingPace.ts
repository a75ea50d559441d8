/**
 * How long a text takes to be told aloud. The paces are assumptions of ours, for somebody who tells and pauses: reading
 * aloud without a listener is faster, 183 words a minute in English (Brysbaert 2019, a review of 77 studies), which is 3 a
 * second.
 */
import type { Lang } from '../language/languages.ts'
import { plainLine } from './spokenLine.ts'

/** Told a second: characters and digits in Chinese, words elsewhere. */
const PACE: Readonly<Record<Lang, { readonly unit: RegExp; readonly perSecond: number }>> = {
  zh: { unit: /\p{Script=Han}|\d|[A-Za-z]+/gu, perSecond: 4 },
  en: { unit: /[\p{L}\d][\p{L}\d.,:’'-]*/gu, perSecond: 2.3 },
  ru: { unit: /[\p{L}\d][\p{L}\d.,:-]*/gu, perSecond: 1.9 },
}

/** Seconds that lines take to be told. */
export function readingSeconds(lines: readonly string[], lang: Lang): number {
  const { unit, perSecond } = PACE[lang]
  const units = lines.reduce((sum, line) => sum + (plainLine(line).match(unit)?.length ?? 0), 0)
  return units / perSecond
}
