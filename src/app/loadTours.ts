/** Fetches and judges the tours of a pack: after the first picture, or before it where a link names one. */
import type { Campus } from '../domain/campus/campus.ts'
import { checkTours } from '../domain/content/check/checkTours.ts'
import { type Fault, parseFile } from '../domain/content/pack.ts'
import { TOURS_FILE, type Tour, toursFile } from '../domain/content/tour.ts'
import { fillTexts } from '../domain/language/fillTexts.ts'
import { inWords } from './inWords.ts'
import { fetchText } from './loadContent.ts'

/** The tours, or everything that is wrong with them. Never throws for bad content. @throws LoadError when the server cannot be reached */
export async function loadTours(
  campus: Campus,
): Promise<{ tours: readonly Tour[] } | { faults: readonly Fault[] }> {
  const read = await fetchText(`${import.meta.env.BASE_URL}scenes/${campus.pack.manifest.id}/${TOURS_FILE}`)
  if ('error' in read) return { faults: [{ file: TOURS_FILE, path: '', reason: read.error }] }
  const parsed = parseFile(TOURS_FILE, read.text, toursFile)
  if ('faults' in parsed)
    return {
      faults: await inWords(parsed.faults, (words) => parseFile(TOURS_FILE, read.text, toursFile, words)),
    }
  const missingTexts = fillTexts(TOURS_FILE, parsed.value, campus.pack.manifest.languages).faults
  if (missingTexts.length > 0) return { faults: missingTexts }
  const faults = checkTours(campus, parsed.value.tours)
  return faults.length > 0 ? { faults } : parsed.value
}
