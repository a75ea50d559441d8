import { describe, expect, it } from 'vitest'
import { isComposing } from './keys.ts'

describe('a key', () => {
  it.each([
    ['Esc that drops candidates', true, 27, true],
    ['the last key of a composition in Safari', false, 229, true],
    ['a key of a telephone’s keyboard that names none', false, 229, true],
    ['Esc', false, 27, false],
    ['an event that a script made', false, 0, false],
  ])('%s is the input method’s: %s, %i → %s', (_what, composing, keyCode, taken) => {
    expect(isComposing({ isComposing: composing, keyCode })).toBe(taken)
  })
})
