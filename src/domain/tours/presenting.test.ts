import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  command,
  DIGITS_LAST_MS,
  NOTHING_TYPED,
  pressKey,
  type SimpleCommand,
  type Stroke,
} from './presenting.ts'

const COMMANDS: ReadonlyMap<string, SimpleCommand> = new Map([
  ['Enter', 'next'],
  ['n', 'next'],
  ['Backspace', 'previous'],
  ['Escape', 'leave'],
  ['F5', 'begin'],
  ['Shift F5', 'resume'],
])

const stroke = (key: string, more: Partial<Stroke> = {}): Stroke => ({
  key,
  shiftKey: false,
  timeStamp: 0,
  ...more,
})

/** Presses keys one after the other; the commands that come of it. */
function press(...keys: (string | Stroke)[]) {
  let typed = NOTHING_TYPED
  return keys.flatMap((key) => {
    const press = pressKey(typeof key === 'string' ? stroke(key) : key, typed, COMMANDS)
    typed = press.typed
    return press.command ?? []
  })
}

describe('the keys of a presenter', () => {
  it('mean their commands, letters in either case', () => {
    for (const [key, what] of COMMANDS) {
      if (key.startsWith('Shift ')) continue
      expect(press(key)).toEqual([{ do: what }])
      if (key.length === 1) expect(press(key.toUpperCase())).toEqual([{ do: what }])
    }
  })

  it('may mean another one together with Shift, and otherwise the same', () => {
    expect(press(stroke('F5', { shiftKey: true }))).toEqual([{ do: 'resume' }])
    expect(press(stroke('N', { shiftKey: true }))).toEqual([{ do: 'next' }])
    expect(press(stroke('Enter', { shiftKey: true }))).toEqual([{ do: 'next' }])
  })

  it('jump by digits and Enter, counted from one', () => {
    expect(press('7', 'Enter')).toEqual([{ do: 'jump', step: 6 }])
    expect(press('1', '2', 'Enter', 'Enter')).toEqual([{ do: 'jump', step: 11 }, { do: 'next' }])
    expect(press('0', 'Enter')).toEqual([{ do: 'jump', step: 0 }])
    expect(press('4', 'n', 'Enter')).toEqual([{ do: 'next' }, { do: 'next' }])
  })

  it('forget digits that nobody finished', () => {
    const later = stroke('Enter', { timeStamp: DIGITS_LAST_MS + 1 })
    expect(press('4', later)).toEqual([{ do: 'next' }])
    expect(press('4', stroke('2', { timeStamp: DIGITS_LAST_MS + 1 }), later)).toEqual([
      { do: 'jump', step: 1 },
    ])
    // Each digit gives the whole time for the next one.
    const second = stroke('2', { timeStamp: DIGITS_LAST_MS })
    expect(press('1', second, later)).toEqual([{ do: 'jump', step: 11 }])
  })

  it('take a digit back, before Esc and Backspace mean anything else', () => {
    expect(press('4', 'Escape', 'Enter')).toEqual([{ do: 'next' }])
    expect(press('4', 'Backspace', 'Backspace')).toEqual([{ do: 'previous' }])
    expect(press('1', '2', 'Backspace', 'Enter')).toEqual([{ do: 'jump', step: 0 }])
  })

  it('leave all others to what lies beneath', () => {
    for (const key of ['Tab', 'x', 'F12', 'Shift'])
      expect(pressKey(stroke(key), NOTHING_TYPED, COMMANDS).taken).toBe(false)
    const three = { digits: '3', at: 0 }
    expect(pressKey(stroke('Tab'), three, COMMANDS)).toEqual({ command: null, typed: three, taken: false })
  })

  it('give nothing but commands that other windows take', () => {
    const key = fc.oneof(
      fc.constantFrom(...'0123456789'),
      fc.string(),
      fc.constantFrom('Enter', 'F5', 'Escape', 'Backspace'),
    )
    const keys = fc.array(fc.record({ key, shiftKey: fc.boolean(), timeStamp: fc.nat(20_000) }))
    fc.assert(
      fc.property(keys, (strokes) => {
        for (const it of press(...strokes)) expect(command.safeParse(it).success).toBe(true)
      }),
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
