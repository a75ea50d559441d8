/** Which part of an entry each row of a table is about, where an entry has several: leases of a company. */
import type { Entry } from './cells/cells.ts'
import type { TableRow } from './rows.ts'

/** A row with the part it is about by place in the list; none for a new part. */
export interface Pair {
  readonly row: TableRow
  readonly part: number | undefined
}

export interface Pairing {
  readonly pairs: readonly Pair[]
  /** Places of the parts that no row is about. */
  readonly left: readonly number[]
}

/**
 * How closely a row and a part agree: in every column, empty cells included; in all cells that are filled; or in those that
 * tell parts from each other.
 */
export type Agreement = 'exact' | 'filled' | 'identity'

/**
 * Pairs the rows of one entry with its parts: those that agree most closely first, and at last the only row with the only
 * part that remain. Where agreement leaves a choice, rows and parts stay without a partner.
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
  // Which of two that are alike in everything makes no difference.
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
