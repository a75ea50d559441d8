/** Texts as a search sees them: case, width, spaces and punctuation make no difference. */

/** Letters and digits only, small and of single width. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** The words of a text: Chinese characters each, everything else by its spaces. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? []
  )
}

/** The first letters of the syllables of a pinyin reading: "hua wei" is "hw". */
export function initialsOf(pinyin: string): string {
  return pinyin
    .split(' ')
    .map((it) => it[0] ?? '')
    .join('')
}
