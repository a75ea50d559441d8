/** Commands of the keyboard, of all modes: one key is one command, and each is told of in the help. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { message } from '../../tests/support/messages.ts'
import { parkCampus } from '../domain/fixtures/park.ts'
import { LANGS } from '../domain/language/languages.ts'
import { MODES, type Mode } from '../domain/state/state.ts'
import { NOTHING_TYPED, pressKey } from '../domain/tours/presenting.ts'
import { PANELS } from '../panels/list.ts'
import { serializable, useTable } from '../store/index.ts'
import { type Command, keyLabels } from './command.ts'
import { COMMANDS, commandsByKey } from './commands.ts'
import { HELP } from './helpGroups.ts'
import { COMMAND_OF_KEY, COMMANDS as PRESENTER } from './present/commands.ts'
import { MODE_RULES } from './rules.ts'

const campus = parkCampus()
const presenter: readonly [string, Command][] = Object.entries(PRESENTER)
/** All commands that a window listens for in a mode, by ids. */
const commandsIn = (mode: Mode): readonly [string, Command][] => [
  ...COMMANDS.filter((command) => command.run !== null && command.modes.includes(mode)).map(
    (command): [string, Command] => [command.id, command],
  ),
  ...(mode === 'present' ? presenter : []),
]
const ALL = MODES.flatMap((mode) => commandsIn(mode).map(([id, command]) => ({ mode, id, command })))

describe('a command', () => {
  it('stands in a mode: explore and present have some, a table that nobody minds has none', () => {
    const counts = MODES.map((mode) => [mode, commandsIn(mode).length > 8])
    expect(Object.fromEntries(counts)).toEqual({ explore: true, kiosk: false, present: true })
    expect(commandsIn('kiosk')).toEqual([])
    for (const { id, modes } of COMMANDS) expect(modes.length, id).toBeGreaterThan(0)
  })

  it.each(MODES)('has in %s an id and keys that no other one has', (mode) => {
    const commands = commandsIn(mode)
    expect(new Set(commands.map(([id]) => id)).size).toBe(commands.length)
    const keys = commands.flatMap(([, command]) => command.keys)
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
  })

  it.each(ALL)('$id of $mode has keys as they are pressed', ({ command: { keys } }) => {
    for (const key of keys) expect(key).toMatch(/^(?:Shift )?(?:[^A-Z]|[A-Z]\w+)$/)
  })

  it.each([...ALL.map(({ id, command }) => ({ id, label: command.label })), ...COMMANDS])(
    '$id has words in each language',
    ({ label }) => {
      for (const lang of LANGS) {
        const words = message(label, lang)
        expect(words.trim()).not.toBe('')
        expect(/\p{Script=Han}/u.test(words)).toBe(lang === 'zh')
      }
    },
  )

  it.each(COMMANDS)('$id stands in the help of its modes, with its keys', (command) => {
    for (const mode of MODES) {
      const lines = HELP.filter((group) => group.modes.includes(mode))
        .flatMap((group) => group.lines)
        .filter((line) => line.modes?.includes(mode) ?? true)
      const listed = lines.filter((line) => line.text === command.label)
      expect(listed.map((line) => line.keys)).toEqual(
        command.modes.includes(mode) ? [keyLabels(command)] : [],
      )
    }
  })

  it('of a panel has the modes of the panel, and panels stand in modes that have a menu', () => {
    for (const { id, modes, shortcut } of PANELS) {
      for (const mode of modes) expect(MODE_RULES[mode].tools, `${id} in ${mode}`).toBe(true)
      for (const mode of shortcut?.modes ?? []) expect(modes, id).toContain(mode)
    }
  })
})

describe('the keys of explore', () => {
  beforeEach(() => {
    useTable.setState(useTable.getInitialState(), true)
    useTable.getState().open(campus)
    const [building = ''] = campus.buildings.keys()
    useTable.getState().setSelect(building)
    useTable.getState().goToView(campus.pack.viewpoints[1]?.id ?? '')
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('name the panel that opens, and do not close it when pressed again', () => {
    const shortcuts = PANELS.filter(({ shortcut }) => shortcut)
    expect(shortcuts.length).toBeGreaterThan(0)
    // Nothing is drawn here: the search field never comes that would take the focus.
    vi.stubGlobal('requestAnimationFrame', () => 0)
    for (const { id, shortcut } of shortcuts)
      for (let times = 0; times < 2; times++) {
        commandsByKey('explore')
          .get(shortcut?.key ?? '')
          ?.run?.(useTable.getState(), campus, '/')
        expect(useTable.getState().panel).toBe(id)
      }
  })

  it.each(['1', '6', 'z', 'f', 'o', 'e', 'n', 't', 'c', '?', 'Escape'])('%s changes what is shown', (key) => {
    const look = () => {
      const { playing, help, panel, framed } = useTable.getState()
      return { ...serializable(useTable.getState()), playing, help, panel, framed }
    }
    const before = look()
    const done = commandsByKey('explore').get(key)?.run?.(useTable.getState(), campus, key)
    expect(done).not.toBe(false)
    expect(look()).not.toEqual(before)
  })
})

describe('the keys of a presenter', () => {
  it.each([
    ['next', ['PageDown', 'ArrowRight', 'ArrowDown', 'Enter', ' ', 'n', 'N']],
    ['previous', ['PageUp', 'ArrowLeft', 'ArrowUp', 'p', 'Backspace']],
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
    for (const key of keys)
      expect(pressKey({ key, shiftKey: false, timeStamp: 0 }, NOTHING_TYPED, COMMAND_OF_KEY).command).toEqual(
        { do: what },
      )
  })

  it('go on where one was by Shift and F5', () => {
    const press = pressKey({ key: 'F5', shiftKey: true, timeStamp: 0 }, NOTHING_TYPED, COMMAND_OF_KEY)
    expect(press.command).toEqual({ do: 'resume' })
  })
})
