/** Gestures and keys as the help of explore and kiosk shows them. A presentation has a help of its own. */
import { MODES } from '../domain/state/state.ts'
import type { HelpGroup } from '../panels/help/HelpDialog.tsx'
import { keyLabels } from './command.ts'
import { COMMANDS } from './commands.ts'

const GESTURES: HelpGroup = {
  title: 'gesture.title',
  choice: 'gestures',
  modes: ['explore', 'kiosk'],
  lines: [
    {
      keys: [{ words: 'gesture.oneFinger' }],
      text: 'gesture.moveOrOrbit',
      family: 'map',
    },
    {
      keys: [{ words: 'gesture.oneFinger' }],
      text: 'gesture.turnAndTilt',
      family: 'orbit',
    },
    { keys: [{ words: 'gesture.pinch' }], text: 'gesture.zoom' },
    {
      keys: [{ words: 'gesture.twoFingers' }],
      text: 'gesture.turnAndTilt',
      family: 'map',
    },
    {
      keys: [{ words: 'gesture.twoFingersMove' }],
      text: 'gesture.move',
      family: 'orbit',
    },
    { keys: [{ words: 'gesture.tap' }], text: 'gesture.select' },
    { keys: [{ words: 'gesture.doubleTap' }], text: 'gesture.comeCloser' },
    {
      keys: [{ words: 'gesture.mouseButtons' }],
      text: 'gesture.moveTurnCloser',
      family: 'map',
      mouse: true,
    },
    {
      keys: [{ words: 'gesture.mouseButtons' }],
      text: 'gesture.turnMoveCloser',
      family: 'orbit',
      mouse: true,
    },
    {
      keys: ['Shift', { words: 'gesture.mouseLeft' }],
      text: 'gesture.asRightButton',
      modes: ['explore'],
      mouse: true,
    },
  ],
}

const KEYS: HelpGroup = {
  title: 'command.title',
  keyboard: true,
  modes: MODES.filter((mode) => COMMANDS.some(({ modes }) => modes.includes(mode))),
  lines: COMMANDS.map((command) => ({
    keys: keyLabels(command),
    text: command.label,
    modes: command.modes,
  })),
}

export const HELP: readonly HelpGroup[] = [GESTURES, KEYS]
