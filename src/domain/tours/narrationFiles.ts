/**
 * Sound files of a pack's captions. A file is named by its language and by its text, so that a caption that changes has no
 * file until one is made, and never one with other words.
 */
import * as z from 'zod/mini'
import type { TourStep } from '../content/tour.ts'
import { LANGS, type Lang } from '../language/languages.ts'

/** The list of files, in their folder `narration/<pack id>/`. */
export const NARRATION_INDEX = 'index.json'

/** Names of the files that there are. */
export const narrationIndex = z.strictObject({
  files: z.array(z.string().check(z.regex(/^[a-z]{2}-[0-9a-f]{16}\.[a-z0-9]{2,4}$/))),
})
export type NarrationIndex = z.infer<typeof narrationIndex>

/** What is read of a step. */
export const spokenText = (step: Pick<TourStep, 'caption'>, lang: Lang): string => step.caption[lang]

/** The name of a text's file, without its ending. */
export const narrationName = (text: string, lang: Lang): string => `${lang}-${textHash(text)}`

/** The file of a text; null where there is none. */
export function narrationFile(index: NarrationIndex, text: string, lang: Lang): string | null {
  const name = narrationName(text, lang)
  return index.files.find((it) => it.slice(0, it.lastIndexOf('.')) === name) ?? null
}

/** All that a pack has to be read, each text once a language. */
export function spokenTexts(
  steps: readonly Pick<TourStep, 'caption'>[],
  languages: readonly Lang[] = LANGS,
): { readonly lang: Lang; readonly text: string; readonly name: string }[] {
  const all = languages.flatMap((lang) =>
    steps.map((step) => {
      const text = spokenText(step, lang)
      return { lang, text, name: narrationName(text, lang) }
    }),
  )
  return [...new Map(all.map((it) => [it.name, it])).values()]
}

const PRIME = 0x01000193
/** FNV-1a over the UTF-16 units of a text, from two beginnings: 16 hexadecimal digits. Web Crypto is missing at plain http. */
function textHash(text: string): string {
  let [a, b] = [0x811c9dc5, 0x9dc5811c]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, PRIME)
    b = Math.imul(b ^ (unit + i), PRIME)
  }
  return [a, b].map((it) => (it >>> 0).toString(16).padStart(8, '0')).join('')
}
