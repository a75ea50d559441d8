/**
 * npm run scene -- check [dir]
 * Validates content packs; every fault is printed with file, JSON path and reason, and makes the exit code 1.
 */
import { readdir, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { grossFloorAreaM2 } from '../../src/domain/areas.ts'
import { corridorLengthM } from '../../src/domain/corridorGraph.ts'
import type { ScenePack } from '../../src/domain/scene/pack.ts'
import { formatFault, readPack } from './readPack.ts'

const USAGE = 'usage: npm run scene -- check [dir]   (dir: a pack folder; default: every folder in scenes/)'

async function main([command, dir]: string[]): Promise<number> {
  if (command !== 'check') {
    console.error(USAGE)
    return 2
  }
  const folders = dir ? [dir] : await packFolders('scenes')
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
    if ('pack' in result) console.log(`scene: ${name} is sound: ${summary(result.pack)}`)
    else {
      faulty++
      for (const fault of result.faults) console.error(`${name}/${formatFault(fault)}`)
      console.error(`scene: ${name} has ${result.faults.length} fault(s)`)
    }
  }
  return faulty > 0 ? 1 : 0
}

async function packFolders(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(root, entry.name))
}

function summary(pack: ScenePack): string {
  const gross = Math.round(grossFloorAreaM2(pack.buildings)).toLocaleString('en-US')
  const length = Math.round(corridorLengthM(pack.corridor)).toLocaleString('en-US')
  return `${pack.buildings.length} buildings, ${gross} m² gross, ${length} m of corridor, ${pack.tenants.length} tenants, ${pack.milestones.length} milestones, ${pack.sources.length} sources`
}

process.exitCode = await main(process.argv.slice(2))
