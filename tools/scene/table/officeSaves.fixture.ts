/**
 * Simulates office programs that open and save a table, for tests: type conversion of cells, layout of rows, delimiters and
 * encodings.
 */
import Papa from 'papaparse'
import { encode } from './cells/codePages.ts'

type Grid = string[][]

/** The change of one cell. */
type Rewrite = (cell: string) => string

const two = (value: number) => String(value).padStart(2, '0')
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

interface Shown {
  /** How a date is shown. */
  readonly day?: (year: number, month: number, day: number) => string
  readonly month?: (year: number, month: number) => string
  /** How a number is shown, from its digits before and after the point. */
  readonly number?: (whole: string, decimals: string) => string
  readonly percent?: (value: number) => string
}

/** A program with the formats of one country; cells are converted by their look, as spreadsheets do. */
function program({ day, month, number, percent }: Shown): Rewrite {
  return (cell) => {
    const full = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(cell)
    if (full && day) return day(Number(full[1]), Number(full[2]), Number(full[3]))
    const part = /^(\d{4})-(\d{1,2})$/.exec(cell)
    if (part && month && Number(part[2]) >= 1 && Number(part[2]) <= 12)
      return month(Number(part[1]), Number(part[2]))
    const short = /^(\d{1,2})-(\d{1,2})$/.exec(cell)
    if (short && day && Number(short[1]) >= 1 && Number(short[1]) <= 12 && Number(short[2]) <= 31)
      return `${Number(short[2])}-${MONTHS[Number(short[1]) - 1]}`
    if (/^(true|false)$/i.test(cell)) return cell.toUpperCase()
    const share = /^(\d+(?:\.\d+)?)%$/.exec(cell)
    if (share && percent) return percent(Number(share[1]))
    const digits = /^([+-]?)0*(\d+)(?:\.(\d+))?$/.exec(cell)
    if (digits && number) return (digits[1] === '-' ? '-' : '') + number(digits[2] ?? '', digits[3] ?? '')
    return cell
  }
}

const general = (whole: string, decimals: string) => {
  const value = Number(`${whole}.${decimals || '0'}`)
  if (value >= 1e11) return value.toExponential(5).replace('e+', 'E+')
  return String(Number(value.toPrecision(11)))
}
const percentOf = (digits: number, mark: string) => (value: number) =>
  `${value.toFixed(digits).replace('.', mark)}%`
const grouped = (mark: string, point: string) => (whole: string, decimals: string) =>
  whole.replace(/\B(?=(\d{3})+$)/g, mark) + (decimals && point + decimals)
const excelMonth = (year: number, month: number) => `${MONTHS[month - 1]}-${two(year % 100)}`

const CHINESE = program({
  day: (y, m, d) => `${y}/${m}/${d}`,
  month: excelMonth,
  number: general,
  percent: percentOf(2, '.'),
})
const AMERICAN = program({
  day: (y, m, d) => `${m}/${d}/${y}`,
  month: excelMonth,
  number: general,
  percent: percentOf(2, '.'),
})
const BRITISH = program({ day: (y, m, d) => `${two(d)}/${two(m)}/${y}`, month: excelMonth, number: general })
const GERMAN = program({
  day: (y, m, d) => `${two(d)}.${two(m)}.${y}`,
  month: (y, m) => `${MONTHS[m - 1]} ${two(y % 100)}`,
  number: (whole, decimals) => general(whole, decimals).replace('.', ','),
  percent: percentOf(2, ','),
})
const NUMBERS_APP = program({
  day: (y, m, d) => `${d} ${MONTHS[m - 1]} ${y}`,
  month: (y, m) => `${MONTHS[m - 1]} ${y}`,
  number: general,
})

/** Changes of cells by program, country and number format. */
export const REWRITES: Readonly<Record<string, Rewrite>> = {
  nothing: (cell) => cell,
  'Excel in China': CHINESE,
  'Excel in America': AMERICAN,
  'Excel in Britain': BRITISH,
  'Excel in Germany': GERMAN,
  Numbers: NUMBERS_APP,
  'the former export, and Excel in China': (cell) => CHINESE(formerDate(cell)),
  'the former export, and Excel in China twice': (cell) => {
    const once = /^([A-Z][a-z]{2})-(\d{2})$/.exec(CHINESE(formerDate(cell)))
    return once ? `${Number(once[2])}-${once[1]}` : CHINESE(formerDate(cell))
  },
  'the former export, and WPS': (cell) =>
    program({ day: (y, m, d) => `${y}/${m}/${d}`, month: (y, m) => `${y}/${m}/1` })(formerDate(cell)),
  'the former export, and dates with midnight': (cell) =>
    program({
      day: (y, m, d) => `${y}-${two(m)}-${two(d)} 00:00:00`,
      month: (y, m) => `${y}-${two(m)}-01 00:00:00`,
    })(formerDate(cell)),
  'years as dates': (cell) => (/^\d{4}年?$/.test(cell) ? serialDate(Number(cell.slice(0, 4))) : cell),
  'months only': (cell) => cell.replace(/^(\d{4}年\d{1,2}月)\d{1,2}日$/, '$1'),
  'months by name': (cell) =>
    cell.replace(/^\d{2}(\d{2})年(\d{1,2})月(\d{1,2}日)?$/, (_, y, m) => `${MONTHS[m - 1]}-${y}`),
  'columns too narrow': (cell) => (/^(\d{4}年.*日|\d{6,})$/.test(cell) ? '#######' : cell),
  'commas by threes': program({ number: grouped(',', '.') }),
  'points by threes': program({ number: grouped('.', ',') }),
  'no-break spaces by threes': program({ number: grouped('\u00A0', '.') }),
  'narrow spaces by threes': program({ number: grouped('\u202F', ',') }),
  'thin spaces by threes': program({ number: grouped('\u2009', '.') }),
  'apostrophes by threes': program({ number: grouped('’', '.') }),
  'two decimals': program({
    number: (whole, decimals) => Number(`${whole}.${decimals || 0}`).toFixed(2),
    percent: percentOf(2, '.'),
  }),
  'no decimals': program({
    number: (whole, decimals) => Number(`${whole}.${decimals || 0}`).toFixed(0),
    percent: percentOf(0, '.'),
  }),
  exponents: program({
    number: (whole, decimals) =>
      Number(`${whole}.${decimals || 0}`)
        .toExponential(2)
        .toUpperCase(),
  }),
  'apostrophes before text': (cell) => (cell === '' ? cell : `'${cell}`),
  'full-width figures': (cell) => cell.replace(/\d/g, (it) => String.fromCharCode(it.charCodeAt(0) + 0xfee0)),
  'no-break spaces': (cell) => cell.replace(/ /g, '\u00A0'),
  'spaces around': (cell) => ` ${cell}\u00A0`,
  'marks before cells': (cell) => `\uFEFF${cell}`,
  'carriage returns in cells': (cell) => cell.replace(/\n/g, '\r\n'),
  'UTF-8 taken for GBK': (cell) => misread(cell, 'gb18030'),
  'UTF-8 taken for Windows-1252': (cell) => misread(cell, 'windows-1252'),
  'UTF-8 taken for Big5': (cell) => misread(cell, 'big5'),
  'GBK taken for Big5': (cell) => new TextDecoder('big5').decode(encode(cell, 'gb18030')),
}

const misread = (cell: string, as: string) => new TextDecoder(as).decode(new TextEncoder().encode(cell))

/** The former export format of dates: 2023-08 for `2023年8月`. */
function formerDate(cell: string): string {
  const match = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/.exec(cell)
  if (!match) return cell
  return [match[1], ...match.slice(2).flatMap((it) => (it ? [two(Number(it))] : []))].join('-')
}

/** A year formatted as a date: that many days after 1899-12-30. */
function serialDate(year: number): string {
  const date = new Date(Date.UTC(1899, 11, 30 + year))
  return `${date.getUTCFullYear()}/${date.getUTCMonth() + 1}/${date.getUTCDate()}`
}

/** Layouts of rows and columns. */
export const LAYOUTS: Readonly<Record<string, (grid: Grid) => Grid>> = {
  'as they were': (grid) => grid,
  'empty columns behind': (grid) => grid.map((row) => [...row, '', '', '']),
  'empty rows behind and between': (grid) => [...grid.flatMap((row) => [row, row.map(() => '')]), [''], ['']],
  'columns reversed': (grid) => grid.map((row) => [...row].reverse()),
  'rows reversed': ([head = [], ...rows]) => [head, ...rows.reverse()],
  'a title above': (grid) => [['企业一览表'], [], ...grid],
  'the lines of npm above': (grid) => [
    [''],
    ['> shenha-sand-table@0.1.0 scene'],
    ['> tsx tools/scene/cli.ts export'],
    [''],
    ...grid,
  ],
  'the last column left out': (grid) => grid.map((row) => row.slice(0, -1)),
  'the second column left out': (grid) => grid.map((row) => row.filter((_, i) => i !== 1)),
  'every other row left out': ([head = [], ...rows]) => [head, ...rows.filter((_, i) => i % 2 === 0)],
  'every other cell emptied': ([head = [], ...rows]) => [
    head,
    ...rows.map((row) => row.map((cell, i) => (i % 2 === 0 ? cell : ''))),
  ],
}

interface Format {
  readonly delimiter?: string
  readonly newline?: string
  readonly quotes?: boolean
  readonly bytes: (text: string) => Uint8Array
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, swap: boolean) => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return swap ? bytes.swap16() : bytes
}
/** The best-fit substitutes of Windows for characters that GBK lacks. */
const alike = (text: string) =>
  text.replace(/[²³−½\u00A0]/g, (it) => ({ '²': '2', '³': '3', '−': '-', '½': '', '\u00A0': ' ' })[it] ?? '?')

/** File formats: delimiter, line ends, quotes, encoding. */
export const FORMATS: Readonly<Record<string, Format>> = {
  'CSV UTF-8 of Excel': { bytes: (it) => utf8(`\uFEFF${it}`) },
  'UTF-8 without a mark': { newline: '\n', bytes: utf8 },
  'all cells in quotes': { quotes: true, newline: '\n', bytes: utf8 },
  'line ends of the Macintosh': { newline: '\r', bytes: utf8 },
  semicolons: { delimiter: ';', bytes: (it) => utf8(`\uFEFF${it}`) },
  'semicolons with their name above': { delimiter: ';', bytes: (it) => utf8(`sep=;\r\n${it}`) },
  tabs: { delimiter: '\t', bytes: utf8 },
  'Unicode text of Excel': { delimiter: '\t', bytes: (it) => utf16(it, false) },
  'PowerShell’s redirection': { bytes: (it) => utf16(`\uFEFF${it}`, false) },
  'UTF-16 of the other order': { bytes: (it) => utf16(it, true) },
  'two marks': { bytes: (it) => utf8(`\uFEFF\uFEFF${it}`) },
  GBK: { bytes: (it) => encode(it, 'gb18030') },
  'GBK with what is alike': { bytes: (it) => encode(alike(it), 'gb18030') },
  'GBK with semicolons': { delimiter: ';', bytes: (it) => encode(it, 'gb18030') },
  Big5: { bytes: (it) => encode(it, 'big5') },
  'Shift JIS': { bytes: (it) => encode(it, 'shift_jis') },
  'EUC-KR': { bytes: (it) => encode(it, 'euc-kr') },
  'Windows-1252': { bytes: (it) => encode(it, 'windows-1252') },
  'Macintosh, lost as underscores': { newline: '\r', bytes: (it) => utf8(it.replace(/[^\0-\x7f]/g, '_')) },
  'ASCII, lost as question marks': { bytes: (it) => utf8(it.replace(/[^\0-\x7f]/g, '?')) },
}

/** One way of saving, by the keys of its parts. */
export interface Save {
  readonly rewrite: string
  readonly layout: string
  readonly format: string
  /** Replacement headers by Chinese header. */
  readonly headers?: Readonly<Record<string, string>>
}

/** The bytes of a table after a program has saved it. */
export function savedBy(table: string, { rewrite, layout, format, headers = {} }: Save): Uint8Array {
  const { data } = Papa.parse<string[]>(table.replace(/^\uFEFF/, '').replace(/\r\n$/, ''))
  const [head = [], ...rows] = data
  const cells = [
    head.map((it) => headers[it] ?? it),
    ...rows.map((row) => row.map(REWRITES[rewrite] as Rewrite)),
  ]
  const grid = (LAYOUTS[layout] as (grid: Grid) => Grid)(cells)
  const { delimiter = ',', newline = '\r\n', quotes = false, bytes } = FORMATS[format] as Format
  return bytes(`${Papa.unparse(grid, { delimiter, newline, quotes })}${newline}`)
}
