import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quotedPart, statedIn, supports, supportsDate, wordsIn } from './textNumbers.ts'

const values = (text: string, lang: 'zh' | 'en') => statedIn(text, lang).numbers.map((it) => it.value)
const dates = (text: string, lang: 'zh' | 'en') =>
  statedIn(text, lang).dates.map(({ year, month, day }) => [year, month, day])

describe('numbers in a text', () => {
  it.each([
    ['zh', '54 万平方米建筑群', [540_000]],
    ['zh', '注册资本 219.21 亿元', [21_921_000_000]],
    ['zh', '最高气温 −9 ℃', [-9]],
    ['zh', '已完成三成', [30]],
    ['zh', '日落 15:52', [15.52]],
    ['en', '540,000 m² of buildings', [540_000]],
    ['en', '21.921 bn yuan', [21_921_000_000]],
    ['en', 'over US$430 million raised', [430_000_000]],
    ['en', 'at −9 °C', [-9]],
  ] as const)('%s: %s', (lang, text, expected) => {
    expect(values(text, lang)).toEqual(expected)
  })

  it.each([
    ['zh', 'B5-6 栋 6 楼', [6]],
    ['zh', '500 强控股企业 4 家', [4]],
    ['zh', 'I 标段 ±0 结构封顶', []],
    ['zh', '新型产业用地（M0）', []],
    ['en', 'Phase 2 and headquarters Building 1', []],
    ['en', 'Held by Top-500 companies: 4', [4]],
  ] as const)('are none where they are names: %s: %s', (lang, text, expected) => {
    expect(values(text, lang)).toEqual(expected)
  })

  it('say whether they are a bound', () => {
    for (const [lang, text] of [
      ['zh', '超过 600 家'],
      ['zh', '600 余家'],
      ['en', 'over 600'],
      ['en', '600+'],
    ] as const)
      expect(statedIn(text, lang).numbers, text).toMatchObject([{ value: 600, atLeast: true }])
    expect(statedIn('600 家', 'zh').numbers).toMatchObject([{ value: 600, atLeast: false }])
  })

  it('are read back from how they are written, in either language', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), (value) => {
        expect(values(`共 ${value} 家`, 'zh')).toEqual([value])
        // A number of four digits that could be a year is one only beside a month or alone.
        if (value < 1900 || value > 2099)
          expect(values(`${value.toLocaleString('en-US')} companies`, 'en')).toEqual([value])
      }),
    )
  })
})

describe('dates in a text', () => {
  it.each([
    ['zh', '2019 年 9 月 1 日正式启动', [[2019, 9, 1]]],
    ['zh', '2021 年 10 月投用', [[2021, 10, undefined]]],
    [
      'zh',
      '2023—2030 年发展规划',
      [
        [2023, undefined, undefined],
        [2030, undefined, undefined],
      ],
    ],
    ['zh', '8 月 6 日', [[undefined, 8, 6]]],
    ['en', '1 September 2019: official start', [[2019, 9, 1]]],
    ['en', 'October 2021', [[2021, 10, undefined]]],
    [
      'en',
      'the plan 2023–2030',
      [
        [2023, undefined, undefined],
        [2030, undefined, undefined],
      ],
    ],
    ['en', 'about 25 November', [[undefined, 11, 25]]],
  ] as const)('%s: %s', (lang, text, expected) => {
    expect(dates(text, lang)).toEqual(expected)
    expect(values(text, lang)).toEqual([])
  })

  it('may be less exact than the source, never more', () => {
    const [exact] = statedIn('2021 年 10 月 26 日', 'zh').dates
    const [month] = statedIn('2021 年 10 月', 'zh').dates
    if (!exact || !month) throw new Error('no dates')
    expect(supportsDate(exact, month)).toBe(true)
    expect(supportsDate(month, exact)).toBe(false)
  })
})

describe('a source', () => {
  const [over] = statedIn('超过 600 家', 'zh').numbers
  const [plain] = statedIn('600 家', 'zh').numbers
  const [exact] = statedIn('103.13 亿元', 'zh').numbers
  const [rounded] = statedIn('103 亿元', 'zh').numbers
  const [wrong] = statedIn('104 亿元', 'zh').numbers

  it('supports the same number, rounded as it is written', () => {
    if (!exact || !rounded || !wrong) throw new Error('no numbers')
    expect(supports(exact, exact)).toBe(true)
    expect(supports(exact, rounded)).toBe(true)
    expect(supports(exact, wrong)).toBe(false)
    expect(supports(rounded, exact)).toBe(false)
  })

  it('that gives a bound supports nothing but the bound', () => {
    if (!over || !plain) throw new Error('no numbers')
    expect(supports(over, over)).toBe(true)
    expect(supports(over, plain)).toBe(false)
    expect(supports(plain, plain)).toBe(true)
  })

  it('that writes a small number as a word supports its digits', () => {
    expect(wordsIn('两个月完成装修', 'zh').map((it) => it.value)).toContain(2)
    expect(wordsIn('in two days', 'en').map((it) => it.value)).toEqual([2])
  })
})

it('sentences that call themselves derived or illustrative are no quotations', () => {
  expect(quotedPart('用时 101 天。约在 8 月 6 日，由此推算。')).toBe('用时 101 天。')
  expect(quotedPart('It took 101 days. The 6 towers are illustrative.')).toBe('It took 101 days.')
})
