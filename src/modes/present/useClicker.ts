/**
 * Keys of clicker and keyboard, handled before canvas and controls see them, whatever has the focus. Exceptions: keys
 * that write text, and keys that press, unfold or scroll a control that was focused by the keyboard.
 */
import { useEffect, useRef, useState } from 'react'
import { isComposing } from '../../domain/input/keys.ts'
import { type Command, DIGITS_LAST_MS, NOTHING_TYPED, pressKey } from '../../domain/tours/presenting.ts'
import { isOneLine, isOpenList, isPressed, isTextField, scrolls, watchFocus } from '../focus.ts'
import { COMMAND_OF_KEY } from './commands.ts'

/** @returns digits typed so far, which wait for Enter */
export function useClicker(act: (command: Command) => void): string {
  const [digits, setDigits] = useState('')
  const typed = useRef(NOTHING_TYPED)
  useEffect(() => {
    const focus = watchFocus({ buttons: true })
    let timer = 0
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isComposing(event)) return
      if (keepsKey(event, focus.byHand())) return
      const press = pressKey(event, typed.current, COMMAND_OF_KEY)
      if (!press.taken) return
      event.preventDefault()
      event.stopImmediatePropagation()
      // A key held down is one press.
      if (event.repeat) return
      typed.current = press.typed
      setDigits(press.typed.digits)
      window.clearTimeout(timer)
      if (press.typed.digits !== '') timer = window.setTimeout(() => setDigits(''), DIGITS_LAST_MS)
      if (press.command) act(press.command)
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => {
      window.clearTimeout(timer)
      window.removeEventListener('keydown', onKey, { capture: true })
      focus.stop()
    }
  }, [act])
  return digits
}

/** Keys that mean nothing in a text of one line. */
const NO_TEXT: ReadonlySet<string> = new Set(['PageDown', 'PageUp', 'F5', 'Escape'])
const PRESSES: ReadonlySet<string> = new Set([' ', 'Enter'])
const SCROLLS: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown'])

/** Whether what has the focus keeps a key. @param byHand the focus was put there by a finger or a mouse */
function keepsKey({ target, key }: KeyboardEvent, byHand: boolean): boolean {
  if (isOneLine(target)) return !NO_TEXT.has(key)
  if (isTextField(target)) return key !== 'Escape'
  if (isOpenList(target)) return true
  if (byHand) return false
  return (PRESSES.has(key) && isPressed(target)) || (SCROLLS.has(key) && scrolls(target))
}
