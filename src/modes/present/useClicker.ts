/** Keys of clicker and keyboard, taken before canvas and sliders see them. */
import { useEffect, useRef, useState } from 'react'
import { type Command, pressKey } from '../../domain/presenting.ts'

/** @returns digits typed so far, which wait for Enter */
export function useClicker(act: (command: Command) => void): string {
  const [digits, setDigits] = useState('')
  const typed = useRef('')
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || keepsKey(event)) return
      const press = pressKey(event.key, typed.current)
      if (!press.taken) return
      event.preventDefault()
      event.stopImmediatePropagation()
      typed.current = press.digits
      setDigits(press.digits)
      // A key held down is one press.
      if (press.command && !event.repeat) act(press.command)
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [act])
  return digits
}

/** Fields of text keep all keys but Esc; a button that has the focus keeps those that press it. */
function keepsKey({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.matches('input, select, textarea')) return key !== 'Escape'
  return target.matches('button, a, summary') && (key === ' ' || key === 'Enter')
}
