/** Which of the table's languages suits a reader best. */
import { LANGUAGES, type Lang } from '../language/languages.ts'

/** The language for readers of none of those that the table has. */
const FOR_OTHERS: Lang = 'en'

/**
 * @param languages BCP 47 tags by preference, as browsers have them
 * @returns the first language of the list that the table has; English where it has none of them
 */
export function preferredLang(languages: readonly string[]): Lang {
  for (const tag of languages) {
    const primary = tag.toLowerCase().split(/[-_]/)[0]
    const found = LANGUAGES.find(({ serves }) => serves.some((own) => own === primary))
    if (found) return found.code
  }
  return FOR_OTHERS
}
