/** npm run scene -- import FILE.csv: what a table would change in a pack, and, when asked, the change itself. */
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fault } from '../../../src/domain/scene/pack.ts'
import { judgeTexts, readTexts } from '../readPack.ts'
import { decodeTable, MAX_BYTES, tooLarge } from './decode.ts'
import { type Change, type Merged, mergeTable, TableMergeError } from './merge.ts'
import { readTable, type TableFault } from './rows.ts'

export interface Outcome {
  readonly file: string
  readonly changes: readonly Change[]
  readonly unchanged: number
  readonly written: boolean
}

/**
 * Reads a table and lays it over a pack. Nothing is written unless `write` is set, the table is sound, and the whole pack
 * is sound with it; then the file is replaced in one step.
 */
export async function importTable(
  path: string,
  folder: string,
  { write }: { write: boolean },
): Promise<Outcome | { faults: TableFault[] }> {
  const whole = (reason: string) => ({ faults: [{ row: 0, column: '', reason }] })
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) return whole('there is no such file')
  if (found.size > MAX_BYTES) return whole(tooLarge(found.size))
  const decoded = decodeTable(await readFile(path))
  if ('reason' in decoded) return whole(decoded.reason)
  const table = readTable(decoded.text)
  if ('faults' in table) return table

  const texts = await readTexts(folder)
  const before = judgeTexts(texts)
  if ('faults' in before)
    return whole(
      `the pack has ${before.faults.length} fault(s) of its own; run "npm run scene -- check" first`,
    )
  const { file } = table.kind
  const old = texts[file]
  if ('error' in old) return whole(`${file}: ${old.error}`)
  let merged: Merged
  try {
    merged = mergeTable(old.text, table)
  } catch (error) {
    if (!(error instanceof TableMergeError)) throw error
    return { faults: [{ row: error.row, column: error.column, reason: error.message }] }
  }
  const after = judgeTexts({ ...texts, [file]: { text: merged.text } })
  if ('faults' in after) return { faults: after.faults.map((it) => inTable(it, file, merged)) }
  const written = write && merged.changes.length > 0
  if (written) await replace(join(folder, file), merged.text)
  return { file, changes: merged.changes, unchanged: merged.unchanged, written }
}

/** A fault of the pack, told at the row that brought it. */
function inTable({ file, path, reason }: Fault, changed: string, { rowAt }: Merged): TableFault {
  const own = [...rowAt].find(([prefix]) => path === prefix || path.startsWith(`${prefix}.`))
  if (file !== changed || !own) return { row: 0, column: `${file} › ${path}`, reason }
  return { row: own[1], column: path.slice(own[0].length + 1), reason }
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
