/**
 * The commands of a presentation, in the order of the help: clicker, keyboard, the buttons of the console and the help
 * derive from these records. Which commands cross from window to window is in `src/domain/tours/presenting.ts`, what each
 * does to the table in `src/store/presenter.ts`.
 */
import { CirclePause, EyeOff, Moon, Play, Undo2 } from 'lucide-react'
import type { SimpleCommand } from '../../domain/tours/presenting.ts'
import type { Command } from '../command.ts'

export const COMMANDS = {
  // Simple remotes have four arrows, or Enter in place of a page key.
  next: {
    keys: ['PageDown', 'ArrowRight', 'ArrowDown', ' ', 'Enter', 'n'],
    label: { zh: '下一步', en: 'Next step' },
  },
  previous: {
    keys: ['PageUp', 'ArrowLeft', 'ArrowUp', 'Backspace', 'p'],
    label: { zh: '上一步', en: 'Previous step' },
  },
  first: { keys: ['Home'], label: { zh: '第一步', en: 'First step' } },
  last: { keys: ['End'], label: { zh: '最后一步', en: 'Last step' } },
  begin: { keys: ['F5'], label: { zh: '从头开始', en: 'Start' } },
  resume: { keys: ['Shift F5'], label: { zh: '从当前一步继续', en: 'Go on from here' } },
  return: { keys: ['r'], label: { zh: '回到讲解线路', en: 'Back to the tour' }, icon: Undo2 },
  blank: { keys: ['b', '.'], label: { zh: '黑屏', en: 'Black screen' }, icon: Moon },
  hide: { keys: ['h'], label: { zh: '隐藏文字', en: 'Hide captions' }, icon: EyeOff },
  pointer: { keys: ['l'], label: { zh: '光标', en: 'Pointer' } },
  leave: { keys: ['Escape'], label: { zh: '返回上一层', en: 'Leave one layer' } },
  help: { keys: ['?'], label: { zh: '按键说明', en: 'Keys' } },
  play: { keys: [], label: { zh: '自动播放', en: 'Play automatically' }, icon: Play },
  freeze: { keys: [], label: { zh: '定格', en: 'Freeze' }, icon: CirclePause },
  update: { keys: [], label: { zh: '有新版本，载入', en: 'Load the newer version' } },
} as const satisfies Readonly<Record<SimpleCommand, Command>>

/** Commands by their keys. */
export const COMMAND_OF_KEY: ReadonlyMap<string, SimpleCommand> = new Map(
  Object.entries(COMMANDS).flatMap(([id, { keys }]) =>
    keys.map((key) => [key, id as SimpleCommand] as const),
  ),
)
