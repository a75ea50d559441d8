import { describe, expect, it } from 'vitest'
import { readingSeconds } from './readingPace.ts'

describe('the time that lines take to be told', () => {
  it('goes by characters and digits in Chinese: 4 a second', () => {
    // 用 时 1 0 1 天: six; marks and stops are not told.
    expect(readingSeconds(['用时 **101** 天。', '用时 101 天！'], 'zh')).toBe(12 / 4)
  })

  it('goes by words elsewhere', () => {
    expect(readingSeconds(['It took **101 days**, I think.'], 'en')).toBeCloseTo(6 / 2.3)
    expect(readingSeconds(['540,000 m² in 5 years'], 'en')).toBeCloseTo(5 / 2.3)
    expect(readingSeconds(['На это ушёл 101 день.'], 'ru')).toBeCloseTo(5 / 1.9)
  })

  it('is nothing for nothing', () => {
    expect(readingSeconds([], 'zh')).toBe(0)
    expect(readingSeconds(['…'], 'en')).toBe(0)
  })
})
