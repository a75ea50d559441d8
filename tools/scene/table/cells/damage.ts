/** Detects texts of the pack that a program has damaged: lost characters, wrong decoding, conversion to other types. */
import { folded, plainSpaces, tidy } from './cellText.ts'
import { CODE_PAGES, type CodePage, encode, hasCharacter, isAscii, PAGE_NAMES } from './codePages.ts'
import { isRounding, readingsOf } from './numbers.ts'

const AGAIN = 'save the table as “CSV UTF-8”'

/** Damage that is visible in the cell alone. */
export function plainDamage(cell: string): string | null {
  if (cell.includes('\uFFFD')) return `"${cell}" holds a character that could not be read; ${AGAIN}`
  if (/^[?_□\s]+$/.test(cell)) return `"${cell}" has lost its characters; ${AGAIN}`
  if (/^#+$/.test(cell))
    return `"${cell}" is a column too narrow to show what is in it; widen it and save again`
  if (/^(#(N\/A|NAME\?|VALUE!|REF!|DIV\/0!|NULL!|NUM!)|Err:\d+)$/i.test(cell))
    return `"${cell}" is an error of the spreadsheet`
  return null
}

/**
 * Checks whether a cell is a damaged form of the pack's text.
 * @param before the pack's text; empty if it has none
 * @param page the code page of the table; null for UTF-8 and UTF-16
 * @returns the reason, or null if no damage is found
 */
export function damageOf(cell: string, before: string, page: CodePage | null): string | null {
  return (
    encodingDamage(cell, before, page) ??
    plainDamage(cell) ??
    rewritten(cell, before) ??
    widened(cell, before)
  )
}

/** Damage by encodings: wrong decoding, characters lost. */
export const encodingDamage = (cell: string, before: string, page: CodePage | null): string | null =>
  misread(cell, before) ?? lostCharacters(cell, before, page)

/** Substitutes that programs write for characters a code page lacks. */
const LOST = '?_\uFFFD□'

function lostCharacters(cell: string, before: string, page: CodePage | null): string | null {
  const lost = [...new Set(before)].filter(
    (it) => !isAscii(it) && !cell.includes(it) && (!page || !hasCharacter(page, it)),
  )
  const words = (characters: readonly string[]) => characters.map((it) => `"${it}"`).join(', ')
  const where = page ? `the code page ${PAGE_NAMES[page]}` : 'a code page on the way'
  if (lost.length > 0 && (isReplaced(cell, before, page) || hasGap(cell, before, lost)))
    return `"${cell}" has lost ${words(lost.slice(0, 5))}, which ${where} lacks; ${AGAIN}`
  if (page && count(cell, '?') > count(before, '?'))
    return `"${cell}": a question mark may stand for a character that ${where} lacks; ${AGAIN}`
  return null
}

const count = (text: string, mark: string) => text.split(mark).length - 1

/** Longest text compared character by character. */
const LONGEST = 4000

/**
 * Whether a cell is the text with substitutes for some characters, or, in a code page, with up to two ASCII characters for
 * each that the page lacks (Windows writes 2 for ²).
 */
function isReplaced(cell: string, before: string, page: CodePage | null): boolean {
  // Surrounding spaces are trimmed, their substitutes are not.
  return [before.normalize('NFC'), plainSpaces(before)].some((character) =>
    isReplacedIn(plainSpaces(cell), character, page),
  )
}

function isReplacedIn(to: string, before: string, page: CodePage | null): boolean {
  const from = [...before]
  if (from.length > LONGEST || to.length > LONGEST) return false
  // Offsets in the cell at which the characters so far can end.
  let ends = new Set([0])
  for (const character of from) {
    const next = new Set<number>()
    for (const at of ends) {
      if (to.startsWith(character, at)) next.add(at + character.length)
      // What is lost at an end leaves a space there, which is trimmed.
      if (/\s/.test(character) && (at === 0 || at === to.length)) next.add(at)
      if (isAscii(character)) continue
      for (let length = 1; length <= character.length; length++)
        if ([...to.slice(at, at + length)].every((it) => LOST.includes(it)) && at + length <= to.length)
          next.add(at + length)
      if (page && !hasCharacter(page, character))
        for (const length of [0, 1, 2]) if (isAscii(to.slice(at, at + length))) next.add(at + length)
    }
    ends = next
  }
  return ends.has(to.length)
}

/**
 * Whether a question mark has the same neighbors as a lost character had, in a text that was changed elsewhere as
 * well.
 */
function hasGap(cell: string, before: string, lost: readonly string[]): boolean {
  const letters = [...before]
  const own = [...cell]
  return own.some(
    (mark, i) =>
      mark === '?' &&
      letters.some(
        (it, k) => lost.includes(it) && letters[k - 1] === own[i - 1] && letters[k + 1] === own[i + 1],
      ),
  )
}

const ENCODINGS = ['utf-8', ...CODE_PAGES] as const
const decoders = new Map(ENCODINGS.map((it) => [it, new TextDecoder(it)]))

/** Detects text that was encoded in one encoding and decoded in another. */
function misread(cell: string, before: string): string | null {
  if (isAscii(cell) || isAscii(before)) return null
  const bare = (text: string) => tidy(text).replace(/[?\uFFFD]/g, '')
  const own = bare(cell)
  for (const written of ENCODINGS) {
    if (written !== 'utf-8' && [...before].some((it) => !hasCharacter(written, it))) continue
    const bytes = written === 'utf-8' ? new TextEncoder().encode(before) : encode(before, written)
    for (const read of ENCODINGS) {
      if (read === written) continue
      const seen = bare(decoders.get(read)?.decode(bytes) ?? '')
      if (seen === own && !isAscii(seen))
        return `"${cell}" is "${before}" written as ${nameOf(written)} and read as ${nameOf(read)}; open the table as ${nameOf(written)}`
    }
  }
  return null
}

const nameOf = (encoding: (typeof ENCODINGS)[number]) =>
  encoding === 'utf-8' ? 'UTF-8' : PAGE_NAMES[encoding]

const NUMBER = /^[+-]?[\d.,' ]*\d[\d.,' ]*(e[+-]?\d+)?%?$/i
const DATE =
  /^(\d{1,4}[-/.]\d{1,2}([-/.]\d{1,4})?|\d{1,4}年.*|\d{1,2}月.*|\d{1,2}[- ]?[a-z]{3,9}\.?([- ,]+\d{2,4})?|[a-z]{3,9}\.?[- ]?\d{1,4}(, ?\d{4})?)( \d{1,2}:\d{2}.*)?$/i
const TIME = /^\d{1,2}:\d{2}(:\d{2})?( ?[ap]m)?$/i
const TRUTH = /^(true|false)$/i

/** Whether spreadsheets convert a text to a number, date, time or Boolean. */
export const isConvertible = (text: string): boolean =>
  [NUMBER, DATE, TIME, TRUTH].some((it) => it.test(folded(text)))

/**
 * Whether a convertible text has come back in the spreadsheet's form of its value. A text of the same shape, such as 1-3 for
 * 1-2, counts as edited by hand.
 */
export function isRewritten(cell: string, before: string): boolean {
  const [now, was] = [folded(cell), folded(before)]
  if (now === was) return false
  if (TRUTH.test(was)) return now.toLowerCase() === was.toLowerCase()
  if (NUMBER.test(was)) return DATE.test(now) || TIME.test(now) || (NUMBER.test(now) && mayBeOf(now, was))
  const shape = (text: string) => text.replace(/\d+/g, '0')
  return (
    [DATE, TIME].some((it) => it.test(was)) &&
    [DATE, TIME, NUMBER].some((it) => it.test(now)) &&
    shape(was) !== shape(now)
  )
}

/** Relative difference below which two numbers count as one with fewer digits. */
const NEAR = 1e-5

/** Whether two texts may be the same number, by any convention of decimal and grouping marks. */
function mayBeOf(now: string, was: string): boolean {
  const bare = (text: string) => text.replace(/%$/, '')
  return readingsOf(bare(was)).some(({ value: before }) =>
    readingsOf(bare(now)).some(
      (it) => isRounding(it, before) || Math.abs(it.value - before) <= Math.abs(before) * NEAR,
    ),
  )
}

function rewritten(cell: string, before: string): string | null {
  return isRewritten(cell, before)
    ? `"${cell}" is what a spreadsheet makes of "${before}"; format the column as text before opening the table`
    : null
}

/** Detects a text in which only ASCII letters or digits have become full-width. */
function widened(cell: string, before: string): string | null {
  if (tidy(cell) === tidy(before) || folded(cell) !== folded(before)) return null
  const wide = (text: string) => text.match(/[０-９Ａ-Ｚａ-ｚ]/g)?.length ?? 0
  return wide(cell) > wide(before) ? `"${cell}" is "${before}" in full-width characters` : null
}
