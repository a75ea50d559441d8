/** Fetches the scripts of a pack, for the console. */
import type { Campus } from '../domain/campus/campus.ts'
import { type Fault, parseFile } from '../domain/content/pack.ts'
import { SCRIPTS_FILE, type Scripts, scriptsFile } from '../domain/content/script.ts'
import { fillTexts } from '../domain/language/fillTexts.ts'
import { inWords } from './inWords.ts'
import { fetchText } from './loadContent.ts'

/** The scripts, or what is wrong with their shape. Never throws for bad content. @throws LoadError when the server cannot be reached */
export async function loadScripts({
  pack: { manifest },
}: Campus): Promise<{ scripts: Scripts } | { faults: readonly Fault[] }> {
  const read = await fetchText(`${import.meta.env.BASE_URL}scenes/${manifest.id}/${SCRIPTS_FILE}`)
  if ('error' in read) return { faults: [{ file: SCRIPTS_FILE, path: '', reason: read.error }] }
  const parsed = parseFile(SCRIPTS_FILE, read.text, scriptsFile)
  if ('faults' in parsed)
    return {
      faults: await inWords(parsed.faults, (words) => parseFile(SCRIPTS_FILE, read.text, scriptsFile, words)),
    }
  const { faults } = fillTexts(SCRIPTS_FILE, parsed.value, manifest.languages)
  return faults.length > 0 ? { faults } : { scripts: parsed.value }
}
