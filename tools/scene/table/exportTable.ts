/** Writes a list of the pack as a table that Excel opens: UTF-8 with a mark, Chinese headers. */
import Papa from 'papaparse'
import { isFormula, valueAt } from './cells.ts'
import { columnsOf, type TableKind } from './kinds.ts'

type Entry = Record<string, unknown>

/** @param json text of the file of the pack that holds the list */
export function exportTable(kind: TableKind, json: string): string {
  const entries = ((JSON.parse(json) as Record<string, Entry[]>)[kind.list] ?? []) as Entry[]
  const rows = entries.flatMap((entry) => {
    const parts = kind.within ? ((entry[kind.within] ?? []) as Entry[]) : [entry]
    return parts.map((part) => [
      String(entry.id),
      ...kind.columns.map((it) => harmless(it.type.write(valueAt(part, it.path), part))),
    ])
  })
  const table = Papa.unparse({ fields: columnsOf(kind).map((it) => it.zh), data: rows }, { newline: '\r\n' })
  return `\uFEFF${table}\r\n`
}

/** A full-width sign is text to every spreadsheet. */
function harmless(cell: string): string {
  return isFormula(cell) ? String.fromCharCode(cell.charCodeAt(0) + 0xfee0) + cell.slice(1) : cell
}
