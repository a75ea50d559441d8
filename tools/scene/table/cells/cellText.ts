/** Normalizes the text of cells: differences that programs introduce and that carry no meaning. */

/** Zero-width characters and byte order marks. */
const INVISIBLE = /[\u200B\u2060\uFEFF]/g

/** No-break spaces and spaces of other widths than U+0020. */
const OTHER_SPACES = /[\u00A0\u2000-\u200A\u202F\u205F]/g

const DASHES = /[\u2010-\u2015\u2212\uFE63\uFF0D]/g

/** The text as it is stored: NFC, line feeds, trimmed, without zero-width characters. */
export function tidy(cell: string): string {
  return cell.replace(INVISIBLE, '').replace(/\r\n?/g, '\n').normalize('NFC').trim()
}

/** `tidy`, with all spaces as U+0020: some code pages and programs have no others. */
export const plainSpaces = (cell: string): string => tidy(cell).replace(OTHER_SPACES, ' ')

/**
 * A number, date, id or keyword with full-width characters mapped to ASCII and all dashes to a hyphen. No compatibility
 * normalization: a superscript two must not become a digit.
 */
export function folded(cell: string): string {
  return plainSpaces(cell)
    .replace(/[\uFF01-\uFF5E]/g, (it) => String.fromCharCode(it.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .replace(DASHES, '-')
    .replace(/\u2019/g, "'")
    .trim()
}

/** Removes the leading apostrophe by which spreadsheets mark text and which some of them save. */
export const withoutMark = (cell: string): string => (/^['\uFF07]/.test(cell) ? cell.slice(1) : cell)
