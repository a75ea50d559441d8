/** The ledger with where each entry is used, grouped by what it serves most, narrowed by words and by confidence. */

import type { Campus } from '../campus/campus.ts'
import { plain } from '../campus/plainText.ts'
import type { Source } from '../content/story.ts'
import type { Tour } from '../content/tour.ts'
import { type DomainText, isLocalized, wordsInAll } from '../language/text.ts'
import { memoizeWeak } from '../memoizeWeak.ts'
import { registerOf } from './registry.ts'
import { TOPICS, type Topic } from './statement.ts'
import { mainTopic, type Use, usesOf } from './uses.ts'

export interface LedgerEntry {
  readonly source: Source
  readonly uses: readonly Use[]
}

export interface LedgerGroup {
  /** Null for entries that nothing on the table rests on. */
  readonly topic: Topic | null
  readonly entries: readonly LedgerEntry[]
}

export type LedgerFilter = 'any' | Source['confidence'] | 'founding'

/** Groups in the order of topics, the unused last; entries in the order of the ledger. */
export const ledgerOf = (campus: Campus, tours: readonly Tour[]): readonly LedgerGroup[] =>
  ledgersOf(campus)(tours)

const ledgersOf = memoizeWeak((campus: Campus) =>
  memoizeWeak((tours: readonly Tour[]): readonly LedgerGroup[] => {
    const { bySource } = registerOf(campus, tours)
    const placed = campus.pack.sources.map((source) => {
      const statements = bySource.get(source.id) ?? []
      return { topic: mainTopic(statements), entry: { source, uses: usesOf(statements) } }
    })
    return [...TOPICS, null].flatMap((topic): LedgerGroup[] => {
      const entries = placed.filter((it) => it.topic === topic).map((it) => it.entry)
      return entries.length > 0 ? [{ topic, entries }] : []
    })
  }),
)

/** The filters that let something through, and the one for all. */
export function offeredFilters(sources: readonly Source[]): LedgerFilter[] {
  const all: LedgerFilter[] = ['any', 'high', 'medium', 'low', 'derived', 'founding']
  return all.filter((it) => sources.some((source) => fits(source, it)))
}

function fits(source: Source, filter: LedgerFilter): boolean {
  if (filter === 'founding') return source.founding
  return filter === 'any' || source.confidence === filter
}

/** The groups that are left; every word sought must stand in an entry, in any language or in what it is used for. */
export function filterLedger(
  groups: readonly LedgerGroup[],
  { query, filter }: { readonly query: string; readonly filter: LedgerFilter },
  translate: (text: DomainText) => string,
): LedgerGroup[] {
  const words = query.split(/\s+/).map(plain).filter(Boolean)
  return groups.flatMap((group) => {
    const entries = group.entries.filter(
      (it) => fits(it.source, filter) && (words.length === 0 || holds(it, words, translate)),
    )
    return entries.length > 0 ? [{ ...group, entries }] : []
  })
}

function holds(
  { source, uses }: LedgerEntry,
  words: readonly string[],
  translate: (text: DomainText) => string,
): boolean {
  const { id, fact, title, published, publishedText } = source
  const texts = [
    ...[id, ...wordsInAll(fact), ...wordsInAll(title), published ?? '', ...wordsInAll(publishedText)],
    ...uses.flatMap(({ about }) => (isLocalized(about) ? wordsInAll(about) : translate(about))),
  ]
  const text = plain(texts.join(' '))
  return words.every((word) => text.includes(word))
}
