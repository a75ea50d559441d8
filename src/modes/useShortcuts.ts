/** Keys of a mode that act on the table wherever the focus is; what each does is in `commands.ts`. */
import { useEffect } from 'react'
import { isComposing } from '../domain/input/keys.ts'
import type { Mode } from '../domain/state/state.ts'
import { useTable } from '../store/index.ts'
import { commandsByKey } from './commands.ts'
import { isList, isOpenList, isTextField, watchFocus } from './focus.ts'

export function useShortcuts(mode: Mode): void {
  useEffect(() => {
    const commands = commandsByKey(mode)
    if (commands.size === 0) return
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isComposing(event) || keepsKey(event)) return
      if (runKey(commands, event.key)) event.preventDefault()
    }
    // Buttons keep the focus, which comes back to them when what they have opened is closed.
    const focus = watchFocus({ buttons: false })
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('keydown', onKey)
      focus.stop()
    }
  }, [mode])
}

/** Fields of text and lists keep their keys, except Esc; a list that is unfolded keeps that, too. */
function keepsKey({ target, key }: KeyboardEvent): boolean {
  return isOpenList(target) || ((isTextField(target) || isList(target)) && key !== 'Escape')
}

/** Runs the command of a key; false where there is none, or nothing for it to do. */
function runKey(commands: ReturnType<typeof commandsByKey>, key: string): boolean {
  const table = useTable.getState()
  const command = commands.get(key.length === 1 ? key.toLowerCase() : key)
  if (!command?.run || !table.campus) return false
  // Under the help nothing moves.
  if (table.help && key !== 'Escape') return false
  return command.run(table, table.campus, key) !== false
}
