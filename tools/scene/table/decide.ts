/** Chooses the encoding of a table file. */
import type { Entry } from './cells/cells.ts'
import { isAscii } from './cells/codePages.ts'
import { decodeTable, unknownEncoding } from './decode.ts'
import type { TableKind } from './kinds.ts'
import { saysTheSame } from './merge.ts'
import { readTable, type Table, type TableFault } from './rows.ts'

const whole = (reason: string) => ({ faults: [{ row: 0, column: '', reason }] })

/**
 * Parses a table file. Where its bytes are valid in several code pages, the one is taken in which most texts are known:
 * Chinese headers, and cells equal to the pack's values. Without any known text, or with a tie, the table is refused.
 */
export function decideTable(
  bytes: Uint8Array,
  textOf: (kind: TableKind) => string,
): Table | { faults: readonly TableFault[] } {
  const decoded = decodeTable(bytes)
  if ('reason' in decoded) return whole(decoded.reason)
  const readings = decoded.map(({ text, page }) => readTable(text, page))
  const [first] = readings as [(typeof readings)[number]]
  if (readings.length === 1) return first
  const tables = readings.filter((it): it is Table => 'kind' in it)
  const [likeliest] = tables
  if (!likeliest) {
    const damaged = readings.find((it) => 'faults' in it && it.faults[0]?.reason.includes('damaged'))
    if (damaged || 'kind' in first || decoded[0]?.page === 'gb18030') return damaged ?? first
    return { faults: first.faults.slice(0, 1).map((it) => ({ ...it, reason: unknownEncoding })) }
  }
  const known = tables.map((it) => it.chineseHeaders + knownCells(it, JSON.parse(textOf(it.kind)) as Entry))
  const most = Math.max(...known)
  const best = tables.filter((_, i) => known[i] === most)
  if (most > 0 && best.length === 1) return best[0] as Table
  const place = likeliest.rows.flatMap((row) =>
    [...row.cells]
      .filter(([, cell]) => !isAscii(cell))
      .map(([column]) => ({ row: row.row, column: column.zh })),
  )[0]
  const reason = 'nothing tells which code page these characters are in; save the table as “CSV UTF-8”'
  return { faults: [{ row: place?.row ?? 1, column: place?.column ?? '', reason }] }
}

/** Number of non-ASCII cells that equal the pack's value. */
function knownCells({ kind, rows }: Table, json: Entry): number {
  const entries = (json[kind.list] ?? []) as Entry[]
  const partsOf = (entry: Entry) => (kind.within ? ((entry[kind.within.list] ?? []) as Entry[]) : [entry])
  const byKey = new Map(entries.map((it) => [String(it.id), partsOf(it)]))
  return rows.reduce((sum, { key, cells }) => {
    const own = [...cells].filter(
      ([column, cell]) => !isAscii(cell) && byKey.get(key)?.some((it) => saysTheSame(cell, it, column)),
    )
    return sum + own.length
  }, 0)
}
