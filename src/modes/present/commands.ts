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
    label: 'present.command.next',
  },
  previous: {
    keys: ['PageUp', 'ArrowLeft', 'ArrowUp', 'Backspace', 'p'],
    label: 'present.command.previous',
  },
  first: { keys: ['Home'], label: 'present.command.first' },
  last: { keys: ['End'], label: 'present.command.last' },
  begin: { keys: ['F5'], label: 'present.command.begin' },
  resume: { keys: ['Shift F5'], label: 'present.command.resume' },
  return: { keys: ['r'], label: 'present.command.return', icon: Undo2 },
  blank: { keys: ['b', '.'], label: 'present.command.blank', icon: Moon },
  hide: { keys: ['h'], label: 'present.command.hide', icon: EyeOff },
  pointer: { keys: ['l'], label: 'present.command.pointer' },
  leave: { keys: ['Escape'], label: 'present.command.leave' },
  help: { keys: ['?'], label: 'present.command.help' },
  play: { keys: [], label: 'present.command.play', icon: Play },
  freeze: { keys: [], label: 'present.command.freeze', icon: CirclePause },
  update: { keys: [], label: 'present.command.update' },
} as const satisfies Readonly<Record<SimpleCommand, Command>>

/** Commands by their keys. */
export const COMMAND_OF_KEY: ReadonlyMap<string, SimpleCommand> = new Map(
  Object.entries(COMMANDS).flatMap(([id, { keys }]) =>
    keys.map((key) => [key, id as SimpleCommand] as const),
  ),
)
