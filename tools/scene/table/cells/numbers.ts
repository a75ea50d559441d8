/** Parses numbers by the decimal mark of the table. Ambiguous numbers are refused. */
import { folded, withoutMark } from './cellText.ts'

/**
 * The decimal mark of a table. Programs separate cells by commas where the decimal mark is a point, and by semicolons
 * where it is a comma; a table separated by tabs may have either.
 */
export type DecimalMark = 'point' | 'comma' | 'either'

export type ReadNumber = { readonly value: number; readonly decimals: number } | { readonly reason: string }

/** Digits alone, with decimals, or grouped by threes with one kind of mark. */
const WHOLE = /^\d+$/
const DECIMAL = /^(\d+)([.,])(\d+)$/
const GROUPED = /^([1-9]\d{0,2})(?:([.,' ])\d{3})(?:\2\d{3})*(?:([.,])(\d+))?$/

/**
 * Parses a number.
 * @param before the number of the pack, to detect rounding and other grouping conventions
 */
export function readNumber(cell: string, mark: DecimalMark, before?: unknown): ReadNumber {
  const text = withoutMark(folded(cell)).trim()
  const readings = readingsOf(text).filter((it) => it.exact)
  // With semicolons as delimiters a single point before three digits is ambiguous: not all countries group by points.
  const open = mark === 'either' || (mark === 'comma' && /^[+-]?\d{1,3}\.\d{3}$/.test(text))
  const allowed = readings.filter((it) => it.mark === 'none' || open || it.mark === mark)
  const same = allowed.find((it) => it.value === before)
  if (same) return same
  const [only, other] = allowed
  if (!only) return { reason: readings.length > 0 ? otherMark(cell, mark) : `"${cell}" is no number; ${HOW}` }
  if (other)
    return {
      reason: `"${cell}" is ${plainNumber(only.value)} or ${plainNumber(other.value)}; write the number without grouping`,
    }
  if (typeof before !== 'number') return only
  if (isRounding(only, before))
    return {
      reason: `"${cell}" is ${plainNumber(before)} rounded; show all decimals in the spreadsheet before saving`,
    }
  if (readings.some((it) => it.value === before))
    return {
      reason: `"${cell}" reads ${plainNumber(only.value)} in this table, but is ${plainNumber(before)} by the other decimal mark; write the number without grouping`,
    }
  return only
}

/** Relative precision of spreadsheets. */
const KEPT = 1e-13

/** Whether a number is another one rounded. */
export function isRounding({ value, decimals }: { value: number; decimals: number }, of: number): boolean {
  const scale = 10 ** Math.min(decimals, 15)
  return (
    (decimals >= 0 && Number(of.toFixed(Math.min(decimals, 100))) === value) ||
    Math.round(of * scale) === Math.round(value * scale) ||
    Math.abs(value - of) < Math.abs(of) * KEPT
  )
}

const HOW = 'write digits only, such as 14622 or 219.21'

function otherMark(cell: string, mark: DecimalMark): string {
  return mark === 'comma'
    ? `"${cell}": cells are separated by semicolons here, so that the decimal mark is a comma; write 219,21`
    : `"${cell}": cells are separated by commas here, so that a comma in a number groups digits by threes; write 219.21`
}

interface Possible {
  readonly value: number
  readonly decimals: number
  /** The decimal mark that the reading implies; none if it fits both. */
  readonly mark: DecimalMark | 'none'
  /** False for forms that are never accepted, such as 1.23E+06. */
  readonly exact: boolean
}

/** All possible readings of a text as a number. */
export function readingsOf(text: string): Possible[] {
  const sign = text.startsWith('-') ? -1 : 1
  const digits = text.replace(/^[+-]/, '')
  if (WHOLE.test(digits)) return [{ value: sign * Number(digits), decimals: 0, mark: 'none', exact: true }]
  const power = /^(\d+)(?:[.,](\d+))?e([+-]?\d{1,3})$/i.exec(digits)
  if (power) {
    const [, whole, part = '', exponent] = power
    const value = sign * Number(`${whole}.${part || '0'}e${exponent}`)
    return [{ value, decimals: part.length - Number(exponent), mark: 'none', exact: false }]
  }
  const found: Possible[] = []
  const decimal = DECIMAL.exec(digits)
  if (decimal) {
    const [, whole = '', point, part = ''] = decimal
    found.push({
      value: sign * Number(`${whole}.${part}`),
      decimals: part.length,
      mark: point === '.' ? 'point' : 'comma',
      exact: true,
    })
  }
  const grouped = GROUPED.exec(digits)
  if (grouped && grouped[2] !== grouped[3]) {
    const [, , group = '', point, part = ''] = grouped
    const whole = (point ? digits.slice(0, digits.lastIndexOf(point)) : digits).replaceAll(group, '')
    const byGroup = { ',': 'point', '.': 'comma' } as const
    const byPoint = { '.': 'point', ',': 'comma' } as const
    found.push({
      value: sign * Number(part ? `${whole}.${part}` : whole),
      decimals: part.length,
      mark: byPoint[point as '.'] ?? byGroup[group as ','] ?? 'none',
      exact: true,
    })
  }
  return found
}

/** Writes a number with a decimal point and without an exponent. */
export function plainNumber(value: number): string {
  const [digits = '', exponent] = String(Math.abs(value)).split('e')
  const sign = value < 0 ? '-' : ''
  if (exponent === undefined) return sign + digits
  const [whole = '', part = ''] = digits.split('.')
  const shift = Number(exponent)
  if (shift < 0) return `${sign}0.${'0'.repeat(-shift - 1)}${whole}${part}`
  return `${sign}${whole}${part}${'0'.repeat(shift - part.length)}`
}
