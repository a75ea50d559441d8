/** Writes a list of the pack as CSV for Excel: UTF-8 with a byte order mark, Chinese headers. */
import Papa from 'papaparse'
import { isLang, type Lang } from '../../../src/domain/language/languages.ts'
import { type Entry, isFormula, valueAt } from './cells/cells.ts'
import { type Column, columnsOf, type TableKind } from './kinds.ts'

/** Languages whose columns a table has even while they are empty. */
const ALWAYS: readonly Lang[] = ['zh', 'en']

/** @param json text of the file of the pack that holds the list */
export function exportTable(kind: TableKind, json: string): string {
  const entries = ((JSON.parse(json) as Record<string, Entry[]>)[kind.list] ?? []) as Entry[]
  const rows = entries.flatMap((entry) => {
    const parts = kind.within ? ((entry[kind.within.list] ?? []) as Entry[]) : [entry]
    return parts.map((part) => [String(entry.id), ...kind.columns.map((it) => exportedCell(it, part))])
  })
  // Columns of a language that the pack does not have would only be in the way.
  const shown = columnsOf(kind).flatMap(({ path }, i) => {
    const lang = path.split('.').at(-1)
    const wanted = !isLang(lang) || ALWAYS.includes(lang) || rows.some((row) => row[i] !== '')
    return wanted ? [i] : []
  })
  const fields = shown.map((i) => columnsOf(kind)[i]?.zh ?? '')
  const data = rows.map((row) => shown.map((i) => row[i] ?? ''))
  const table = Papa.unparse({ fields, data }, { newline: '\r\n' })
  return `\uFEFF${table}\r\n`
}

/**
 * The exported cell of an entry. A leading formula sign is replaced by its full-width form, so that no program runs
 * it.
 */
export function exportedCell({ path, type }: Column, entry: Entry): string {
  const cell = type.write(valueAt(entry, path), entry)
  return isFormula(cell) ? String.fromCharCode(cell.charCodeAt(0) + 0xfee0) + cell.slice(1) : cell
}
