/** The types of cells: how each is parsed and written. */
import type { Precision } from '../../../../src/domain/content/common.ts'
import { folded, tidy, withoutMark } from './cellText.ts'
import { prefix, type ReadDate, readDateCell, writeDate } from './dates.ts'
import { type DecimalMark, plainNumber, readNumber } from './numbers.ts'

/** A path in an entry and its new value; undefined removes it. */
export type Field = readonly [path: string, value: unknown]

/** An entry of a pack file, or an element of an array in one. */
export type Entry = Record<string, unknown>

/** What cells may refer to, by id or name. */
export type Lists = Record<ListName, readonly { id: string; name: { zh: string; en: string } }[]>
export type ListName = 'industries' | 'buildings'

/** The context of a cell. */
export interface CellPosition {
  /** Path of the column in the entry. */
  readonly path: string
  /** The entry before the import; undefined for a new one. */
  readonly before: Entry | undefined
  /** Decimal mark of the table. */
  readonly decimal: DecimalMark
  readonly lists: Lists
}

/** The fields that a cell sets, with a note if its value was interpreted, or the reason why it cannot be parsed. */
export type Reading =
  | { readonly fields: readonly Field[]; readonly note?: string }
  | { readonly reason: string }

export interface CellType {
  read(cell: string, place: CellPosition): Reading
  /** The exported cell for a value. */
  write(value: unknown, whole: Entry): string
  /** Further paths that are removed when the cell is cleared. */
  alsoCleared?: readonly string[]
  /** Free text or a web address, stored as written; all other types are parsed from the folded text. */
  readonly free?: 'words' | 'address'
}

/** Whether a spreadsheet would run the cell as a formula. Numbers may begin with a sign. */
export function isFormula(cell: string): boolean {
  return (
    /^[=+\-@\t\r]/.test(cell) && !/^[+-]?\d[\d.,' \u00A0\u2009\u202F]*%?$/.test(cell) && !isClearing(cell)
  )
}

/** A dash alone removes the field. An empty cell leaves it unchanged. */
export const isClearing = (cell: string): boolean => folded(cell) === '-'

const plain = (value: unknown) => (value === undefined || value === null ? '' : String(value))

const asText = (cell: string, { path }: CellPosition): Reading => {
  if (withoutMark(cell) !== cell && !/^.+['’]/.test(cell))
    return { reason: `"${cell}" begins with the apostrophe by which spreadsheets mark text; leave it out` }
  return { fields: [[path, tidy(cell)]] }
}

export const text: CellType = { read: asText, write: plain, free: 'words' }

export const address: CellType = { read: asText, write: plain, free: 'address' }

/** A storey number: 3, F3 or 3F. */
export const storey: CellType = {
  read: (cell, { path, before, decimal }) => {
    const named = /^(?:F(\d+)|(\d+)F)$/i.exec(withoutMark(folded(cell)))
    if (named) return { fields: [[path, Number(named[1] ?? named[2])]] }
    const found = readNumber(cell, decimal, valueAt(before, path))
    if ('reason' in found) return found
    return Number.isInteger(found.value)
      ? { fields: [[path, found.value]] }
      : { reason: `"${cell}" is no whole number` }
  },
  write: plain,
}

export const number: CellType = {
  read: (cell, { path, before, decimal }) => {
    const found = readNumber(cell, decimal, valueAt(before, path))
    return 'reason' in found ? found : { fields: [[path, found.value]] }
  },
  write: (value) => (typeof value === 'number' ? plainNumber(value) : plain(value)),
}

/** Significant decimal digits that every double preserves. */
const CERTAIN_DIGITS = 15
const rounded = (value: number) => Number(value.toPrecision(CERTAIN_DIGITS))

/** A share, `50%` or `0.5`; 1 if the entry has none. */
export const share: CellType = {
  read: (cell, { path, before, decimal }) => {
    const known = valueAt(before, path)
    const whole = typeof known === 'number' ? known : before && 1
    const percent = /^(.*?) ?%$/.exec(withoutMark(folded(cell)))?.[1]
    const found =
      percent === undefined
        ? readNumber(cell, decimal, whole)
        : readNumber(percent, decimal, whole && rounded(whole * 100))
    if ('reason' in found) return { reason: `${found.reason}; a share is written 50% or 0.5` }
    const value = percent === undefined ? found.value : rounded(found.value / 100)
    if (value <= 0 || value > 1)
      return { reason: `${cell} is no share of a storey: more than 0, at most 100 %` }
    if (whole !== undefined && Math.abs(value - whole) < 1e-12) return { fields: [] }
    return { fields: [[path, value]] }
  },
  write: (value) => (typeof value === 'number' ? `${plainNumber(rounded(value * 100))}%` : plain(value)),
}

/** The date of an entry with its precision. */
function dateAt(whole: Entry | undefined, path: string, precisionPath: string | null): ReadDate | null {
  const date = valueAt(whole, path)
  if (typeof date !== 'string') return null
  const precision = precisionPath === null ? undefined : valueAt(whole, precisionPath)
  return { date, precision: (precision as Precision | undefined) ?? 'day' }
}

/** A date with precision of a day. */
export const day: CellType = {
  read: (cell, { path, before }) => {
    const found = readDateCell(cell, dateAt(before, path, null))
    if ('reason' in found) return found
    if (!('date' in found)) return { fields: [], ...(found.note && { note: found.note }) }
    if (found.date.precision !== 'day')
      return { reason: `"${cell}" is no day, which is needed here; write it as 2023-08-01` }
    return { fields: [[path, found.date.date]] }
  },
  write: (value) => (typeof value === 'string' ? writeDate({ date: value, precision: 'day' }) : plain(value)),
}

/** A date with its precision in a second field. */
export const datedAs = (precisionPath: string): CellType => ({
  read: (cell, { path, before }) => {
    const found = readDateCell(cell, dateAt(before, path, precisionPath))
    if ('reason' in found) return found
    if (!('date' in found)) return { fields: [], ...(found.note && { note: found.note }) }
    const { date, precision } = found.date
    // Precision "day" is the default and is not stored.
    return {
      fields: [
        [path, date],
        [precisionPath, precision === 'day' ? undefined : precision],
      ],
    }
  },
  write: (value, whole) => {
    if (typeof value !== 'string') return plain(value)
    const precision = (valueAt(whole, precisionPath) as Precision | undefined) ?? 'day'
    return writeDate({ date: value, precision })
  },
  alsoCleared: [precisionPath],
})

/** The words for the kinds of origin, Chinese and English. */
const ILLUSTRATIVE = ['示意', 'illustrative'] as const
const DERIVED = ['推算', 'derived'] as const
const PLANNED = ['计划', 'planned'] as const

const isWord = (words: readonly string[], text: string) => words.includes(text.toLowerCase())

/** The id of a source in a cell. */
const sourceOf = (cell: string) => /^[A-Z]\d{3}$/.exec(withoutMark(folded(cell)))?.[0]

/** All fields that tell the origin of a statement. */
const PROVENANCE_FIELDS = ['source', 'derived', 'planStated', 'illustrative'] as const
type ProvenanceCells = Partial<Record<(typeof PROVENANCE_FIELDS)[number], unknown>>

/**
 * The origin of a statement: `F101` documented by a source, `F101 推算` derived from it, `F101 计划 2021年3月1日` planned by it
 * on that day or in that month or year, or `示意`. The sentence that says how a value is derived has no column and stays as it is.
 */
export const origin: CellType = {
  read: (cell, { path, before }) => {
    const at = path === '' ? '' : `${path}.`
    const known = (valueAt(before, path) ?? {}) as ProvenanceCells
    const found = readProvenance(cell, known)
    if ('reason' in found) return found
    return { fields: PROVENANCE_FIELDS.map((field) => [`${at}${field}`, found.origin[field]]) }
  },
  write: (value) => {
    const { source, derived, planStated, illustrative } = (value ?? {}) as ProvenanceCells
    if (source === undefined) return illustrative === true ? ILLUSTRATIVE[0] : ''
    const kind = derived ? DERIVED[0] : planStated ? PLANNED[0] : ''
    const day = planStated ? writeDate(partial(String(planStated))) : ''
    return [source, kind, day].filter(Boolean).join(' ')
  },
}

function readProvenance(
  cell: string,
  known: ProvenanceCells,
): { origin: ProvenanceCells } | { reason: string } {
  const [first = '', kind, ...rest] = withoutMark(folded(cell)).replace(/[()]/g, ' ').trim().split(/ +/)
  if (isWord(ILLUSTRATIVE, first) && kind === undefined) return { origin: { illustrative: true } }
  const source = sourceOf(first)
  if (!source)
    return { reason: `"${cell}" is neither the id of a source, such as F101, nor “${ILLUSTRATIVE[0]}”` }
  // The same source without a word changes nothing.
  if (kind === undefined) return { origin: source === known.source ? known : { source } }
  if (isWord(DERIVED, kind) && rest.length === 0)
    return known.derived
      ? { origin: { source, derived: known.derived } }
      : { reason: `"${cell}": how the value is derived has no column; write it in the file of the pack` }
  if (!isWord(PLANNED, kind))
    return {
      reason: `"${cell}": after the source stand “${DERIVED[0]}”, or “${PLANNED[0]}” and when it was stated`,
    }
  const planStated = typeof known.planStated === 'string' ? known.planStated : undefined
  const day = readDateCell(rest.join(' '), planStated ? partial(planStated) : null)
  if ('reason' in day)
    return { reason: `“${PLANNED[0]}” is followed by when the plan was stated: ${day.reason}` }
  if (!('date' in day)) return { origin: { source, planStated } }
  return { origin: { source, planStated: prefix(day.date) } }
}

/** A date written `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
function partial(text: string): ReadDate {
  const [year = '', month, day] = text.split('-')
  const precision = day ? 'day' : month ? 'month' : 'year'
  return { date: `${year}-${month ?? '01'}-${day ?? '01'}`, precision }
}

/** An optional id of a source; “示意” stands for none. */
export const sourceOnly: CellType = {
  read: (cell, { path }) => {
    const source = sourceOf(cell)
    if (source || isWord(ILLUSTRATIVE, withoutMark(folded(cell)))) return { fields: [[path, source]] }
    return { reason: `"${cell}" is neither the id of a source, such as F101, nor “${ILLUSTRATIVE[0]}”` }
  },
  write: (value) => plain(value ?? ILLUSTRATIVE[0]),
}

/** One of a fixed set of words, by its id or its Chinese name. */
export const word = (words: Readonly<Record<string, string>>): CellType => ({
  read: (cell, { path }) => {
    const own = withoutMark(folded(cell)).toLowerCase()
    const found = Object.entries(words).find((it) => it.some((name) => name.toLowerCase() === own))
    return found
      ? { fields: [[path, found[0]]] }
      : { reason: `"${cell}" is none of ${Object.values(words).join('、')}` }
  },
  write: (value) => words[plain(value)] ?? plain(value),
})

/** A reference to an entry of a list, by id or by name in either language. */
export const oneOf = (list: ListName): CellType => ({
  read: (cell, { path, lists }) => {
    const own = withoutMark(folded(cell))
    const same = (name: string) => folded(name).toLowerCase() === own.toLowerCase()
    const known = lists[list]
    const exact = known.filter((it) => it.id === own)
    const found = exact.length > 0 ? exact : known.filter((it) => same(it.name.zh) || same(it.name.en))
    const [only, other] = found
    if (only && !other) return { fields: [[path, only.id]] }
    const what = { industries: 'industry', buildings: 'building' }[list]
    const ids = (other ? found : known).map((it) => it.id).join(', ')
    return {
      reason: other
        ? `"${cell}" is the name of ${ids}; write the id`
        : `there is no ${what} "${cell}"; there are ${ids}`,
    }
  },
  write: plain,
})

/** The value at a path such as `since.date`. */
export function valueAt(entry: unknown, path: string): unknown {
  if (path === '') return entry
  return path.split('.').reduce<unknown>((it, key) => (it as Entry | undefined)?.[key], entry)
}
