/**
 * npm run models [-- --check] [dir …]        builds or checks
 * npm run models -- add FILE --building ID   see own/command.ts
 * Builds the GLBs of content packs into public/models/<pack id>/. With --check nothing is written: the models are built
 * again, compared byte for byte with the committed ones, and put through the Khronos validator.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ScenePack } from '../../src/domain/content/pack.ts'
import { packFolders } from '../scene/packFolders.ts'
import { formatFault, readPack } from '../scene/readPack.ts'
import { buildModels } from './build.ts'
import { ownModelFaults } from './own/check.ts'
import { ownModelCommand } from './own/command.ts'
import { landModelFaults } from './own/land.ts'
import { validateGlb } from './validate.ts'

const OUTPUT = 'public/models'

async function main(args: string[]): Promise<number> {
  const check = args.includes('--check')
  const named = args.filter((it) => !it.startsWith('--'))
  const folders = named.length > 0 ? named : await packFolders()
  let faults = 0
  for (const folder of folders) {
    const read = await readPack(folder)
    if ('faults' in read) {
      for (const fault of read.faults) console.error(`models: ${folder}/${formatFault(fault)}`)
      return 1
    }
    const target = join(OUTPUT, read.pack.manifest.id)
    await mkdir(target, { recursive: true })
    for await (const model of buildModels(read.pack)) {
      const path = join(target, model.file)
      const report = await validateGlb(path, model.bytes)
      const size = `${(model.bytes.byteLength / 1024).toFixed(0)} KB, ${model.triangles.toLocaleString('en-US')} triangles`
      let verdict = `${report.errors} errors, ${report.warnings} warnings`
      faults += report.errors + report.warnings
      for (const message of report.messages) console.error(`models: ${path}: ${message}`)
      if (check) {
        const committed = await readFile(path).catch(() => null)
        const same = committed !== null && Buffer.compare(committed, model.bytes) === 0
        if (!same) faults++
        verdict += same
          ? ', reproduced byte for byte'
          : committed
            ? ', DIFFERS from the committed file'
            : ', MISSING'
      } else {
        await writeFile(path, model.bytes)
      }
      console.log(`models: ${path}: ${size}; ${verdict}`)
    }
    if (check) faults += await checkOwnModels(read.pack, target)
  }
  if (faults > 0) console.error(`models: ${faults} fault(s)`)
  return faults > 0 ? 1 : 0
}

/** Models that the pack's buildings bring themselves: there, sound, and numbered as the content is now. */
async function checkOwnModels(pack: ScenePack, folder: string): Promise<number> {
  let faults = 0
  for (const { id, ownModel } of pack.buildings) {
    if (!ownModel) continue
    const path = join(folder, ownModel)
    const bytes = await readFile(path).catch(() => null)
    const wrong = bytes ? await ownModelFaults(pack, id, bytes) : ['is missing; see models -- add']
    for (const fault of wrong) console.error(`models: ${path}: ${fault}`)
    if (wrong.length === 0) console.log(`models: ${path}: own model of ${id}; 0 errors, 0 warnings`)
    faults += wrong.length
  }
  return faults + (await checkLandModel(pack, folder))
}

/** The land model that a pack names, which nothing builds: there, and sound. */
async function checkLandModel(pack: ScenePack, folder: string): Promise<number> {
  const { land } = pack.manifest.models
  if (land === undefined) return 0
  const path = join(folder, land)
  const bytes = await readFile(path).catch(() => null)
  const wrong = bytes
    ? await landModelFaults(pack, bytes)
    : ['is missing; docs/content-pack.md says what it must be']
  for (const fault of wrong) console.error(`models: ${path}: ${fault}`)
  if (wrong.length === 0) console.log(`models: ${path}: own land model; 0 errors, 0 warnings`)
  return wrong.length
}

const args = process.argv.slice(2)
process.exitCode = await (args[0] === 'add' || args[0] === 'remove' ? ownModelCommand(args) : main(args))
