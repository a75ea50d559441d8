/** Judges content that has changed on the server before it takes the place of content that is sound. */
import { checkReferences } from '../../domain/content/check/check.ts'
import {
  keepsClosed,
  PACK_FILES,
  type PackFile,
  type PackTexts,
  parsePack,
} from '../../domain/content/pack.ts'
import { stagedIn } from './content.ts'

/** Whether a pack, with the files that wait for it, can be shown. */
export async function stagedIsSound(base: string, scene: string): Promise<boolean> {
  const staged = await caches.open(stagedIn(new URL(base, document.baseURI).href))
  try {
    const texts = await Promise.all(
      PACK_FILES.map(async (file): Promise<[PackFile, PackTexts[PackFile]]> => {
        const url = `${base}scenes/${scene}/${file}`
        const response = (await staged.match(url)) ?? (await fetch(url))
        if (response.ok) return [file, { text: await response.text() }]
        return [file, { error: `could not be loaded (${response.status})`, missing: response.status === 404 }]
      }),
    )
    const parsed = parsePack(Object.fromEntries(texts) as PackTexts)
    const faults = 'faults' in parsed ? parsed.faults : checkReferences(parsed.pack)
    const bad = faults.filter(keepsClosed)
    for (const { file, path, reason } of bad.slice(0, 1))
      console.warn(`offline: content on the server is left alone: ${file} ${path}: ${reason}`)
    return bad.length === 0
  } catch {
    return false
  }
}
