/** How the pack's own words come back damaged from a program: what it lost, mistook or rewrote, and what to do about it. */
import { folded, plainSpaces, tidy } from './cellText.ts'
import { CODE_PAGES, type CodePage, encode, hasCharacter, isAscii, PAGE_NAMES } from './codePages.ts'
import { isRounding, readingsOf } from './numbers.ts'

const AGAIN = 'save the table as “CSV UTF-8”'

/** A cell that is damaged whatever stood there before; null where nothing shows. */
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
 * Whether a cell is what a program has made of the pack's own words.
 * @param before what the pack says there; empty where it says nothing
 * @param page the code page that the table came in; null for Unicode
 * @returns what happened, or null where the cell may well be an editor's own
 */
export function damageOf(cell: string, before: string, page: CodePage | null): string | null {
  return (
    encodingDamage(cell, before, page) ??
    plainDamage(cell) ??
    rewritten(cell, before) ??
    widened(cell, before)
  )
}

/** What encodings on the way have done to the pack's own words. */
export const encodingDamage = (cell: string, before: string, page: CodePage | null): string | null =>
  misread(cell, before) ?? lostCharacters(cell, before, page)

/** Marks that programs write for what a code page lacks. */
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

/** Longer texts are not compared letter by letter. */
const LONGEST = 4000

/**
 * Whether a cell is the text with marks in place of some characters, or, in a code page, with what the page has instead of
 * those it lacks (²  becomes 2, or nothing).
 */
function isReplaced(cell: string, before: string, page: CodePage | null): boolean {
  // Spaces around the text are dropped when it is read, marks in their place are not.
  return [before.normalize('NFC'), plainSpaces(before)].some((it) =>
    isReplacedIn(plainSpaces(cell), it, page),
  )
}

function isReplacedIn(to: string, before: string, page: CodePage | null): boolean {
  const from = [...before]
  if (from.length > LONGEST || to.length > LONGEST) return false
  // Ends of the cell that the text so far can have come to.
  let ends = new Set([0])
  for (const character of from) {
    const next = new Set<number>()
    for (const at of ends) {
      if (to.startsWith(character, at)) next.add(at + character.length)
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

/** Whether a question mark stands between the same two letters as a character that is gone, in a text changed elsewhere. */
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

/** Bytes written by one encoding and read by another. */
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

/**
 * Whether a text that spreadsheets take for a number, date, time or truth value has come back in their own form of it.
 * What keeps its shape, as 1-3 in place of 1-2, was changed by hand.
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

/** Numbers of so nearly the same value are the same number with fewer digits. */
const NEAR = 1e-5

/** Whether a number may be another in other digits, by any convention of marks between them. */
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

/** Figures or letters that have grown to full width, while all the rest is as it was. */
function widened(cell: string, before: string): string | null {
  if (tidy(cell) === tidy(before) || folded(cell) !== folded(before)) return null
  const wide = (text: string) => text.match(/[０-９Ａ-Ｚａ-ｚ]/g)?.length ?? 0
  return wide(cell) > wide(before) ? `"${cell}" is "${before}" in full-width characters` : null
}
