/**
 * npm run scene -- check [dir]
 *   Validates content packs; every fault is printed with file, JSON path and reason, and makes the exit code 1.
 * npm run scene -- export tenants|leases|milestones|figures [--pack dir]
 *   Prints a list of the pack as a table that Excel opens.
 * npm run scene -- import FILE.csv [--pack dir] [--write]
 *   Tells what a table would change; with --write it changes it. Faults name row, column and reason.
 * npm run scene -- schema [dir]
 *   Writes a JSON Schema for each file of a pack, from which text editors help and warn. A check of all packs also tells
 *   whether those in scenes/schema are up to date.
 */
import { stat } from 'node:fs/promises'
import { relative } from 'node:path'
import { parseArgs } from 'node:util'
import { grossFloorAreaM2 } from '../../src/domain/areas.ts'
import { corridorLengthM } from '../../src/domain/corridorGraph.ts'
import { checkCitations } from '../../src/domain/scene/checkStatements.ts'
import type { ScenePack } from '../../src/domain/scene/pack.ts'
import { packFolders } from './packFolders.ts'
import { formatFault, readPack, readTexts } from './readPack.ts'
import { outdatedSchemas, SCHEMA_FOLDER, writeSchemas } from './schema/command.ts'
import { exportTable } from './table/exportTable.ts'
import { importTable } from './table/importTable.ts'
import { TABLE_KINDS } from './table/kinds.ts'
import type { Change } from './table/merge.ts'

const USAGE = `usage: npm run scene -- check [dir]
       npm run scene -- export ${TABLE_KINDS.map((it) => it.name).join('|')} [--pack dir]
       npm run scene -- import FILE.csv [--pack dir] [--write]
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
      return printTable(what, values.pack)
    case 'schema':
      console.log(`scene: ${await writeSchemas(what ?? SCHEMA_FOLDER)} schemas in ${what ?? SCHEMA_FOLDER}`)
      return 0
    case 'import':
      if (what) return takeTable(what, values.pack, values.write)
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
      write: { type: 'boolean', default: false },
    },
  })

async function printTable(name: string | undefined, folder: string): Promise<number> {
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
  process.stdout.write(exportTable(kind, text.text))
  return 0
}

async function takeTable(path: string, folder: string, write: boolean): Promise<number> {
  const outcome = await importTable(path, folder, { write })
  if ('faults' in outcome) {
    for (const { row, column, reason } of outcome.faults)
      console.error([row > 0 ? `row ${row}` : '', column, reason].filter(Boolean).join(', '))
    console.error(`scene: ${path} was not taken, ${folder} is as it was`)
    return 1
  }
  for (const it of outcome.changes) console.log(told(it))
  console.log(`scene: ${outcome.changes.length} change(s), ${outcome.unchanged} as before`)
  if (outcome.written) console.log(`scene: written to ${folder}/${outcome.file}`)
  else if (outcome.changes.length > 0) console.log('scene: nothing written; add --write to take it')
  return 0
}

/** A change in a line: `~ neusoft since.date: "2022-03-01" → "2022-04-01"`. */
function told({ sign, key, path, from, to }: Change): string {
  const show = (value: unknown) => (value === undefined ? '—' : JSON.stringify(value))
  return sign === '+' ? `+ ${key}: ${show(to)}` : `~ ${key} ${path}: ${show(from)} → ${show(to)}`
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
