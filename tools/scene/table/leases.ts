/** Matches rows to the elements of an array in an entry, such as the leases of a company. */
import type { Entry } from './cells/cells.ts'
import type { TableRow } from './rows.ts'

/** A row and the index of its element; undefined for a new element. */
export interface Pair {
  readonly row: TableRow
  readonly part: number | undefined
}

export interface Pairing {
  readonly pairs: readonly Pair[]
  /** Indices of the elements without a row. */
  readonly left: readonly number[]
}

/**
 * Which cells of a row must equal an element: all, empty ones included; those that are filled; or the identity alone.
 */
export type Agreement = 'exact' | 'filled' | 'identity'

/**
 * Matches rows to elements: equal in every cell first, then unambiguous matches of the filled cells, then of the identity,
 * then the last row to the last element if one of each is left. Ambiguous rows and elements stay unmatched.
 */
export function pairRows(
  rows: readonly TableRow[],
  parts: readonly Entry[],
  agree: (row: TableRow, part: Entry, how: Agreement) => boolean,
): Pairing {
  const partOf = new Map<TableRow, number>()
  const free = new Set(parts.keys())
  const open = () => rows.filter((it) => !partOf.has(it))
  const pair = (row: TableRow, part: number) => {
    partOf.set(row, part)
    free.delete(part)
  }
  // Of several equal elements any one will do.
  for (const row of rows) {
    const same = [...free].find((i) => agree(row, parts[i] as Entry, 'exact'))
    if (same !== undefined) pair(row, same)
  }
  for (const how of ['filled', 'identity'] as const) {
    const candidates = open().map(
      (row) => [row, [...free].filter((i) => agree(row, parts[i] as Entry, how))] as const,
    )
    for (const [row, [part, ...others]] of candidates) {
      if (part === undefined || others.length > 0) continue
      if (candidates.every(([it, own]) => it === row || !own.includes(part))) pair(row, part)
    }
  }
  const [row, ...more] = open()
  const [part, ...rest] = free
  if (row && part !== undefined && more.length === 0 && rest.length === 0) pair(row, part)
  return { pairs: rows.map((it) => ({ row: it, part: partOf.get(it) })), left: [...free] }
}
