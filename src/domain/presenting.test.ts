import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { command, pressKey } from './presenting.ts'

/** Presses keys one after the other; the commands that come of it. */
function press(...keys: string[]) {
  let digits = ''
  return keys.flatMap((key) => {
    const it = pressKey(key, digits)
    digits = it.digits
    return it.command ?? []
  })
}

describe('the keys of a presenter', () => {
  it.each([
    ['next', ['PageDown', 'ArrowRight', ' ', 'n', 'N']],
    ['previous', ['PageUp', 'ArrowLeft', 'p', 'Backspace']],
    ['first', ['Home']],
    ['last', ['End']],
    ['begin', ['F5']],
    ['leave', ['Escape']],
    ['blank', ['.', 'b', 'B']],
    ['return', ['r']],
    ['hide', ['h']],
    ['pointer', ['l']],
    ['help', ['?']],
  ])('mean %s', (what, keys) => {
    for (const key of keys) expect(press(key)).toEqual([{ do: what }])
  })

  it('jump by digits and Enter, counted from one', () => {
    expect(press('7', 'Enter')).toEqual([{ do: 'jump', step: 6 }])
    expect(press('1', '2', 'Enter', 'Enter')).toEqual([{ do: 'jump', step: 11 }])
    expect(press('0', 'Enter')).toEqual([{ do: 'jump', step: 0 }])
    expect(press('4', 'n', 'Enter')).toEqual([{ do: 'next' }])
  })

  it('leave all others, and Enter without digits, to what lies beneath', () => {
    for (const key of ['Enter', 'Tab', 'x', 'F12', 'ArrowUp']) expect(pressKey(key, '').taken).toBe(false)
    expect(pressKey('Tab', '3')).toEqual({ command: null, digits: '3', taken: false })
  })

  it('give nothing but commands that other windows take', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...'0123456789'), fc.string(), fc.constant('Enter'))),
        (keys) => {
          for (const it of press(...keys)) expect(command.safeParse(it).success).toBe(true)
        },
      ),
    )
  })
})

describe('a command from another window', () => {
  it.each([
    [{ do: 'launch' }],
    [{ do: 'jump', step: -1 }],
    [{ do: 'jump', step: 1.5 }],
    [{ do: 'point', at: [2, 0] }],
    [{ do: 'show', patch: 'overlay' }],
    [{ do: 'next', extra: 1 }],
    ['next'],
    [null],
  ])('that is %j is not taken', (odd) => {
    expect(command.safeParse(odd).success).toBe(false)
  })
})
