/** Reads a content pack from a folder. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkReferences } from '../../src/domain/scene/check.ts'
import {
  type Fault,
  PACK_FILES,
  type PackTexts,
  parsePack,
  type ScenePack,
} from '../../src/domain/scene/pack.ts'
import { checkProfiles } from './checkProfiles.ts'

/** The pack when it is sound, otherwise every fault in it. */
export async function readPack(folder: string): Promise<{ pack: ScenePack } | { faults: Fault[] }> {
  return judgeTexts(await readTexts(folder))
}

/** The text of every file of a pack, or why there is none. */
export async function readTexts(folder: string): Promise<PackTexts> {
  return Object.fromEntries(
    await Promise.all(
      PACK_FILES.map(async (file) => {
        try {
          return [file, { text: await readFile(join(folder, file), 'utf8') }]
        } catch (error) {
          const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
          return [file, { error: missing ? 'the file is missing' : (error as Error).message }]
        }
      }),
    ),
  ) as PackTexts
}

/** The pack that texts make when it is sound, otherwise every fault in it. */
export function judgeTexts(texts: PackTexts): { pack: ScenePack } | { faults: Fault[] } {
  const parsed = parsePack(texts)
  if ('faults' in parsed) return parsed
  const faults = [...checkReferences(parsed.pack), ...checkProfiles(parsed.pack)]
  return faults.length > 0 ? { faults } : parsed
}

/** One line a fault: file, JSON path, reason. */
export function formatFault({ file, path, reason }: Fault): string {
  return `${file}${path ? ` › ${path}` : ''}: ${reason}`
}
