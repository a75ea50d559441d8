/** Which of the table's languages suits a reader best. */
import type { Lang } from './state.ts'

/**
 * @param languages BCP 47 tags by preference, as browsers tell them
 * @returns the first language of the list that the table speaks; English where it speaks none of them
 */
export function preferredLang(languages: readonly string[]): Lang {
  for (const tag of languages) {
    const primary = tag.toLowerCase().split(/[-_]/)[0]
    // Macrolanguage and its members: zh, Mandarin, Cantonese, Wu.
    if (primary !== undefined && ['zh', 'cmn', 'yue', 'wuu'].includes(primary)) return 'zh'
    if (primary === 'en') return 'en'
  }
  return 'en'
}
