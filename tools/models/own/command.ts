/**
 * npm run models -- add FILE --building ID [--scene DIR] [--up y|z|x] [--unit m|cm|mm|inch|foot] [--turn 90|180|270]
 *                       [--triangles N] [--lenient] [--dry-run]
 * npm run models -- remove --building ID [--scene DIR] [--dry-run]
 * Puts an architect's model in the place of a generated building, or takes it away again.
 */
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { featureTable } from '../../../src/domain/campus/features.ts'
import { buildingHeightM } from '../../../src/domain/campus/storeys.ts'
import type { ScenePack } from '../../../src/domain/content/pack.ts'
import type { Building } from '../../../src/domain/content/records/building.ts'
import { formatFault, readPack } from '../../scene/readPack.ts'
import { type Adopted, type AdoptOptions, adoptModel } from './adopt.ts'
import { validateOwn } from './check.ts'
import { UNITS, type Unit, UP_AXES, type UpAxis } from './fit.ts'
import { readForeign } from './foreign/read.ts'
import { recordOwnModel } from './record.ts'
import { UnfitModel } from './unfit.ts'

const USAGE = `usage: npm run models -- add FILE.glb --building ID [options]
       npm run models -- remove --building ID [options]
  --scene DIR           content pack; default: scenes/shenha
  --up y|z|x            axis that points up in the file; default: whichever fits the building best
  --unit ${Object.keys(UNITS).join('|')}   unit of the file; default: the one that fits, else scaled to the footprint
  --turn 90|180|270     quarter turns on top of the fitted direction
  --triangles N         most triangles the model may have
  --lenient             take a file that the validator faults, as long as it can be read
  --dry-run             say what would be done, and write nothing`

/** Where models of packs are kept. */
const MODELS = 'public/models'
const PACK = 'scenes/shenha'
/** Below this share of the footprint in common, something is probably turned or foreign, 0–1. */
const POOR_COVERAGE = 0.7
/** Heights further apart than this, as a share, deserve a word. */
const HEIGHT_TOLERANCE = 0.1
const KB = 1024

/** Places that differ in tests. */
interface Places {
  readonly models?: string
}

/** Runs `add` or `remove`. @returns the exit code */
export async function ownModelCommand(args: readonly string[], places: Places = {}): Promise<number> {
  try {
    const request = readRequest(args)
    return request.verb === 'add' ? await add(request, places) : await remove(request, places)
  } catch (error) {
    if (!(error instanceof UnfitModel)) throw error
    console.error(`models: ${error.message}`)
    return error instanceof UsageFault ? 2 : 1
  }
}

class UsageFault extends UnfitModel {}

interface Request extends AdoptOptions {
  readonly verb: 'add' | 'remove'
  readonly file: string
  readonly building: string
  readonly scene: string
  readonly lenient: boolean
  readonly dryRun: boolean
}

function readRequest(args: readonly string[]): Request {
  const wrong = (why: string) => new UsageFault(`${why}\n${USAGE}`)
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(args)
  } catch (error) {
    throw wrong((error as Error).message)
  }
  const { values, positionals } = parsed
  const [verb, file = '', ...rest] = positionals
  if (verb !== 'add' && verb !== 'remove') throw wrong(`there is no "${verb}"`)
  if (verb === 'add' && file === '') throw wrong('add needs a file')
  if (rest.length > 0 || (verb === 'remove' && file !== ''))
    throw wrong(`too many words: ${positionals.join(' ')}`)
  if (!values.building) throw wrong(`${verb} needs --building ID`)
  const { up, unit, turn, triangles } = values
  if (up !== undefined && !(UP_AXES as readonly string[]).includes(up))
    throw wrong(`--up is ${UP_AXES.join(', ')}`)
  if (unit !== undefined && !Object.hasOwn(UNITS, unit))
    throw wrong(`--unit is one of ${Object.keys(UNITS).join(', ')}`)
  const turnDeg = Number(turn ?? 0)
  if (![0, 90, 180, 270].includes(turnDeg)) throw wrong('--turn is 90, 180 or 270')
  const most = triangles === undefined ? undefined : Number(triangles)
  if (most !== undefined && !(Number.isInteger(most) && most >= 100))
    throw wrong('--triangles is a whole number, 100 or more')
  return {
    verb,
    file,
    building: values.building,
    scene: values.scene ?? PACK,
    lenient: values.lenient ?? false,
    dryRun: values['dry-run'] ?? false,
    turnDeg,
    ...(up ? { up: up as UpAxis } : {}),
    ...(unit ? { unit: unit as Unit } : {}),
    ...(most ? { triangles: most } : {}),
  }
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      building: { type: 'string' },
      scene: { type: 'string' },
      up: { type: 'string' },
      unit: { type: 'string' },
      turn: { type: 'string' },
      triangles: { type: 'string' },
      lenient: { type: 'boolean' },
      'dry-run': { type: 'boolean' },
    },
  })
}

async function packAndBuilding({ scene, building }: Request): Promise<{ pack: ScenePack; found: Building }> {
  const read = await readPack(scene)
  if ('faults' in read)
    throw new UnfitModel(
      `${scene} has faults; mend them first:\n${read.faults.map((it) => `    ${formatFault(it)}`).join('\n')}`,
    )
  const found = read.pack.buildings.find((it) => it.id === building)
  if (!found)
    throw new UnfitModel(
      `${scene}/buildings.json has no building "${building}"; there are ${read.pack.buildings.map((it) => it.id).join(', ')}`,
    )
  return { pack: read.pack, found }
}

async function add(request: Request, places: Places): Promise<number> {
  const { pack, found } = await packAndBuilding(request)
  const name = basename(request.file)
  const foreign = await readForeign(request.file, { lenient: request.lenient })
  const adopted = await adoptModel(foreign.document, name, found, featureTable(pack), request)
  const file = `own-${found.id}.glb`
  const target = join(places.models ?? MODELS, pack.manifest.id, file)
  const report = await validateOwn(target, adopted.bytes)
  console.log(`models: ${name}: ${describeAdopted(adopted, foreign.bytes)}`)
  for (const line of describe(adopted, found)) console.log(`models:   ${line}`)
  for (const note of [...foreign.notes, ...adopted.notes]) console.log(`models:   note: ${note}`)
  if (report.errors + report.warnings > 0)
    throw new UnfitModel(
      `${name}: could not be made sound: ${report.messages.map((it) => `\n    ${it}`).join('')}`,
    )
  const size = `${(adopted.bytes.byteLength / KB).toFixed(0)} KB, ${adopted.triangles.toLocaleString('en-US')} triangles, ${adopted.materials} materials`
  if (request.dryRun) {
    console.log(`models: dry run: would write ${target} (${size}) and record it in ${request.scene}`)
    return 0
  }
  const content = join(request.scene, 'buildings.json')
  const text = recordOwnModel(await readFile(content, 'utf8'), found.id, file)
  await writeBoth([target, adopted.bytes], [content, text])
  console.log(`models: ${target}: ${size}; 0 errors, 0 warnings`)
  console.log(`models: ${content}: ${found.id} now has "ownModel": "${file}"`)
  return 0
}

function describeAdopted({ trianglesBefore }: Adopted, bytes: number): string {
  return `${(bytes / KB).toFixed(0)} KB, ${Math.round(trianglesBefore).toLocaleString('en-US')} triangles`
}

function describe({ fit, features }: Adopted, building: Building): string[] {
  const { lengthM, widthM, heightM } = fit.size
  const meters = (value: number) => value.toFixed(1)
  const content = buildingHeightM(building)
  const lines = [
    `${fit.up} is up; ${fit.unit ? `own size kept, in ${fit.unit}` : `scaled by ${fit.scale.toPrecision(4)} to its ground`}; turned by ${fit.turnDeg}°; stands on its ${fit.ground}`,
    `${meters(lengthM)} × ${meters(widthM)} m, ${meters(heightM)} m high; shares ${Math.round(fit.coverage * 100)} % of the plan with the footprint of ${building.id}`,
    `cut into ${features.length} storeys, roof included`,
  ]
  if (fit.coverage < POOR_COVERAGE)
    lines.push('note: that is little; leave surroundings out of the export, or say --turn, --up or --unit')
  if (Math.abs(heightM / content - 1) > HEIGHT_TOLERANCE)
    lines.push(
      `note: the content says ${meters(content)} m; storeys are cut at the content's heights, see storeyHeightM`,
    )
  return lines
}

async function remove(request: Request, places: Places): Promise<number> {
  const { pack, found } = await packAndBuilding(request)
  const file = found.ownModel
  if (file === undefined) throw new UnfitModel(`${found.id} has no model of its own`)
  const target = join(places.models ?? MODELS, pack.manifest.id, file)
  const content = join(request.scene, 'buildings.json')
  if (request.dryRun) {
    console.log(`models: dry run: would take "ownModel" from ${found.id} and delete ${target}`)
    return 0
  }
  await writeBoth([content, recordOwnModel(await readFile(content, 'utf8'), found.id, undefined)])
  await rm(target, { force: true })
  console.log(`models: ${found.id} is the generated building again`)
  return 0
}

/** Writes all files or none: everything is on the disk before anything takes its place. */
async function writeBoth(...files: readonly (readonly [path: string, content: string | Uint8Array])[]) {
  const temporary = (path: string) => `${path}.new`
  try {
    for (const [path, content] of files) await writeFile(temporary(path), content)
    for (const [path] of files) await rename(temporary(path), path)
  } finally {
    for (const [path] of files) if (await stat(temporary(path)).catch(() => null)) await rm(temporary(path))
  }
}
