/**
 * Applies a table to a file of the pack: entries by id, fields by column. Empty cells and absent columns change
 * nothing.
 */
import { type Entry, type Field, isClearing, type Lists, valueAt } from './cells/cells.ts'
import { folded, plainSpaces, withoutMark } from './cells/cellText.ts'
import { damageOf, isConvertible, isRewritten } from './cells/damage.ts'
import { differences, laidOver } from './entries.ts'
import { exportedCell } from './exportTable.ts'
import { type JsonPath, withValue } from './jsonText.ts'
import type { Column, TableKind } from './kinds.ts'
import { pairRows } from './leases.ts'
import type { Table, TableFault, TableRow } from './rows.ts'

/** One change, as it is told before anything is written. */
export interface Change {
  readonly key: string
  /** `+` a new entry, `~` a changed field, `-` an entry taken away. */
  readonly sign: '+' | '~' | '-'
  readonly path: string
  readonly from?: unknown
  readonly to?: unknown
}

export interface Merged {
  readonly text: string
  readonly changes: readonly Change[]
  readonly unchanged: number
  /** Values interpreted, and entries without a row. */
  readonly notes: readonly TableFault[]
  /** Row of the table by JSON path prefix, for faults found in the pack. */
  readonly rowAt: ReadonlyMap<string, number>
  /** Rows that change something. */
  readonly changedRows: readonly number[]
}

export interface MergeOptions {
  readonly lists: Lists
  /** Removes entries without a row; otherwise they stay, with a note. */
  readonly deleteMissing?: boolean
}

/** Most entries without a row that a note names. */
const NAMED = 12

/** The changed text of the file, or all faults of the table. */
export function mergeTable(
  json: string,
  table: Table,
  options: MergeOptions,
): Merged | { faults: readonly TableFault[] } {
  const { kind } = table
  const entries = listOf(JSON.parse(json) as Entry, kind.list)
  const work = new Work(json, table, options)
  const keys = new Set(table.rows.map((it) => it.key))
  const gone = entries.filter((it) => !keys.has(String(it.id)))
  const atRisk = gone.filter((it) => isConvertible(String(it.id)))
  let added = 0
  for (const key of keys) {
    const rows = table.rows.filter((it) => it.key === key)
    const at = entries.findIndex((it) => it.id === key)
    const mistaken = atRisk.find((it) => isRewritten(key, String(it.id)))
    const [first] = rows as [TableRow]
    if (mistaken) work.fault(first, kind.key, `"${key}" is what a spreadsheet makes of "${mistaken.id}"`)
    else if (kind.within) {
      if (at < 0) work.fault(first, kind.key, `there is no "${key}" in ${kind.file}`)
      else work.takeParts(rows, entries[at] as Entry, at, kind.within)
    } else if (at < 0) work.add(first, entries.length + added++)
    else work.change(first, entries[at] as Entry, [kind.list, at])
  }
  work.leaveOut(gone, entries)
  return work.result(keys)
}

const listOf = (value: Entry | undefined, list: string) => (value?.[list] ?? []) as Entry[]

/** The state of a merge: the text so far, changes, notes and faults. */
class Work {
  readonly faults: TableFault[] = []
  readonly changes: Change[] = []
  readonly notes: TableFault[] = []
  readonly rowAt = new Map<string, number>()
  readonly changedRows = new Set<number>()
  /** Entries without a row that stay. */
  private readonly left: string[] = []

  constructor(
    private text: string,
    private readonly table: Table,
    private readonly options: MergeOptions,
  ) {}

  private get kind(): TableKind {
    return this.table.kind
  }

  fault({ row }: TableRow, { zh }: Column, reason: string): void {
    this.faults.push({ row, column: zh, reason })
  }

  private edit(path: JsonPath, value: unknown, insert = false): void {
    this.text = withValue(this.text, path, value, insert)
  }

  /** The fields that a row sets or removes; `before` is undefined for a new entry. */
  private fieldsOf(row: TableRow, before: Entry | undefined): Field[] {
    const { decimal, page } = this.table
    const { lists } = this.options
    return [...row.cells].flatMap(([column, cell]): readonly Field[] => {
      const { path, type } = column
      if (before && saysTheSame(cell, before, column)) return []
      const known = before ? exportedCell(column, before) : ''
      const codePage = type.free === 'address' ? null : page
      const damage =
        type.free && (damageOf(cell, known, codePage) ?? damageOf(withoutMark(cell), known, codePage))
      if (!damage && isClearing(cell))
        return before ? [path, ...(type.alsoCleared ?? [])].map((it) => [it, undefined]) : []
      const reading = damage ? { reason: damage } : type.read(cell, { path, before, decimal, lists })
      if ('reason' in reading) {
        this.fault(row, column, reading.reason)
        return []
      }
      if (reading.note) this.notes.push({ row: row.row, column: column.zh, reason: reading.note })
      return reading.fields
    })
  }

  change(row: TableRow, before: Entry, place: JsonPath): void {
    this.rowAt.set(jsonPath(place), row.row)
    for (const { path, from, to } of differences(before, laidOver(before, this.fieldsOf(row, before)))) {
      const whole = [...place, ...path]
      this.changes.push({ key: row.key, sign: '~', path: whole.slice(2).join('.'), from, to })
      this.changedRows.add(row.row)
      this.edit(whole, to)
    }
  }

  add(row: TableRow, at: number): void {
    const { kind } = this
    this.rowAt.set(jsonPath([kind.list, at]), row.row)
    this.insert([kind.list, at], row, {
      ...laidOver({ id: row.key }, this.fieldsOf(row, undefined)),
      ...kind.fresh,
    })
  }

  private insert(place: JsonPath, row: TableRow, value: Entry): void {
    this.changes.push({ key: row.key, sign: '+', path: place.slice(2).join('.'), to: value })
    this.changedRows.add(row.row)
    this.edit(place, value, true)
  }

  /** Applies rows that are elements of an array in an entry. */
  takeParts(
    rows: readonly TableRow[],
    entry: Entry,
    at: number,
    { list, identity }: NonNullable<TableKind['within']>,
  ): void {
    const parts = listOf(entry, list)
    const place = [this.kind.list, at, list]
    const { pairs, left } = pairRows(rows, parts, (row, part, how) =>
      [...this.table.columns].every((column) => {
        if (column === this.kind.key || (how === 'identity' && !identity.includes(column.path))) return true
        const cell = row.cells.get(column) ?? ''
        if (cell === '' && how !== 'exact') return true
        return saysTheSame(cell, part, column) || (cell !== '' && this.readsTheSame(cell, part, column))
      }),
    )
    const fresh = pairs.filter((it) => it.part === undefined)
    const [first] = fresh
    // Removing an element and adding it again would lose fields that the table has no column for.
    const complete = this.kind.columns.every((it) => this.table.columns.has(it))
    if (first && left.length > 0 && !(this.options.deleteMissing && complete)) {
      const known = this.faults.length
      for (const { row } of fresh) this.fieldsOf(row, undefined)
      // An unreadable cell is the likelier reason that a row matches no element.
      if (this.faults.length > known) return
      const which = left.map((i) => partName(this.kind, parts[i] as Entry)).join('; ')
      this.fault(
        first.row,
        this.kind.key,
        `this row is like none of ${which}, and it cannot be told which of them it changes; change one at a time, or, in a table with all columns, add --delete-missing`,
      )
      return
    }
    for (const { row, part } of pairs)
      if (part !== undefined) this.change(row, parts[part] as Entry, [...place, part])
    let end = parts.length
    for (const { row } of fresh) {
      this.rowAt.set(jsonPath([...place, end]), row.row)
      const value = laidOver({}, this.fieldsOf(row, undefined))
      this.insert([...place, end++], row, value)
    }
    for (const i of left)
      this.missing(String(entry.id), parts[i] as Entry, [...place, i], partName(this.kind, parts[i] as Entry))
    this.remove(left.map((i) => [...place, i]))
  }

  /** Whether a cell, once parsed, gives the value that the entry has. */
  private readsTheSame(cell: string, before: Entry, { path, type }: Column): boolean {
    const reading = type.read(cell, { path, before, decimal: this.table.decimal, lists: this.options.lists })
    return 'fields' in reading && reading.fields.every(([at, value]) => valueAt(before, at) === value)
  }

  /** Notes or removes the entries without a row. */
  leaveOut(gone: readonly Entry[], entries: readonly Entry[]): void {
    const { kind } = this
    for (const entry of gone) {
      const place = [kind.list, entries.indexOf(entry)]
      if (!kind.within) this.missing(String(entry.id), entry, place, '')
      else
        for (const [i, part] of listOf(entry, kind.within.list).entries())
          this.missing(String(entry.id), part, [...place, kind.within.list, i], partName(kind, part))
    }
    const places = gone.map((entry) => [kind.list, entries.indexOf(entry)])
    if (!kind.within) this.remove(places)
    else if (this.options.deleteMissing)
      for (const place of places) this.edit([...place, kind.within.list], [])
  }

  private missing(key: string, entry: Entry, place: JsonPath, name: string): void {
    if (this.options.deleteMissing)
      this.changes.push({ key, sign: '-', path: place.slice(2).join('.'), from: entry })
    else this.left.push(name ? `${key} (${name})` : key)
  }

  /** One note that names the entries without a row. */
  private leftNote(): TableFault[] {
    if (this.left.length === 0) return []
    const names = this.left.slice(0, NAMED).join(', ')
    const more = this.left.length > NAMED ? ` and ${this.left.length - NAMED} more` : ''
    const reason = `in no row of the table, and left as they are: ${names}${more}; --delete-missing takes them away`
    return [{ row: 0, column: '', reason }]
  }

  /** Removes array elements, the last first, so that the indices of the others stay valid. */
  private remove(places: readonly JsonPath[]): void {
    if (!this.options.deleteMissing) return
    for (const place of [...places].reverse()) {
      this.edit([...place], undefined)
      this.shift(place)
    }
  }

  /** Adjusts the recorded rows after an element was removed. */
  private shift(place: JsonPath): void {
    const [list, gone] = [jsonPath(place.slice(0, -1)), Number(place.at(-1))]
    for (const [path, row] of [...this.rowAt]) {
      const index = path.startsWith(`${list}[`) ? /^\[(\d+)\](.*)$/.exec(path.slice(list.length)) : null
      if (!index || Number(index[1]) <= gone) continue
      this.rowAt.delete(path)
      this.rowAt.set(`${list}[${Number(index[1]) - 1}]${index[2]}`, row)
    }
  }

  result(keys: ReadonlySet<string>): Merged | { faults: readonly TableFault[] } {
    const { faults, changes, notes, rowAt, text } = this
    if (faults.length > 0) return { faults: faults.sort((a, b) => a.row - b.row) }
    const changed = new Set(changes.map((it) => it.key))
    const unchanged = [...keys].filter((it) => !changed.has(it)).length
    return {
      text,
      changes,
      unchanged,
      notes: [...notes, ...this.leftNote()],
      rowAt,
      changedRows: [...this.changedRows],
    }
  }
}

/** Whether a cell equals the exported one, apart from insignificant differences of spelling. */
export function saysTheSame(cell: string, entry: Entry, column: Column): boolean {
  const exported = exportedCell(column, entry)
  const own = column.type.free ? plainSpaces : folded
  return [cell, withoutMark(cell)].some((it) => own(it) === own(exported))
}

/** The identity of an element in messages: `lab 3–4`. */
function partName({ within }: TableKind, part: Entry): string {
  const [first, ...rest] = (within?.identity ?? []).map((it) => String(valueAt(part, it)))
  return [first, rest.join('–')].join(' ')
}

/** Formats a path like the faults of the pack: `tenants[3].locations[0]`. */
const jsonPath = (path: JsonPath) =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${key}` : key),
    '',
  )
