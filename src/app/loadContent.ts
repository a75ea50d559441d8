/** Fetches a content pack, judges it, and opens it in the store. */
import { type Campus, campusOf } from '../domain/campus/campus.ts'
import { fingerprint } from '../domain/content/fingerprint.ts'
import {
  type Fault,
  keepsClosed,
  PACK_FILES,
  type PackFile,
  type PackTexts,
  parsePack,
  type ScenePack,
} from '../domain/content/pack.ts'
import { fetchFile, LoadError } from '../loader/fetchFile.ts'
import { inWords } from './inWords.ts'

/** The indexed pack, with faults that only leave buildings undated, or everything that is wrong with it. `missing` means that there is no such pack at all. */
export type Loaded =
  | { readonly campus: Campus; readonly undated: readonly Fault[] }
  | { readonly faults: readonly Fault[]; readonly missing: boolean }

/** Loads the pack in `scenes/<id>/`. Never throws for bad content. @throws LoadError when the server cannot be reached */
export async function loadContent(id: string): Promise<Loaded> {
  const base = `${import.meta.env.BASE_URL}scenes/${id}/`
  const entries = await Promise.all(
    PACK_FILES.map(
      async (file): Promise<[PackFile, PackTexts[PackFile]]> => [file, await fetchText(base + file)],
    ),
  )
  const missing = entries.every(([, read]) => 'error' in read)
  const texts = Object.fromEntries(entries) as PackTexts
  const parsed = parsePack(texts)
  if ('faults' in parsed)
    return missing
      ? { faults: parsed.faults, missing }
      : { faults: await inWords(parsed.faults, (words) => parsePack(texts, words)), missing }
  const faults = isJudged(id, texts) ? [] : await judge(parsed.pack)
  if (faults.some(keepsClosed)) return { faults, missing: false }
  const undated = new Set(faults.map((it) => it.undated))
  const { schedule } = parsed.pack
  const dated = Object.entries(schedule.buildings).filter(([building]) => !undated.has(building))
  const pack = { ...parsed.pack, schedule: { ...schedule, buildings: Object.fromEntries(dated) } }
  return { campus: campusOf(pack), undated: faults }
}

/** Whether the build has found a pack sound, and it is the same still. */
const isJudged = (id: string, texts: PackTexts) => import.meta.env.SOUND_PACKS?.[id] === fingerprint(texts)

/** What lies between the files of a pack: content changes without a new build. @throws LoadError */
async function judge(pack: ScenePack): Promise<readonly Fault[]> {
  const { checkReferences } = await import('../domain/content/check/check.ts')
  return checkReferences(pack)
}

/** The text at an address of the table's own, or why the server has none. @throws LoadError when the server cannot be reached */
export async function fetchText(
  url: string,
): Promise<{ text: string } | { error: string; missing?: boolean }> {
  try {
    // The server is asked whether the copy in the browser is still what it has: content changes without a new build.
    return { text: await fetchFile(url, (it) => it.text(), { cache: 'no-cache' }) }
  } catch (error) {
    if (error instanceof LoadError && error.why === 'missing')
      return { error: `could not be loaded (${error.message})`, missing: true }
    throw error
  }
}
