/** Spellings of the same cell: what office programs put around and between characters without meaning anything by it. */

/** Zero-width characters and byte order marks, which show nothing. */
const INVISIBLE = /[\u200B\u2060\uFEFF]/g

/** Spaces of other widths than the ordinary one, no-break spaces among them. */
const OTHER_SPACES = /[\u00A0\u2000-\u200A\u202F\u205F]/g

const DASHES = /[\u2010-\u2015\u2212\uFE63\uFF0D]/g

/** A text as it is kept: composed, without invisible characters, line ends of one kind, nothing around it. */
export function tidy(cell: string): string {
  return cell.replace(INVISIBLE, '').replace(/\r\n?/g, '\n').normalize('NFC').trim()
}

/** A text in which all spaces are ordinary ones: some code pages and programs know no others. */
export const plainSpaces = (cell: string): string => tidy(cell).replace(OTHER_SPACES, ' ')

/**
 * A number, date, id or word as typed on any keyboard: full-width characters as their ASCII twins, one kind of dash and
 * of space. Nothing else is folded: a superscript two is no digit.
 */
export function folded(cell: string): string {
  return plainSpaces(cell)
    .replace(/[\uFF01-\uFF5E]/g, (it) => String.fromCharCode(it.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .replace(DASHES, '-')
    .replace(/\u2019/g, "'")
    .trim()
}

/** Spreadsheets mark a cell as text by an apostrophe before it, which some of them save. */
export const withoutMark = (cell: string): string => (/^['\uFF07]/.test(cell) ? cell.slice(1) : cell)
