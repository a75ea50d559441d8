/** Finds the header row of a table and identifies the kind of table by it. */
import { folded, tidy } from './cells/cellText.ts'
import { isAscii } from './cells/codePages.ts'
import { encodingDamage, plainDamage } from './cells/damage.ts'
import { type Column, columnsOf, TABLE_KINDS, type TableKind } from './kinds.ts'

export interface Headers {
  readonly kind: TableKind
  /** Column of the table by position; null for an empty header. */
  readonly columns: readonly (Column | null)[]
  /** Number of rows above the header row. */
  readonly above: number
}

/** Rows searched for the header row, from the top. */
const SEARCHED_ROWS = 50

const plain = (header: string) => folded(header).toLowerCase().replace(/\s+/g, ' ')

/** The columns of each table by header, in either language. */
const COLUMNS: ReadonlyMap<TableKind, ReadonlyMap<string, Column>> = new Map(
  TABLE_KINDS.map((kind) => [
    kind,
    new Map(columnsOf(kind).flatMap((it) => [it.zh, it.en].map((name) => [plain(name), it]))),
  ]),
)

const known = (kind: TableKind, header: string) => COLUMNS.get(kind)?.get(plain(header))

/** The header row, or what is wrong with it (rows are counted from 1); null if no row is a header row. */
export function findHeaders(
  rows: readonly (readonly string[])[],
): Headers | { row: number; reason: string } | null {
  for (const [above, row] of rows.slice(0, SEARCHED_ROWS).entries()) {
    const kind = kindOf(row)
    if (!kind) continue
    const fault = faultOf(kind, row)
    return fault
      ? { row: above + 1, reason: fault }
      : { kind, columns: row.map((it) => known(kind, it) ?? null), above }
  }
  return null
}

/** The fault of a table without a header row. */
export function noHeaders(rows: readonly (readonly string[])[]): { row: number; reason: string } {
  const searched = rows.slice(0, SEARCHED_ROWS)
  const row = searched.findIndex((it) => it.some((cell) => plain(cell) !== '')) + 1
  const damage = damageOfHeaders(searched.flat())
  if (damage) return { row, reason: `the headers are damaged: ${damage}` }
  const keys = TABLE_KINDS.map(
    (kind) =>
      `${kind.name}: ${columnsOf(kind)
        .map((own) => own.zh)
        .join('、')}`,
  )
  return { row, reason: `none of the known headers stand in the first rows — ${keys.join('; ')}` }
}

/** Number of known Chinese headers: evidence for the encoding of the table. */
export const chineseHeaders = ({ columns }: Headers, row: readonly string[]): number =>
  columns.filter((it, i) => it && !isAscii(row[i] ?? '')).length

/** The kind of table that has most of these headers, its key column among them. */
function kindOf(row: readonly string[]): TableKind | undefined {
  const headers = row.map(plain)
  const ranked = [...COLUMNS].map(([kind, columns]) => {
    const found = headers.map((it) => columns.get(it)).filter((it) => it !== undefined)
    return { kind, hits: found.length, keyed: found.includes(kind.key) }
  })
  const [best] = ranked.sort((a, b) => Number(b.keyed) - Number(a.keyed) || b.hits - a.hits)
  return best?.keyed && best.hits >= 2 ? best.kind : undefined
}

function faultOf(kind: TableKind, headers: readonly string[]): string | undefined {
  const unknown = headers.filter((it) => plain(it) !== '' && !known(kind, it))
  if (unknown.length > 0) {
    const damage = damageOfHeaders(unknown)
    return `unknown column ${unknown.map((it) => `"${it}"`).join(', ')} in a table of ${kind.name}${damage ? `: ${damage}` : ''}`
  }
  const columns = headers.map((it) => known(kind, it)).filter((it) => it !== undefined)
  const twice = columns.find((it, i) => columns.indexOf(it) !== i)
  return twice && `the column “${twice.zh}” is there twice`
}

/** Chinese headers as they are in files: the first one may follow a byte order mark. */
const CHINESE_HEADERS = TABLE_KINDS.flatMap((kind) =>
  columnsOf(kind).flatMap((it) => (it === kind.key ? [it.zh, `\uFEFF${it.zh}`] : [it.zh])),
)

/** The encoding damage visible in cells that may be headers. */
function damageOfHeaders(cells: readonly string[]): string | null {
  const filled = [...new Set(cells.map(tidy))].filter((it) => it !== '')
  const all = [
    ...filled.flatMap((cell) => CHINESE_HEADERS.map((name) => encodingDamage(cell, name, null))),
    ...filled.map(plainDamage),
  ]
  return all.find((it) => it !== null) ?? null
}
