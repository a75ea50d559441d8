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

/** Indexes what can be found; a query then takes well under a frame at thousands of entries. */
export function directoryOf(findables: readonly Findable[]): Directory {
  const texts = textsOf(findables)
  const all = findables.map((it) => it.id)
  let slips: MiniSearch | null = null
  return {
    find(query) {
      const words = query.split(/\s+/).map(plain).filter(Boolean)
      const whole = plain(query)
      if (whole === '') return query.trim() === '' ? all : []
      const scores = scoresOf(texts, whole)
      if (words.length > 1) raise(scores, leastOf(words.map((word) => scoresOf(texts, word))))
      // Scores are few whole numbers: the best first without a sort, those that are alike in their own order.
      const ranks: string[][] = Array.from({ length: BEST + 1 }, () => [])
      for (const [i, score] of scores.entries()) if (score > 0) ranks[score]?.push(all[i] as string)
      const found = ranks.reverse().flat()
      if (found.length > 0) return found
      if (whole.length < SHORTEST_SLIP) return []
      slips ??= indexForSlips(findables)
      return nearly(slips, query)
    },
  }
}

/** Everything that is sought in, each text on a line of its own: one search through all is many times one search through each. */
interface Texts {
  readonly lines: string
  /** Where each line begins in `lines`, and one more for the end. */
  readonly starts: Int32Array
  /** Index of the entry that each line is of. */
  readonly owners: Int32Array
  /** What each line is worth. */
  readonly kinds: readonly Worth[]
}

/** What a text is worth that begins with a word, and one that holds it. */
interface Worth {
  readonly atStart: number
  readonly inside: number
}

/** The score of what begins with a word; every other is less. */
const BEST = 8
/** A name that begins with the word is better than one that holds it, a reading next, then what else is known. */
const NAME: Worth = { atStart: BEST, inside: 5 }
const READING: Worth = { atStart: 6, inside: 3 }
const ALSO: Worth = { atStart: 2, inside: 1 }

function textsOf(findables: readonly Findable[]): Texts {
  const lines: string[] = []
  const owners: number[] = []
  const kinds: Worth[] = []
  for (const [owner, { names, pinyin, also = [] }] of findables.entries()) {
    const readings = pinyin === undefined ? [] : [pinyin, initialsOf(pinyin)]
    for (const [texts, kind] of [
      [names, NAME],
      [readings, READING],
      [also, ALSO],
    ] as const)
      for (const text of texts) {
        lines.push(plain(text))
        owners.push(owner)
        kinds.push(kind)
      }
  }
  const starts = new Int32Array(lines.length + 1)
  for (const [i, line] of lines.entries()) starts[i + 1] = (starts[i] as number) + line.length + 1
  // A line ends where the next begins, and the first has a beginning as well.
  return { lines: `\n${lines.join('\n')}`, starts, owners: Int32Array.from(owners), kinds }
}

const LETTER = /^[a-z]$/

/** How well each entry fits a word, 0 where it does not. */
function scoresOf({ lines, starts, owners, kinds }: Texts, word: string): Uint8Array {
  const scores = new Uint8Array((owners.at(-1) ?? -1) + 1)
  // A single letter is a beginning of a name or a reading: inside, it is in almost every one.
  const letter = LETTER.test(word)
  const sought = letter ? `\n${word}` : word
  let line = 0
  for (let at = lines.indexOf(sought); at !== -1; ) {
    const found = letter ? at : at - 1
    while ((starts[line + 1] as number) <= found) line++
    const { atStart, inside } = kinds[line] as Worth
    const score = found === starts[line] ? atStart : inside
    const owner = owners[line] as number
    if (!(letter && kinds[line] === ALSO) && score > (scores[owner] as number)) scores[owner] = score
    at = lines.indexOf(sought, starts[line + 1])
  }
  return scores
}

/** As good as the word that fits it least. */
function leastOf(scores: readonly Uint8Array[]): Uint8Array {
  const [first = new Uint8Array(), ...more] = scores
  return first.map((score, i) => more.reduce((least, it) => Math.min(least, it[i] as number), score))
}

function raise(scores: Uint8Array, others: Uint8Array): void {
  for (const [i, other] of others.entries()) if (other > (scores[i] as number)) scores[i] = other
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
