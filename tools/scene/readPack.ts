/** Reads a content pack from a folder. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type * as z from 'zod/mini'
import { campusOf } from '../../src/domain/campus/campus.ts'
import { checkReferences } from '../../src/domain/content/check/check.ts'
import { checkOccupancy } from '../../src/domain/content/check/checkOccupancy.ts'
import { checkScripts } from '../../src/domain/content/check/checkScripts.ts'
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
import { SCRIPTS_FILE, type Scripts, scriptsFile } from '../../src/domain/content/script.ts'
import { TOURS_FILE, type Tour, toursFile } from '../../src/domain/content/tour.ts'
import { fillTexts } from '../../src/domain/language/fillTexts.ts'
import { shotFaults } from '../../src/domain/tours/shotList.ts'
import { checkMedia } from './checkMedia.ts'
import { checkProfiles } from './checkProfiles.ts'

/** A pack that is sound, with the tours and scripts it may bring. */
interface Sound {
  readonly pack: ScenePack
  readonly tours: readonly Tour[]
  /** What is said at their steps; null where the pack has no scripts. */
  readonly scripts: Scripts | null
  /** Texts that lack a language which the pack declares; they are shown in another. */
  readonly untranslated: readonly Fault[]
}

/** Files that a pack may bring beside its own; scene.json says which. */
const OTHER_FILES = [TOURS_FILE, SCRIPTS_FILE] as const
type OtherFile = (typeof OTHER_FILES)[number]
type Read = { text: string } | { error: string }

/** The texts of a folder. */
type FolderTexts = PackTexts & { readonly [F in OtherFile]?: Read }

/** The pack when it is sound, otherwise every fault in it. */
export async function readPack(folder: string): Promise<Sound | { faults: readonly Fault[] }> {
  const judged = judgeTexts(await readTexts(folder))
  if ('faults' in judged) return judged
  const faults = await checkMedia(folder, judged.pack)
  return faults.length > 0 ? { faults } : judged
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
  const others = await Promise.all(OTHER_FILES.map(async (file) => [file, await read(file)] as const))
  const there = others.filter(([, it]) => !('error' in it && it.error === MISSING))
  return { ...texts, ...Object.fromEntries(there) }
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
  const told = judgeScripts(parsed.pack, tours, texts[SCRIPTS_FILE])
  if ('faults' in told) return told
  const { scripts } = told
  const untranslated = [...parsed.untranslated, ...judged.untranslated, ...told.untranslated]
  const content = [...checkStatements(parsed.pack, tours), ...checkOccupancy(campusOf(parsed.pack))]
  return content.length > 0 ? { faults: content } : { pack: parsed.pack, tours, scripts, untranslated }
}

type Faulty = { readonly faults: readonly Fault[] }

function judgeTours(pack: ScenePack, read: Read | undefined): Pick<Sound, 'tours' | 'untranslated'> | Faulty {
  const parsed = readOther(pack, 'tours', TOURS_FILE, toursFile, read)
  if (parsed === null) return { tours: [], untranslated: [] }
  if ('faults' in parsed) return parsed
  const { tours } = parsed.value
  const campus = campusOf(pack)
  const faults = checkTours(campus, tours)
  // What cannot be told cannot be looked at.
  const judged = faults.length > 0 ? faults : shotFaults(campus, tours)
  return judged.length > 0 ? { faults: judged } : { tours, untranslated: parsed.untranslated }
}

function judgeScripts(
  pack: ScenePack,
  tours: readonly Tour[],
  read: Read | undefined,
): Pick<Sound, 'scripts' | 'untranslated'> | Faulty {
  const parsed = readOther(pack, 'scripts', SCRIPTS_FILE, scriptsFile, read)
  if (parsed === null) return { scripts: null, untranslated: [] }
  if ('faults' in parsed) return parsed
  const faults = checkScripts(campusOf(pack), tours, parsed.value)
  return faults.length > 0 ? { faults } : { scripts: parsed.value, untranslated: parsed.untranslated }
}

/** Reads a file that scene.json says the pack has; null where it has none. @param flag the field that says so */
function readOther<S extends z.ZodMiniType>(
  { manifest }: ScenePack,
  flag: 'tours' | 'scripts',
  file: OtherFile,
  schema: S,
  read: Read | undefined,
): { value: z.infer<S>; untranslated: readonly Fault[] } | Faulty | null {
  const fault = (file: string, path: string, reason: string) => ({ faults: [{ file, path, reason }] })
  if (!manifest[flag])
    return read ? fault('scene.json', flag, `there is a ${file}; say so with "${flag}": true`) : null
  if (!read || 'error' in read) return fault(file, '', read?.error ?? MISSING)
  const parsed = parseFile(file, read.text, schema, faultWords)
  if ('faults' in parsed) return parsed
  const { faults, untranslated } = fillTexts(file, parsed.value, manifest.languages)
  return faults.length > 0 ? { faults } : { value: parsed.value, untranslated }
}

/** One line a fault: file, JSON path, reason. */
export function formatFault({ file, path, reason }: Fault): string {
  return `${file}${path ? ` › ${path}` : ''}: ${reason}`
}
