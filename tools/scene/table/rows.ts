/** Parses the rows of a table; faults name row and column as a spreadsheet shows them. */
import Papa from 'papaparse'
import { isFormula } from './cells/cells.ts'
import { folded, tidy, withoutMark } from './cells/cellText.ts'
import type { CodePage } from './cells/codePages.ts'
import type { DecimalMark } from './cells/numbers.ts'
import { chineseHeaders, findHeaders, type Headers, noHeaders } from './headers.ts'
import type { Column, TableKind } from './kinds.ts'

/** A fault or note of a table. Row 1 is the first of the file, row 0 the file as a whole. */
export interface TableFault {
  readonly row: number
  readonly column: string
  readonly reason: string
}

export interface TableRow {
  readonly row: number
  /** Id of the entry. */
  readonly key: string
  /** The cells that are not empty. */
  readonly cells: ReadonlyMap<Column, string>
}

export interface Table {
  readonly kind: TableKind
  readonly rows: readonly TableRow[]
  /** Columns present in the table. */
  readonly columns: ReadonlySet<Column>
  readonly decimal: DecimalMark
  /** The code page it was decoded from; null for UTF-8 and UTF-16. */
  readonly page: CodePage | null
  /** Number of known Chinese headers. */
  readonly chineseHeaders: number
  /** Rows skipped above the headers. */
  readonly notes: readonly TableFault[]
}

/** Cell delimiters, and the decimal mark that programs use with each. */
const DELIMITERS: readonly (readonly [delimiter: string, decimal: DecimalMark])[] = [
  [',', 'point'],
  [';', 'comma'],
  ['\t', 'either'],
]

interface Parsed {
  readonly cells: readonly string[][]
  readonly quoteFaults: readonly { row: number; message: string }[]
  readonly decimal: DecimalMark
  readonly head: ReturnType<typeof findHeaders>
}

/** The rows of a table, or all faults of its form. */
export function readTable(text: string, page: CodePage | null = null): Table | { faults: TableFault[] } {
  const whole = (reason: string) => ({ faults: [{ row: 0, column: '', reason }] })
  if (tidy(text) === '') return whole('the table is empty')
  const parsed = parse(text)
  const { cells } = parsed
  const head = parsed.head ?? noHeaders(cells)
  if ('reason' in head) return { faults: [{ row: head.row, column: '', reason: head.reason }] }
  const quotes = parsed.quoteFaults.filter((it) => it.row > head.above)
  if (quotes.length > 0)
    return { faults: quotes.map(({ row, message }) => ({ row, column: '', reason: message })) }

  const faults: TableFault[] = []
  const notes: TableFault[] = []
  for (const [i, row] of cells.slice(0, head.above).entries()) {
    const seen = tidy(row.join(' '))
    if (seen)
      notes.push({ row: i + 1, column: '', reason: `"${seen}" stands above the headers and is passed over` })
  }
  const rows = cells.slice(head.above + 1).flatMap((row, i) => {
    if (row.every((it) => tidy(it) === '')) return []
    return [readRow(head, row, head.above + i + 2, faults)]
  })
  if (rows.length === 0) return whole('the table has headers but no rows')
  if (!head.kind.within) faults.push(...twice(head.kind, rows))
  if (faults.length > 0) return { faults }
  return {
    kind: head.kind,
    rows,
    columns: new Set(head.columns.filter((it) => it !== null)),
    decimal: parsed.decimal,
    page,
    chineseHeaders: chineseHeaders(head, cells[head.above] ?? []),
    notes,
  }
}

/** Splits into cells by the delimiter with which a header row is found, else by the one that gives most columns. */
function parse(text: string): Parsed {
  const lines = text.replace(/\r\n?/g, '\n')
  const all = DELIMITERS.map(([delimiter, decimal]): Parsed => {
    const { data, errors } = Papa.parse<string[]>(lines, { delimiter, newline: '\n' })
    const quoteFaults = errors
      .filter((it) => it.type === 'Quotes')
      .map(({ row = 0, message }) => ({ row: row + 1, message }))
    return { cells: data, quoteFaults, decimal, head: findHeaders(data) }
  })
  const widest = (it: Parsed) => Math.max(...it.cells.slice(0, 5).map((row) => row.length))
  const byWidth = [...all].sort((a, b) => widest(b) - widest(a))
  return all.find((it) => it.head && 'kind' in it.head) ?? all.find((it) => it.head) ?? (byWidth[0] as Parsed)
}

function twice({ key }: TableKind, rows: readonly TableRow[]): TableFault[] {
  const first = new Map<string, number>()
  return rows.flatMap((row) => {
    const before = first.get(row.key)
    if (before === undefined || row.key === '') {
      first.set(row.key, row.row)
      return []
    }
    return [{ row: row.row, column: key.zh, reason: `"${row.key}" is already in row ${before}` }]
  })
}

function readRow(
  { kind, columns }: Headers,
  row: readonly string[],
  number: number,
  faults: TableFault[],
): TableRow {
  const cells = new Map<Column, string>()
  let key = ''
  for (const [i, raw] of row.entries()) {
    const column = columns[i] ?? null
    const cell = tidy(raw)
    if (cell === '') continue
    const fault = (reason: string) =>
      faults.push({ row: number, column: column?.zh ?? `column ${i + 1}`, reason })
    if (!column) fault(`"${cell}" stands under no header`)
    else if (isFormula(raw) || isFormula(cell))
      fault(`"${cell}" looks like a formula; write it as plain text`)
    else if (column === kind.key) key = withoutMark(folded(cell))
    else cells.set(column, cell)
  }
  if (key === '') faults.push({ row: number, column: kind.key.zh, reason: 'is missing' })
  return { row: number, key, cells }
}
