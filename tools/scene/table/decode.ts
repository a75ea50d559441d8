/** Decodes the bytes of a table file: Unicode, or the code pages that office programs use. */
import { CODE_PAGES, type CodePage } from './cells/codePages.ts'

/** Largest file accepted, bytes. */
export const MAX_BYTES = 10_000_000

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OLE = [0xd0, 0xcf, 0x11, 0xe0]
const MARKS = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
] as const

/** The text in one possible encoding; `page` is null for UTF-8 and UTF-16. */
export interface Decoded {
  readonly text: string
  readonly page: CodePage | null
}

/** The text in every encoding in which the bytes are valid, the most common encoding first. */
export function decodeTable(bytes: Uint8Array): readonly Decoded[] | { reason: string } {
  if (bytes.length > MAX_BYTES) return { reason: tooLarge(bytes.length) }
  const begins = (magic: readonly number[]) => magic.every((it, i) => bytes[i] === it)
  if (begins(ZIP) || begins(OLE)) return { reason: `this is a workbook, not a CSV file; ${AS_UTF8}` }
  const mark = MARKS.find(([, it]) => begins(it))
  const unicode = read(mark?.[0] ?? 'utf-8', bytes)
  if (unicode !== null)
    return unicode.includes('\0')
      ? { reason: `this is no text file, or UTF-16 without a mark; ${AS_UTF8}` }
      : [{ text: unicode, page: null }]
  if (mark)
    return { reason: `the file begins as ${mark[0].toUpperCase()} and goes on as something else; ${AS_UTF8}` }
  const found = CODE_PAGES.flatMap((page) => {
    const text = read(page, bytes)
    return text === null || text.includes('\0') ? [] : [{ text, page }]
  })
  return found.length > 0 ? found : { reason: unknownEncoding }
}

const AS_UTF8 = 'save it as “CSV UTF-8 (comma delimited)”'

export const unknownEncoding = `the file is neither UTF-8 nor GB18030; ${AS_UTF8}`

export const tooLarge = (bytes: number) =>
  `the file has ${Math.ceil(bytes / 1e6)} MB; a table of a park has at most ${MAX_BYTES / 1e6} MB`

/** Null for bytes that are invalid in the encoding. The decoder drops a leading byte order mark. */
function read(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
