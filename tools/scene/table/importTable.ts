/** npm run scene -- import FILE.csv: what a table would change in a pack, and, when asked, the change itself. */
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fault, PackTexts, ScenePack } from '../../../src/domain/content/pack.ts'
import { judgeTexts, readTexts } from '../readPack.ts'
import { valueAt } from './cells/cells.ts'
import { decideTable } from './decide.ts'
import { MAX_BYTES, tooLarge } from './decode.ts'
import { keysOf } from './entries.ts'
import { columnsOf, type TableKind } from './kinds.ts'
import { type Change, type Merged, mergeTable } from './merge.ts'
import type { TableFault } from './rows.ts'

export interface Outcome {
  readonly file: string
  readonly changes: readonly Change[]
  readonly unchanged: number
  /** Rows skipped, values interpreted, entries without a row. */
  readonly notes: readonly TableFault[]
  readonly written: boolean
}

interface ImportOptions {
  readonly write: boolean
  /** Removes entries without a row. */
  readonly deleteMissing?: boolean
}

/**
 * Reads a table and lays it over a pack. Nothing is written unless `write` is set, the table is sound, and the whole pack
 * is sound with it; then the file is replaced in one step.
 */
export async function importTable(
  path: string,
  folder: string,
  { write, deleteMissing = false }: ImportOptions,
): Promise<Outcome | { faults: readonly TableFault[] }> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) return whole('there is no such file')
  if (found.size > MAX_BYTES) return whole(tooLarge(found.size))
  const bytes = await readFile(path)

  const texts = await readTexts(folder)
  const before = judgeTexts(texts)
  if ('faults' in before)
    return whole(
      `the pack has ${before.faults.length} fault(s) of its own; run "npm run scene -- check" first`,
    )
  const table = decideTable(bytes, (kind) => textOf(texts, kind))
  if ('faults' in table) return table
  const { file } = table.kind
  const merged = mergeTable(textOf(texts, table.kind), table, { lists: listsOf(before.pack), deleteMissing })
  if ('faults' in merged) return merged
  const after = judgeTexts({ ...texts, [file]: { text: merged.text } })
  if ('faults' in after) return { faults: after.faults.map((it) => inTable(it, table.kind, merged)) }
  const written = write && merged.changes.length > 0
  if (written) await replace(join(folder, file), merged.text)
  const { changes, unchanged } = merged
  // What a row adds without a language that the pack declares is shown in another; the rest lacked it before.
  const lacking = new Set(before.untranslated.map(placeOf))
  const untranslated = after.untranslated
    .filter((it) => !lacking.has(placeOf(it)))
    .map((it) => inTable(it, table.kind, merged))
  const notes = [...table.notes, ...merged.notes, ...untranslated]
  return { file, changes, unchanged, notes, written }
}

const placeOf = ({ file, path }: Fault) => `${file} ${path}`

const whole = (reason: string) => ({ faults: [{ row: 0, column: '', reason }] })

/** The text of a file of a valid pack. */
function textOf(texts: PackTexts, { file }: TableKind): string {
  const found = texts[file]
  if ('error' in found) throw new Error(`${file}: ${found.error}`)
  return found.text
}

const listsOf = ({ industries, buildings }: ScenePack) => ({ industries, buildings })

/** A fault of the changed pack as a fault of the table: row and column that caused it. */
function inTable(
  { file, path, reason }: Fault,
  kind: TableKind,
  { rowAt, changedRows, text }: Merged,
): TableFault {
  const own = [...rowAt]
    .filter(([prefix]) => path === prefix || path.startsWith(`${prefix}.`))
    .sort((a, b) => b[0].length - a[0].length)[0]
  if (file !== kind.file || !own) {
    const [only, other] = changedRows
    return { row: only !== undefined && other === undefined ? only : 0, column: `${file} › ${path}`, reason }
  }
  const [prefix, row] = own
  const dotted = (it: string) => it.replace(/\[(\d+)\]/g, '.$1')
  const field = dotted(path.slice(prefix.length)).replace(/^\./, '')
  const absent = valueAt(JSON.parse(text), keysOf(dotted(path)).join('.')) === undefined
  const columns = columnsOf(kind)
  const column =
    (absent ? columns.find((it) => it.path.startsWith(`${field}.`)) : undefined) ??
    columns.find((it) => it.path === field) ??
    columns.find((it) => it.path !== '' && field.startsWith(`${it.path}.`)) ??
    columns.find((it) => field !== '' && it.path.startsWith(`${field}.`))
  return {
    row,
    column: column?.zh ?? field,
    reason: absent && /^Invalid (input|option)|text is missing$/.test(reason) ? 'is missing' : reason,
  }
}

/** The file is the old one or the new one, never a part of either. */
async function replace(path: string, text: string): Promise<void> {
  const beside = `${path}.new`
  try {
    await writeFile(beside, text)
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}
