/** Which of the table's languages suits a reader best. */
import { LANGS, LANGUAGES, type Lang } from '../language/languages.ts'

/** The language for readers of none of those that the table has. */
const FOR_OTHERS: Lang = 'en'

/**
 * @param languages BCP 47 tags by preference, as browsers have them
 * @param offered languages of the pack, once it is known; the first of them is its own
 * @returns the first language of the list that the table has; without one English, or where it has none, its first
 */
export function preferredLang(languages: readonly string[], offered: readonly Lang[] = LANGS): Lang {
  for (const tag of languages) {
    const primary = tag.toLowerCase().split(/[-_]/)[0]
    const found = LANGUAGES.find(
      ({ code, serves }) => offered.includes(code) && serves.some((own) => own === primary),
    )
    if (found) return found.code
  }
  return offered.includes(FOR_OTHERS) ? FOR_OTHERS : (offered[0] ?? FOR_OTHERS)
}
