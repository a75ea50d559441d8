/** The repertoires of the code pages that office programs save in. */

/** Code pages by their WHATWG encoding labels. */
export const CODE_PAGES = ['gb18030', 'big5', 'shift_jis', 'euc-kr', 'windows-1252'] as const
export type CodePage = (typeof CODE_PAGES)[number]

/** Names used by office programs. */
export const PAGE_NAMES: Record<CodePage, string> = {
  gb18030: 'GBK',
  big5: 'Big5',
  shift_jis: 'Shift JIS',
  'euc-kr': 'EUC-KR',
  'windows-1252': 'Windows-1252',
}

const tables = new Map<CodePage, ReadonlyMap<string, readonly number[]>>()

/**
 * The non-ASCII characters of a code page with their bytes. For GB18030 only the one- and two-byte codes are listed, which
 * are those of GBK: Windows code page 936 has no others.
 */
function charactersOf(page: CodePage): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(page)
  if (known) return known
  const found = new Map<string, readonly number[]>()
  const decoder = new TextDecoder(page)
  const add = (...bytes: number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes))
    if ([...text].length === 1 && text !== '\uFFFD' && !found.has(text)) found.set(text, bytes)
  }
  for (let lead = 0x80; lead <= 0xff; lead++) {
    add(lead)
    if (page !== 'windows-1252') for (let trail = 0x40; trail <= 0xfe; trail++) add(lead, trail)
  }
  tables.set(page, found)
  return found
}

/** Whether a code page has a character. */
export const hasCharacter = (page: CodePage, character: string): boolean =>
  isAscii(character) || charactersOf(page).has(character)

/** The bytes of a text in a code page; a question mark for what the page lacks. */
export function encode(text: string, page: CodePage): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const own = isAscii(character) ? [character.charCodeAt(0)] : charactersOf(page).get(character)
    bytes.push(...(own ?? [0x3f]))
  }
  return Uint8Array.from(bytes)
}

export const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text)
