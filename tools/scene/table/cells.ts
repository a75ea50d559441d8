/** What a cell of a table may hold, how it is read, and how it is written. */
import { parseIsoDate } from '../../../src/domain/calendar.ts'

/**
 * A place in an entry, and what is to stand there; undefined takes it away. What already begins with `prefix` says the
 * same: a year is a year, whichever of its days stands for it.
 */
export type Field = readonly [path: string, value: unknown, prefix?: string]

export interface CellType {
  /** The fields a cell gives, or why it gives none. */
  read(text: string, path: string): readonly Field[] | { reason: string }
  /** The cell for what stands in an entry. */
  write(value: unknown, whole: Record<string, unknown>): string
}

/** A cell that a spreadsheet would run as a formula; a number may begin with its sign. */
export function isFormula(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+([.,]\d+)?%?$/.test(text)
}

const plain = (value: unknown) => (value === undefined || value === null ? '' : String(value))

export const text: CellType = {
  read: (cell, path) => [[path, cell]],
  write: plain,
}

export const integer: CellType = {
  read: (cell, path) => {
    const storey = /^F?(\d+)F?$/i.exec(cell)
    return storey ? [[path, Number(storey[1])]] : { reason: `"${cell}" is no whole number` }
  },
  write: plain,
}

export const number: CellType = {
  read: (cell, path) => {
    const value = Number(cell.replaceAll(',', ''))
    return Number.isFinite(value) ? [[path, value]] : { reason: `"${cell}" is no number` }
  },
  write: plain,
}

/** A share as `50%` or `0.5`. */
export const share: CellType = {
  read: (cell, path) => {
    const value = cell.endsWith('%') ? Number(cell.slice(0, -1)) / 100 : Number(cell)
    if (!Number.isFinite(value)) return { reason: `"${cell}" is no share` }
    if (value <= 0 || value > 1)
      return { reason: `${cell} is no share of a storey: more than 0, at most 100 %` }
    return [[path, value]]
  },
  write: (value) => (value === undefined ? '' : `${Number(value) * 100}%`),
}

/** A date, as exactly as it is written: 2023-08-01, 2023/8/1, 2023年8月, 2023. */
export function readDate(cell: string): { date: string; precision: 'day' | 'month' | 'year' } | null {
  const match = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?$/.exec(cell.trim())
  if (!match) return null
  const [, year, month, day] = match
  const two = (part = '1') => part.padStart(2, '0')
  const date = `${year}-${two(month)}-${two(day)}`
  if (parseIsoDate(date) === null) return null
  return { date, precision: day ? 'day' : month ? 'month' : 'year' }
}

const noDate = (cell: string) => ({ reason: `"${cell}" is no date; write it as 2023-08-01` })

/** A day, nothing less exact. */
export const day: CellType = {
  read: (cell, path) => {
    const found = readDate(cell)
    return found?.precision === 'day' ? [[path, found.date]] : noDate(cell)
  },
  write: plain,
}

/** A date with its precision beside it. */
export const datedAs = (precisionPath: string): CellType => ({
  read: (cell, path) => {
    const found = readDate(cell)
    if (!found) return noDate(cell)
    // A day is what a date is without a word.
    return [
      [path, found.date, found.date.slice(0, { year: 4, month: 7, day: 10 }[found.precision])],
      [precisionPath, found.precision === 'day' ? undefined : found.precision],
    ]
  },
  write: (value, whole) => {
    const parts = plain(value).split('-')
    const precision = valueAt(whole, precisionPath)
    return parts.slice(0, precision === 'year' ? 1 : precision === 'month' ? 2 : 3).join('-')
  },
})

const ILLUSTRATIVE = ['illustrative', '示意']

/** Where a statement comes from: the id of a source, or the word “示意”. */
export const origin: CellType = {
  read: (cell, path) => {
    const at = path === '' ? '' : `${path}.`
    if (ILLUSTRATIVE.includes(cell.toLowerCase()))
      return [
        [`${at}illustrative`, true],
        [`${at}source`, undefined],
      ]
    if (/^[A-Z]\d{3}$/.test(cell))
      return [
        [`${at}source`, cell],
        [`${at}illustrative`, undefined],
      ]
    return { reason: `"${cell}" is neither the id of a source, such as F101, nor “示意”` }
  },
  write: (value) => {
    const { source, illustrative } = (value ?? {}) as { source?: string; illustrative?: boolean }
    return source ?? (illustrative ? '示意' : '')
  },
}

/** One of a few words, in either language. */
export const word = (words: Readonly<Record<string, string>>): CellType => ({
  read: (cell, path) => {
    const found = Object.entries(words).find(([id, zh]) => cell === id || cell === zh)
    return found ? [[path, found[0]]] : { reason: `"${cell}" is none of ${Object.values(words).join('、')}` }
  },
  write: (value) => words[plain(value)] ?? plain(value),
})

/** Reads `since.date` of an entry. */
export function valueAt(entry: unknown, path: string): unknown {
  if (path === '') return entry
  return path
    .split('.')
    .reduce<unknown>((it, key) => (it as Record<string, unknown> | undefined)?.[key], entry)
}
