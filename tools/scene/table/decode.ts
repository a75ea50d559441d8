/** The text of a table file as office programs write it: UTF-8 with or without a mark, else GB18030. */

/** Larger files are no table of a park, bytes. */
export const MAX_BYTES = 10_000_000

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OLE = [0xd0, 0xcf, 0x11, 0xe0]

/** The text, or why there is none. */
export function decodeTable(bytes: Uint8Array): { text: string } | { reason: string } {
  if (bytes.length > MAX_BYTES) return { reason: tooLarge(bytes.length) }
  const begins = (magic: readonly number[]) => magic.every((it, i) => bytes[i] === it)
  if (begins(ZIP) || begins(OLE))
    return { reason: 'this is a workbook, not a CSV file; save it as “CSV UTF-8 (comma delimited)”' }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return read('utf-16le', bytes)
  const utf8 = read('utf-8', bytes)
  const found = 'text' in utf8 ? utf8 : read('gb18030', bytes)
  if ('text' in found && found.text.includes('\0')) return { reason: 'this is no text file' }
  return found
}

export const tooLarge = (bytes: number) =>
  `the file has ${Math.ceil(bytes / 1e6)} MB; a table of a park has at most ${MAX_BYTES / 1e6} MB`

function read(encoding: string, bytes: Uint8Array): { text: string } | { reason: string } {
  try {
    // The decoder drops the mark at the beginning itself.
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) }
  } catch {
    return { reason: 'the file is neither UTF-8 nor GB18030; save it as “CSV UTF-8 (comma delimited)”' }
  }
}
