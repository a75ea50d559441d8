/** Completes the texts of a pack: what is not translated is shown in the next language that the pack declares. */
import { type Fault, jsonPath } from '../content/pack.ts'
import { LANGS, type Lang, languageOf } from './languages.ts'

/** Whether a value has the form of a text, or of a factor, by language. */
function isByLanguage(value: object): value is Partial<Record<Lang, string | number>> {
  const keys = Object.keys(value)
  return keys.length > 0 && keys.every((key) => (LANGS as readonly string[]).includes(key))
}

interface Filled {
  /** Texts that lack the first language of the pack. */
  readonly faults: readonly Fault[]
  /** Texts that lack another language that the pack declares. */
  readonly untranslated: readonly Fault[]
}

/**
 * Fills every language into every text of a file, in place.
 * @param languages those that the pack declares, in the order of fallback
 */
export function fillTexts(file: string, content: unknown, languages: readonly Lang[]): Filled {
  const faults: Fault[] = []
  const untranslated: Fault[] = []
  const [first, ...others] = languages
  const missing = (path: readonly PropertyKey[], lang: Lang): Fault => ({
    file,
    path: jsonPath([...path, lang]),
    reason: `the ${languageOf(lang).englishName} text is missing`,
  })
  const visit = (value: unknown, path: readonly PropertyKey[]): void => {
    if (typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) {
      for (const [i, entry] of value.entries()) visit(entry, [...path, i])
    } else if (isByLanguage(value)) {
      if (first && value[first] === undefined) faults.push(missing(path, first))
      for (const lang of others) if (value[lang] === undefined) untranslated.push(missing(path, lang))
      const order = [...languages, ...LANGS]
      const shown = order.map((lang) => value[lang]).find((text) => text !== undefined)
      for (const lang of LANGS) if (value[lang] === undefined && shown !== undefined) value[lang] = shown
    } else {
      for (const [key, entry] of Object.entries(value)) visit(entry, [...path, key])
    }
  }
  visit(content, [])
  return { faults, untranslated }
}
