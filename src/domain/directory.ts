/**
 * The search of the directory: by any piece of a Chinese or English name, by pinyin or its initials, and, where that
 * finds nothing, by what is nearly typed. Best first.
 */
import MiniSearch from 'minisearch'
import { initialsOf, plain, wordsOf } from './plainText.ts'

/** Something that can be found. */
export interface Findable {
  readonly id: string
  /** What it is called, in each language. */
  readonly names: readonly string[]
  /** How its Chinese name is read: syllables apart by spaces. */
  readonly pinyin?: string | undefined
  /** What else it may be sought by: industry, building, storey. */
  readonly also?: readonly string[]
}

export interface Directory {
  /** Ids that match every word of a query, the best match first; all of them, in their own order, for an empty one. */
  find(query: string): readonly string[]
}

interface Entry {
  readonly id: string
  readonly names: readonly string[]
  readonly readings: readonly string[]
  readonly also: readonly string[]
  /** All of them, apart by lines. */
  readonly all: string
}

/** Indexes what can be found; a query then takes well under a frame at thousands of entries. */
export function directoryOf(findables: readonly Findable[]): Directory {
  const entries = findables.map(entryOf)
  const all = findables.map((it) => it.id)
  let slips: MiniSearch | null = null
  return {
    find(query) {
      const words = query.split(/\s+/).map(plain).filter(Boolean)
      const whole = plain(query)
      if (whole === '') return query.trim() === '' ? all : []
      // Scores are few whole numbers: the best first without a sort, those that are alike in their own order.
      const ranks: string[][] = Array.from({ length: BEST + 1 }, () => [])
      for (const entry of entries) {
        const together = scoreOf(entry, whole)
        const score = words.length > 1 ? Math.max(together, scoreOfAll(entry, words)) : together
        ranks[score]?.push(entry.id)
      }
      const found = ranks.slice(1).reverse().flat()
      if (found.length > 0) return found
      if (whole.length < SHORTEST_SLIP) return []
      slips ??= indexForSlips(findables)
      return nearly(slips, query)
    },
  }
}

function entryOf({ id, names, pinyin, also = [] }: Findable): Entry {
  const entry = {
    id,
    names: names.map(plain),
    readings: pinyin === undefined ? [] : [plain(pinyin), initialsOf(pinyin)],
    also: also.map(plain),
  }
  return { ...entry, all: [...entry.names, ...entry.readings, ...entry.also].join('\n') }
}

const LETTER = /^[a-z]$/

/** The score of what begins with a word; every other is less. */
const BEST = 8

/** A name that begins with the word is better than one that holds it, a reading next, then what else is known. */
function scoreOf({ names, readings, also, all }: Entry, word: string): number {
  // Most entries have nothing of a word: one look at all of them tells.
  if (!all.includes(word)) return 0
  // A single letter is a beginning: inside, it is in almost every name.
  const inside = LETTER.test(word) ? 0 : 1
  return Math.max(
    within(names, word, BEST, 5 * inside),
    within(readings, word, 6, 3 * inside),
    within(also, word, 2 * inside, inside),
  )
}

/** As good as the word that fits it least. */
function scoreOfAll(entry: Entry, words: readonly string[]): number {
  let least = BEST
  for (const word of words) least = Math.min(least, scoreOf(entry, word))
  return least
}

function within(texts: readonly string[], word: string, atStart: number, inside: number): number {
  let best = 0
  for (const text of texts) {
    if (text.startsWith(word)) return atStart
    if (inside > best && text.includes(word)) best = inside
  }
  return best
}

/** Fewer letters than these are no slip, but a beginning. */
const SHORTEST_SLIP = 3

function indexForSlips(findables: readonly Findable[]): MiniSearch {
  const index = new MiniSearch({
    fields: ['names', 'pinyin'],
    tokenize: wordsOf,
    searchOptions: { tokenize: wordsOf },
  })
  index.addAll(
    findables.map(({ id, names, pinyin = '' }) => ({
      id,
      names: names.join(' '),
      pinyin: `${pinyin} ${plain(pinyin)}`,
    })),
  )
  return index
}

/** What differs in a letter, in two that changed places, or in a character of several. */
function nearly(index: MiniSearch, query: string): string[] {
  const words = wordsOf(query)
  const results = index.search(query, {
    prefix: (word) => word.length > 2,
    fuzzy: (word) => (word.length > 4 ? 2 : word.length > 2 ? 1 : 0),
    combineWith: 'OR',
  })
  return results
    .filter((it) => it.queryTerms.length >= Math.ceil(words.length * (2 / 3)))
    .map((it) => String(it.id))
}
