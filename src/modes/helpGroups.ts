/** Gestures and keys as the help of explore and kiosk shows them. A presentation has a help of its own. */
import { MODES } from '../domain/state/state.ts'
import type { HelpGroup } from '../panels/help/HelpDialog.tsx'
import { keyLabels } from './command.ts'
import { COMMANDS } from './commands.ts'

const GESTURES: HelpGroup = {
  title: { zh: '手势', en: 'Gestures' },
  choice: 'gestures',
  modes: ['explore', 'kiosk'],
  lines: [
    {
      keys: [{ zh: '单指', en: 'one finger' }],
      text: { zh: '平移；单独查看一栋楼时环绕', en: 'move over the park; around a building that lies open' },
      family: 'map',
    },
    {
      keys: [{ zh: '单指', en: 'one finger' }],
      text: { zh: '旋转、俯仰', en: 'turn and tilt' },
      family: 'orbit',
    },
    { keys: [{ zh: '双指开合', en: 'pinch' }], text: { zh: '放大、缩小', en: 'closer, further' } },
    {
      keys: [{ zh: '双指扭转、上下', en: 'two fingers' }],
      text: { zh: '旋转、俯仰', en: 'turn and tilt' },
      family: 'map',
    },
    {
      keys: [{ zh: '双指移动', en: 'two fingers' }],
      text: { zh: '平移', en: 'move over the park' },
      family: 'orbit',
    },
    { keys: [{ zh: '轻点', en: 'tap' }], text: { zh: '选中', en: 'select' } },
    { keys: [{ zh: '双击', en: 'double tap' }], text: { zh: '近看', en: 'come closer' } },
    {
      keys: [{ zh: '鼠标左键／右键／滚轮', en: 'mouse left, right, wheel' }],
      text: { zh: '平移／旋转／缩放', en: 'move, turn, closer' },
      family: 'map',
    },
    {
      keys: [{ zh: '鼠标左键／右键／滚轮', en: 'mouse left, right, wheel' }],
      text: { zh: '旋转／平移／缩放', en: 'turn, move, closer' },
      family: 'orbit',
    },
    {
      keys: ['Shift', { zh: '鼠标左键', en: 'mouse left' }],
      text: { zh: '如同右键', en: 'as the right button' },
      modes: ['explore'],
    },
  ],
}

const KEYS: HelpGroup = {
  title: { zh: '按键', en: 'Keys' },
  modes: MODES.filter((mode) => COMMANDS.some(({ modes }) => modes.includes(mode))),
  lines: COMMANDS.map((command) => ({
    keys: keyLabels(command),
    text: command.label,
    modes: command.modes,
  })),
}

export const HELP: readonly HelpGroup[] = [GESTURES, KEYS]
