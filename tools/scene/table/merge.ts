/** Lays the rows of a table over a file of the pack: entries by id, nothing is taken away that the table leaves out. */
import { applyEdits, modify } from 'jsonc-parser'
import { type Field, valueAt } from './cells.ts'
import type { Table, TableRow } from './rows.ts'

/** One change, as it is told before anything is written. */
export interface Change {
  readonly key: string
  /** `+` a new entry, `~` a changed field. */
  readonly sign: '+' | '~'
  readonly path: string
  readonly from?: unknown
  readonly to?: unknown
}

export interface Merged {
  readonly text: string
  readonly changes: readonly Change[]
  readonly unchanged: number
  /** Row of the table by JSON path prefix, for faults found in the pack. */
  readonly rowAt: ReadonlyMap<string, number>
}

type Entry = Record<string, unknown>
const FORMAT = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' } }

/** @throws TableMergeError when a row is about an entry that must be there and is not. */
export function mergeTable(json: string, { kind, rows }: Table): Merged {
  const entries = ((JSON.parse(json) as Record<string, Entry[]>)[kind.list] ?? []) as Entry[]
  const changes: Change[] = []
  const rowAt = new Map<string, number>()
  let text = json
  let added = 0
  const edit = (path: (string | number)[], value: unknown, insert = false) => {
    text = applyEdits(text, modify(text, path, value, { ...FORMAT, isArrayInsertion: insert }))
  }
  const touched = new Set<string>()

  for (const row of rows) {
    const known = entries.findIndex((it) => it.id === row.key)
    if (kind.within) {
      if (touched.has(row.key)) continue
      touched.add(row.key)
      if (known < 0)
        throw new TableMergeError(row.row, kind.key.zh, `there is no "${row.key}" in ${kind.file}`)
      const own = rows.filter((it) => it.key === row.key)
      const before = (entries[known]?.[kind.within] ?? []) as Entry[]
      const after = own.map((it, i) => {
        rowAt.set(`${kind.list}[${known}].${kind.within}[${i}]`, it.row)
        return laidOver({}, it.fields)
      })
      if (same(before, after)) continue
      changes.push({ key: row.key, sign: '~', path: kind.within, from: before, to: after })
      edit([kind.list, known, kind.within], after)
      continue
    }
    if (known < 0) {
      const at = entries.length + added++
      rowAt.set(`${kind.list}[${at}]`, row.row)
      const value = {
        ...laidOver({ id: row.key }, row.fields),
        ...(kind.name === 'tenants' && { locations: [] }),
      }
      changes.push({ key: row.key, sign: '+', path: '', to: value })
      edit([kind.list, at], value, true)
      continue
    }
    rowAt.set(`${kind.list}[${known}]`, row.row)
    for (const [path, to] of changedFields(entries[known] as Entry, row)) {
      changes.push({ key: row.key, sign: '~', path, from: valueAt(entries[known], path), to })
      edit([kind.list, known, ...keysOf(path)], to)
    }
  }
  const changed = new Set(changes.map((it) => it.key))
  const unchanged = new Set(rows.map((it) => it.key).filter((it) => !changed.has(it))).size
  return { text, changes, unchanged, rowAt }
}

/** A row about an entry that is not there. */
export class TableMergeError extends Error {
  constructor(
    readonly row: number,
    readonly column: string,
    reason: string,
  ) {
    super(reason)
  }
}

function changedFields(entry: Entry, { fields }: TableRow): Field[] {
  return fields.filter(([path, to, prefix]) => {
    const from = valueAt(entry, path)
    return !same(from, to) && !(prefix && typeof from === 'string' && from.startsWith(prefix))
  })
}

const keysOf = (path: string) => path.split('.').map((it) => (/^\d+$/.test(it) ? Number(it) : it))

function laidOver(base: Entry, fields: readonly Field[]): Entry {
  const entry: Entry = structuredClone(base)
  for (const [path, value] of fields) {
    if (value === undefined) continue
    const keys = keysOf(path)
    let at = entry as Record<string | number, unknown>
    for (const [i, key] of keys.slice(0, -1).entries()) {
      at[key] ??= typeof keys[i + 1] === 'number' ? [] : {}
      at = at[key] as Record<string | number, unknown>
    }
    at[keys.at(-1) as string | number] = value
  }
  return entry
}

/** Alike whatever the order of their fields. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => same((a as Entry)[key], (b as Entry)[key]))
}
