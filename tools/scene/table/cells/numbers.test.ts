import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DecimalMark, plainNumber, readNumber } from './numbers.ts'

const MARKS: readonly DecimalMark[] = ['point', 'comma', 'either']

describe('a number in a cell', () => {
  it.each([
    // cell, between commas, between semicolons, between tabs; null for refused
    ['14622', 14622, 14622, 14622],
    ['219.21', 219.21, null, 219.21],
    ['219,21', null, 219.21, 219.21],
    ['14622,5', null, 14622.5, 14622.5],
    ['5,4', null, 5.4, 5.4],
    ['14,622', 14622, 14.622, null],
    ['14.622', 14.622, null, null],
    ['1,234,567', 1_234_567, null, 1_234_567],
    ['1.234.567', null, 1_234_567, 1_234_567],
    ['1,234.5', 1234.5, null, 1234.5],
    ['1.234,5', null, 1234.5, 1234.5],
    ['14 622,5', null, 14622.5, 14622.5],
    ['14\u00A0622', 14622, 14622, 14622],
    ['14\u202F622', 14622, 14622, 14622],
    ['14\u2009622.5', 14622.5, null, 14622.5],
    ["14'622", 14622, 14622, 14622],
    ['14’622.5', 14622.5, null, 14622.5],
    ['−5', -5, -5, -5],
    ['+5', 5, 5, 5],
    ['１４６２２', 14622, 14622, 14622],
    ["'14622", 14622, 14622, 14622],
    // Not grouped by threes, not digits, or not a number.
    ['1,00,000', null, null, null],
    ['14,62', null, 14.62, 14.62],
    ['0,622', null, 0.622, 0.622],
    ['1 4622', null, null, null],
    ['1,234 567', null, null, null],
    ['0x10', null, null, null],
    ['1e3', null, null, null],
    ['1.23E+06', null, null, null],
    ['Infinity', null, null, null],
    [',', null, null, null],
    ['.5', null, null, null],
    ['5.', null, null, null],
    ['(5)', null, null, null],
    ['5²', null, null, null],
    ['½', null, null, null],
    ['22万', null, null, null],
    ['¥540', null, null, null],
    ['80%', null, null, null],
    ['--5', null, null, null],
    ['', null, null, null],
  ] as const)('%s', (cell, ...expected) => {
    const found = MARKS.map((mark) => {
      const read = readNumber(cell, mark)
      return 'value' in read ? read.value : null
    })
    expect(found).toEqual(expected)
  })

  it('is never the old one with fewer digits, or by the other decimal mark', () => {
    expect(readNumber('219.2', 'point', 219.21)).toHaveProperty('reason')
    expect(readNumber('219', 'point', 219.21)).toHaveProperty('reason')
    expect(readNumber('1,462', 'point', 1.462)).toHaveProperty('reason')
    expect(readNumber('14.622', 'point', 14622)).toHaveProperty('reason')
    expect(readNumber('219.3', 'point', 219.21)).toMatchObject({ value: 219.3 })
    expect(readNumber('1.234', 'comma', 1234)).toMatchObject({ value: 1234 })
  })

  it('is read back as it was written, with all its digits and no exponent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = plainNumber(value)
        expect(text).toMatch(/^-?\d+(\.\d+)?$/)
        expect(Number(text) + 0).toBe(value + 0)
        expect(readNumber(text, 'point', value)).toMatchObject({ value: value + 0 })
      }),
    )
  })
})
