/**
 * The numbers and dates that a Chinese or English text states, in plain units, so that a caption can be compared with the
 * source it cites, and one language with the other. Numbers are read where they are written in digits, and tenths
 * written as 三成.
 */
/** Languages whose numbers and dates can be read. */
export const READ_LANGS = ['zh', 'en'] as const
type Lang = (typeof READ_LANGS)[number]

/** A number as a text states it. */
export interface TextNumber {
  readonly value: number
  /** Half of the last digit that is written: how far a rounded number may lie from the exact one. */
  readonly slack: number
  /** The text says "over", "more than", 超过 or 余. */
  readonly atLeast: boolean
  /** As it is written. */
  readonly text: string
}

/** A date as exactly as a text states it. */
export interface TextDate {
  readonly year?: number
  readonly month?: number
  readonly day?: number
  readonly text: string
}

export interface Stated {
  readonly numbers: readonly TextNumber[]
  readonly dates: readonly TextDate[]
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const MONTH = `(${MONTHS.join('|')})`
const YEAR = '((?:19|20)\\d{2})'

/** Ways to write a date, the most exact first; the groups are named. */
const DATES: Record<Lang, readonly RegExp[]> = {
  zh: [
    /(?<year>(?:19|20)\d{2}) ?年 ?(?<month>\d{1,2}) ?月 ?(?<day>\d{1,2}) ?日/g,
    /(?<year>(?:19|20)\d{2}) ?年 ?(?<month>\d{1,2}) ?月/g,
    /(?<month>\d{1,2}) ?月 ?(?<day>\d{1,2}) ?日/g,
    /(?<year>(?:19|20)\d{2})(?= ?年| ?[—–-] ?(?:19|20)\d{2})/g,
    /(?<![\d至] ?)(?<month>\d{1,2}) ?月(?!均)/g,
  ],
  en: [
    new RegExp(`(?<day>\\d{1,2}) (?<month>${MONTH}) (?<year>${YEAR})`, 'g'),
    new RegExp(`(?<month>${MONTH}) (?<year>${YEAR})`, 'g'),
    new RegExp(`(?<day>\\d{1,2}) (?<month>${MONTH})\\b`, 'g'),
    new RegExp(`(?<![\\d,.])(?<year>${YEAR})(?![\\d,.]\\d| ?(?:m|km)\\b|,\\d)`, 'g'),
    new RegExp(`\\b(?<month>${MONTH})\\b`, 'g'),
  ],
}

/** What a number is multiplied by. */
const FACTORS: readonly (readonly [RegExp, number])[] = [
  [/^\s?亿/, 1e8],
  [/^\s?万/, 1e4],
  [/^\s?(?:bn|billion)\b/, 1e9],
  [/^\s?million\b/, 1e6],
  [/^\s?thousand\b/, 1e3],
]
const AT_LEAST_BEFORE = /(?:超过|超|逾|over|more than|above)[ $US]*$/i
const AT_LEAST_AFTER = /^\s?(?:余|多(?!个)|\+)/
/** Digits of a number; those within a name (B5-6, M0) and the zero level ±0 are none. */
const DIGITS = /(?<![A-Za-z\d±.][-–—]?)-?\d+(?:,\d{3})*(?:[.:]\d+)?(?![A-Za-z]*\d)/g
/** Numbers that are names: Phase 2, Lot 1, Building 1, 500 强. */
const NAME_BEFORE = /(?:Phase|Lot|Building|No\.) $/
const NAME_AFTER = /^ ?强/
const TENTHS = '一二三四五六七八九'
const WORDS: Record<Lang, readonly (readonly [RegExp, number])[]> = {
  zh: [...'一二三四五六七八九十'].map((word, i) => [new RegExp(word === '二' ? '[二两]' : word), i + 1]),
  en: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map((word, i) => [
    new RegExp(`\\b${word}\\b`, 'i'),
    i + 1,
  ]),
}

/** Small numbers that a text writes as words; a source that does supports the digits of a text. */
export function wordsIn(text: string, lang: Lang): TextNumber[] {
  return WORDS[lang].flatMap(([pattern, value]) =>
    pattern.test(text) ? [{ value, slack: 0, atLeast: false, text: String(value) }] : [],
  )
}

/** The sentences of a text that say themselves that they are worked out or illustrative are not compared with sources. */
const NOT_QUOTED = /示意|推算|反推|illustrative|derived|computed/i

/** Splits a text into sentences. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[。；！？])|(?<=[.;!?])\s+(?=[A-Z“])/)
}

/** The part of a text that has to agree with its sources. */
export function quotedPart(text: string): string {
  return sentencesOf(text)
    .filter((sentence) => !NOT_QUOTED.test(sentence))
    .join(' ')
}

/** The numbers and dates of a text. */
export function statedIn(text: string, lang: Lang): Stated {
  const dates: TextDate[] = []
  let rest = text.normalize('NFKC').replaceAll('−', '-')
  for (const pattern of DATES[lang])
    rest = rest.replace(pattern, (...found) => {
      const { year, month, day } = found.at(-1) as Record<'year' | 'month' | 'day', string | undefined>
      dates.push({
        ...(year !== undefined && { year: Number(year) }),
        ...(month !== undefined && { month: monthOf(month) }),
        ...(day !== undefined && { day: Number(day) }),
        text: found[0],
      })
      return ' '.repeat(found[0].length)
    })
  return { dates, numbers: [...digitsIn(rest), ...tenthsIn(rest)] }
}

const monthOf = (text: string) => (/^\d/.test(text) ? Number(text) : MONTHS.indexOf(text) + 1)

function digitsIn(text: string): TextNumber[] {
  const found: TextNumber[] = []
  for (const match of text.matchAll(DIGITS)) {
    const [written] = match
    const after = text.slice(match.index + written.length)
    if (NAME_BEFORE.test(text.slice(0, match.index)) || NAME_AFTER.test(after)) continue
    const factor = FACTORS.find(([pattern]) => pattern.test(after))?.[1] ?? 1
    const digits = written.replaceAll(',', '').replace(':', '.')
    const decimals = digits.split('.')[1]?.length ?? 0
    found.push({
      value: Number(digits) * factor,
      slack: (factor * 10 ** -decimals) / 2,
      atLeast:
        AT_LEAST_BEFORE.test(text.slice(0, match.index)) ||
        AT_LEAST_AFTER.test(after.replace(/^\s?[万亿]/, '')),
      text: written,
    })
  }
  return found
}

function tenthsIn(text: string): TextNumber[] {
  return [...text.matchAll(new RegExp(`(超|近)?([${TENTHS}])成`, 'g'))].map(
    ([written, bound, tenth = '']) => ({
      value: (TENTHS.indexOf(tenth) + 1) * 10,
      slack: 5,
      atLeast: bound === '超',
      text: written,
    }),
  )
}

/** Whether a source's number supports one of a text: the same, rounded, or a bound that it reaches. */
export function supports(source: TextNumber, number: TextNumber): boolean {
  const epsilon = 1e-9 * Math.max(1, Math.abs(number.value))
  const same = Math.abs(source.value - number.value) <= number.slack + epsilon
  if (number.atLeast && !source.atLeast)
    return source.value >= number.value && source.value <= number.value * 1.1
  return same && source.atLeast === number.atLeast
}

/** Whether a date of a source supports one of a text: the text may be less exact, never more. */
export function supportsDate(source: TextDate, date: TextDate): boolean {
  return (['year', 'month', 'day'] as const).every(
    (part) => date[part] === undefined || source[part] === date[part],
  )
}
