/** Reads a content pack from a folder. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { campusOf } from '../../src/domain/campus/campus.ts'
import { checkReferences } from '../../src/domain/content/check/check.ts'
import { checkOccupancy } from '../../src/domain/content/check/checkOccupancy.ts'
import { checkStatements } from '../../src/domain/content/check/checkStatements.ts'
import { checkTours } from '../../src/domain/content/check/checkTours.ts'
import { faultWords } from '../../src/domain/content/faultWords.ts'
import {
  type Fault,
  PACK_FILES,
  type PackTexts,
  parseFile,
  parsePack,
  type ScenePack,
} from '../../src/domain/content/pack.ts'
import { TOURS_FILE, type Tour, toursFile } from '../../src/domain/content/tour.ts'
import { fillTexts } from '../../src/domain/language/fillTexts.ts'
import { shotFaults } from '../../src/domain/tours/shotList.ts'
import { checkProfiles } from './checkProfiles.ts'

/** A pack that is sound, with the tours it may bring. */
interface Sound {
  readonly pack: ScenePack
  readonly tours: readonly Tour[]
  /** Texts that lack a language which the pack declares; they are shown in another. */
  readonly untranslated: readonly Fault[]
}

/** The texts of a folder; only the tours may be left out. */
type FolderTexts = PackTexts & { readonly [TOURS_FILE]?: { text: string } | { error: string } }

/** The pack when it is sound, otherwise every fault in it. */
export async function readPack(folder: string): Promise<Sound | { faults: readonly Fault[] }> {
  return judgeTexts(await readTexts(folder))
}

/** The text of every file of a pack, or why there is none. */
export async function readTexts(folder: string): Promise<FolderTexts> {
  const read = async (file: string) => {
    try {
      return { text: await readFile(join(folder, file), 'utf8') }
    } catch (error) {
      const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
      return missing ? { error: MISSING, missing } : { error: (error as Error).message }
    }
  }
  const entries = await Promise.all(PACK_FILES.map(async (file) => [file, await read(file)]))
  const texts = Object.fromEntries(entries) as PackTexts
  const tours = await read(TOURS_FILE)
  return 'error' in tours && tours.error === MISSING ? texts : { ...texts, [TOURS_FILE]: tours }
}

const MISSING = 'the file is missing'

/** The pack that texts make when it is sound, otherwise every fault in it. */
export function judgeTexts(texts: FolderTexts): Sound | { faults: readonly Fault[] } {
  const parsed = parsePack(texts, faultWords)
  if ('faults' in parsed) return parsed
  const faults = [...checkReferences(parsed.pack), ...checkProfiles(parsed.pack)]
  if (faults.length > 0) return { faults }
  const judged = judgeTours(parsed.pack, texts[TOURS_FILE])
  if ('faults' in judged) return judged
  const { tours } = judged
  const untranslated = [...parsed.untranslated, ...judged.untranslated]
  const content = [...checkStatements(parsed.pack, tours), ...checkOccupancy(campusOf(parsed.pack))]
  return content.length > 0 ? { faults: content } : { pack: parsed.pack, tours, untranslated }
}

function judgeTours(
  pack: ScenePack,
  read: FolderTexts[typeof TOURS_FILE],
): Omit<Sound, 'pack'> | { faults: readonly Fault[] } {
  const fault = (file: string, path: string, reason: string) => ({ faults: [{ file, path, reason }] })
  if (!pack.manifest.tours)
    return read
      ? fault('scene.json', 'tours', `there is a ${TOURS_FILE}; say so with "tours": true`)
      : { tours: [], untranslated: [] }
  if (!read || 'error' in read) return fault(TOURS_FILE, '', read?.error ?? MISSING)
  const parsed = parseFile(TOURS_FILE, read.text, toursFile, faultWords)
  if ('faults' in parsed) return parsed
  const { faults: untold, untranslated } = fillTexts(TOURS_FILE, parsed.value, pack.manifest.languages)
  if (untold.length > 0) return { faults: untold }
  const { tours } = parsed.value
  const campus = campusOf(pack)
  const faults = checkTours(campus, tours)
  // What cannot be told cannot be looked at.
  const judged = faults.length > 0 ? faults : shotFaults(campus, tours)
  return judged.length > 0 ? { faults: judged } : { tours, untranslated }
}

/** One line a fault: file, JSON path, reason. */
export function formatFault({ file, path, reason }: Fault): string {
  return `${file}${path ? ` › ${path}` : ''}: ${reason}`
}
