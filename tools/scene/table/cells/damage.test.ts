import { describe, expect, it } from 'vitest'
import { damageOf } from './damage.ts'

describe('a text in a code page that lacks some of its characters', () => {
  it.each([
    ['园 2', '园 ½2'],
    ['m2', 'm²'],
    // The space beside what was lost is now at an end, where spaces are trimmed.
    ['园', '½　园'],
    ['园', '园 ½'],
    ['园', '½　园 ½'],
  ])('is damaged: %s for %s', (cell, before) => {
    expect(damageOf(cell, before, 'gb18030')).toContain('has lost')
  })

  it.each([
    ['园', '园区'],
    ['区', '园 区'],
    ['½　园', '½　园'],
    ['a 园', 'a　园'],
  ])('is another text, or the same: %s for %s', (cell, before) => {
    expect(damageOf(cell, before, 'gb18030')).toBeNull()
  })
})
