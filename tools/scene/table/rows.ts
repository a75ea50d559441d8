/** Reads the rows of a table; what is wrong names row and column as a spreadsheet shows them. */
import Papa from 'papaparse'
import { type Field, isFormula } from './cells.ts'
import { type Column, type Headers, readHeaders, type TableKind } from './kinds.ts'

/** Something wrong with a table; row 1 is the header, 0 the file as a whole. */
export interface TableFault {
  readonly row: number
  readonly column: string
  readonly reason: string
}

export interface TableRow {
  readonly row: number
  /** The entry it is about. */
  readonly key: string
  readonly fields: readonly Field[]
}

export interface Table {
  readonly kind: TableKind
  readonly rows: readonly TableRow[]
}

/** The rows of a table, or everything that is wrong with it. */
export function readTable(text: string): Table | { faults: TableFault[] } {
  const whole = (reason: string) => ({ faults: [{ row: 0, column: '', reason }] })
  const parsed = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) })
  const [headers = [], ...body] = parsed.data
  if (headers.every((it) => it.trim() === '')) return whole('the table is empty')
  const quotes = parsed.errors.filter((it) => it.type === 'Quotes')
  if (quotes.length > 0)
    return { faults: quotes.map(({ row = 0, message }) => ({ row: row + 1, column: '', reason: message })) }
  const head = readHeaders(headers)
  if ('reason' in head) return { faults: [{ row: 1, column: '', reason: head.reason }] }

  const faults: TableFault[] = []
  const rows = body.flatMap((cells, i) => {
    if (cells.every((it) => it.trim() === '')) return []
    return [readRow(head, cells, i + 2, faults)]
  })
  if (rows.length === 0) return whole('the table has headers but no rows')
  if (!head.kind.within) {
    const first = new Map<string, number>()
    for (const { key, row } of rows) {
      const before = first.get(key)
      if (before && key)
        faults.push({ row, column: head.kind.key.zh, reason: `"${key}" is already in row ${before}` })
      else first.set(key, row)
    }
  }
  return faults.length > 0 ? { faults } : { kind: head.kind, rows }
}

/** Of what office programs put between cells, that which stands most often between the headers. */
function delimiterOf(text: string): string {
  const [head = ''] = text.split(/\r?\n|\r/, 1)
  const count = (mark: string) => head.split(mark).length
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

function readRow(
  { kind, columns }: Headers,
  cells: readonly string[],
  row: number,
  faults: TableFault[],
): TableRow {
  const fields: Field[] = []
  let key = ''
  const fault = (column: Column | null, reason: string) =>
    faults.push({ row, column: column?.zh ?? '', reason })
  for (const [i, raw] of cells.entries()) {
    const column = columns[i] ?? null
    const cell = raw.normalize('NFC').trim()
    if (cell === '') continue
    if (!column) {
      fault(null, `"${cell}" stands under no header`)
      continue
    }
    if (isFormula(raw)) {
      fault(column, `"${cell}" looks like a formula; write it as plain text`)
      continue
    }
    if (column === kind.key) {
      key = cell
      continue
    }
    const read = column.type.read(cell, column.path)
    if ('reason' in read) fault(column, read.reason)
    else fields.push(...read)
  }
  if (key === '') fault(kind.key, 'is missing')
  return { row, key, fields }
}
