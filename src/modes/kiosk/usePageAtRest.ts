/**
 * Prevents the browser's own reactions on an unattended page: context menu, text selection, zoom, drag and drop, new
 * windows by the middle button, and shortcuts of keyboard and mouse that lead out of the page.
 */
import { useEffect } from 'react'
import { isTextField } from '../focus.ts'
import { buttonLeadsOut, keyLeadsOut } from './waysOut.ts'

const REFUSED = [
  'contextmenu',
  'selectstart',
  'dragstart',
  'dragover',
  'drop',
  'gesturestart',
  'auxclick',
] as const
/** At which of them a browser steps through its history differs. */
const BUTTONS = ['mousedown', 'mouseup'] as const

export function usePageAtRest(): void {
  useEffect(() => {
    const refuse = (event: Event) => event.preventDefault()
    // A pinch on a touchpad, or Ctrl and the wheel, zooms the page.
    const onWheel = (event: WheelEvent) => {
      if (event.ctrlKey) event.preventDefault()
    }
    const onKey = (event: KeyboardEvent) => {
      if (keyLeadsOut(event, isTextField(event.target))) event.preventDefault()
    }
    const onButton = (event: MouseEvent) => {
      if (buttonLeadsOut(event.button)) event.preventDefault()
    }
    for (const it of REFUSED) document.addEventListener(it, refuse, { capture: true })
    window.addEventListener('wheel', onWheel, { capture: true, passive: false })
    window.addEventListener('keydown', onKey, { capture: true })
    for (const it of BUTTONS) window.addEventListener(it, onButton, { capture: true })
    return () => {
      for (const it of REFUSED) document.removeEventListener(it, refuse, { capture: true })
      window.removeEventListener('wheel', onWheel, { capture: true })
      window.removeEventListener('keydown', onKey, { capture: true })
      for (const it of BUTTONS) window.removeEventListener(it, onButton, { capture: true })
    }
  }, [])
}
