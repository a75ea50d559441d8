/**
 * npm run scene -- check [dir]
 *   Validates content packs; every fault is printed with file, JSON path and reason, and makes the exit code 1. A text
 *   that lacks a language which its pack declares is a warning.
 * npm run scene -- export tenants|leases|milestones|figures [--pack dir] [--out FILE.csv]
 *   Writes a list of the pack as a table that Excel opens, into a file or to standard output.
 * npm run scene -- import FILE.csv [--pack dir] [--write] [--delete-missing]
 *   Tells what a table would change; with --write it changes it. Faults name row, column and reason. What is in no row of
 *   the table stays, unless --delete-missing takes it away.
 * npm run scene -- schema [dir]
 *   Writes a JSON Schema for each file of a pack, from which text editors help and warn. A check of all packs also tells
 *   whether those in scenes/schema are up to date.
 */
import { stat, writeFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { parseArgs } from 'node:util'
import { grossFloorAreaM2 } from '../../src/domain/campus/areas.ts'
import { corridorLengthM } from '../../src/domain/campus/corridorGraph.ts'
import { checkCitations } from '../../src/domain/content/check/checkStatements.ts'
import type { ScenePack } from '../../src/domain/content/pack.ts'
import { packFolders } from './packFolders.ts'
import { formatFault, readPack, readTexts } from './readPack.ts'
import { outdatedSchemas, SCHEMA_FOLDER, writeSchemas } from './schema/command.ts'
import { exportTable } from './table/exportTable.ts'
import { importTable } from './table/importTable.ts'
import { TABLE_KINDS } from './table/kinds.ts'
import type { Change } from './table/merge.ts'
import type { TableFault } from './table/rows.ts'

const USAGE = `usage: npm run scene -- check [dir]
       npm run scene -- export ${TABLE_KINDS.map((it) => it.name).join('|')} [--pack dir] [--out FILE.csv]
       npm run scene -- import FILE.csv [--pack dir] [--write] [--delete-missing]
       npm run scene -- schema [dir]`

async function main(args: string[]): Promise<number> {
  let parsed: ReturnType<typeof options>
  try {
    parsed = options(args)
  } catch (error) {
    console.error(`scene: ${(error as Error).message}\n${USAGE}`)
    return 2
  }
  const { positionals, values } = parsed
  const [command, what] = positionals
  switch (command) {
    case 'check':
      return check(what)
    case 'export':
      return giveTable(what, values.pack, values.out)
    case 'schema':
      console.log(`scene: ${await writeSchemas(what ?? SCHEMA_FOLDER)} schemas in ${what ?? SCHEMA_FOLDER}`)
      return 0
    case 'import':
      if (what) return takeTable(what, values.pack, values.write, values['delete-missing'])
  }
  console.error(USAGE)
  return 2
}

const options = (args: string[]) =>
  parseArgs({
    args,
    allowPositionals: true,
    options: {
      pack: { type: 'string', default: 'scenes/shenha' },
      out: { type: 'string' },
      write: { type: 'boolean', default: false },
      'delete-missing': { type: 'boolean', default: false },
    },
  })

async function giveTable(name: string | undefined, folder: string, out: string | undefined): Promise<number> {
  const kind = TABLE_KINDS.find((it) => it.name === name)
  if (!kind) {
    console.error(USAGE)
    return 2
  }
  const text = (await readTexts(folder))[kind.file]
  if ('error' in text) {
    console.error(`scene: ${folder}/${kind.file}: ${text.error}`)
    return 1
  }
  const table = exportTable(kind, text.text)
  if (out === undefined) {
    process.stdout.write(table)
    return 0
  }
  try {
    await writeFile(out, table)
  } catch (error) {
    console.error(`scene: ${out} cannot be written: ${(error as Error).message}`)
    return 1
  }
  console.log(`scene: ${kind.name} of ${folder} written to ${out}`)
  return 0
}

/** A line on a place in a table: `row 3, 入驻日期, "春天" is no date`. */
const placed = ({ row, column, reason }: TableFault) =>
  [row > 0 ? `row ${row}` : '', column, reason].filter(Boolean).join(', ')

async function takeTable(
  path: string,
  folder: string,
  write: boolean,
  deleteMissing: boolean,
): Promise<number> {
  const outcome = await importTable(path, folder, { write, deleteMissing })
  if ('faults' in outcome) {
    for (const fault of outcome.faults) console.error(placed(fault))
    console.error(`scene: ${path} was not taken, ${folder} is as it was`)
    return 1
  }
  for (const note of outcome.notes) console.log(`note: ${placed(note)}`)
  for (const it of outcome.changes) console.log(describeChange(it))
  console.log(`scene: ${outcome.changes.length} change(s), ${outcome.unchanged} as before`)
  if (outcome.written) console.log(`scene: written to ${folder}/${outcome.file}`)
  else if (outcome.changes.length > 0) console.log('scene: nothing written; add --write to take it')
  return 0
}

/** A change in a line: `~ neusoft since.date: "2022-03-01" → "2022-04-01"`. */
function describeChange({ sign, key, path, from, to }: Change): string {
  const show = (value: unknown) => (value === undefined ? '—' : JSON.stringify(value))
  const place = [sign, key, path].filter(Boolean).join(' ')
  if (sign === '~') return `${place}: ${show(from)} → ${show(to)}`
  return `${place}: ${show(sign === '+' ? to : from)}`
}

async function check(dir: string | undefined): Promise<number> {
  const folders = dir ? [dir] : await packFolders()
  if (folders.length === 0) {
    console.error('scene: there is no content pack in scenes/')
    return 1
  }
  let faulty = 0
  for (const folder of folders) {
    const name = relative(process.cwd(), folder) || folder
    if (!(await stat(folder).catch(() => null))?.isDirectory()) {
      console.error(`scene: ${name} is not a folder`)
      faulty++
      continue
    }
    const result = await readPack(folder)
    const faults = 'pack' in result ? checkCitations(result.pack, result.tours) : result.faults
    if ('pack' in result)
      for (const it of result.untranslated) console.warn(`warning: ${name}/${formatFault(it)}`)
    if ('pack' in result && faults.length === 0)
      console.log(`scene: ${name} is sound: ${summary(result.pack, result.tours.length)}`)
    else {
      faulty++
      for (const fault of faults) console.error(`${name}/${formatFault(fault)}`)
      console.error(`scene: ${name} has ${faults.length} fault(s)`)
    }
  }
  if (!dir) {
    for (const name of await outdatedSchemas(SCHEMA_FOLDER)) {
      faulty++
      console.error(`scene: ${SCHEMA_FOLDER}/${name} is not up to date; run "npm run scene -- schema"`)
    }
  }
  return faulty > 0 ? 1 : 0
}

function summary(pack: ScenePack, tours: number): string {
  const gross = Math.round(grossFloorAreaM2(pack.buildings)).toLocaleString('en-US')
  const length = Math.round(corridorLengthM(pack.corridor)).toLocaleString('en-US')
  return `${pack.buildings.length} buildings, ${gross} m² gross, ${length} m of corridor, ${pack.tenants.length} tenants, ${pack.milestones.length} milestones, ${tours} tours, ${pack.sources.length} sources`
}

process.exitCode = await main(process.argv.slice(2))
