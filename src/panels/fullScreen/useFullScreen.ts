/** Full screen, where the browser has it and lets this page: not on every phone, nor in a frame without permission. */
import { useSyncExternalStore } from 'react'

/** Null where there is none. */
export function useFullScreen(): { readonly on: boolean; toggle(): void } | null {
  const on = useSyncExternalStore(watch, isOn)
  return document.fullscreenEnabled ? { on, toggle } : null
}

const isOn = () => document.fullscreenElement !== null

function watch(onChange: () => void): () => void {
  document.addEventListener('fullscreenchange', onChange)
  return () => document.removeEventListener('fullscreenchange', onChange)
}

function toggle(): void {
  const done = isOn()
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen({ navigationUI: 'hide' })
  // Refused: the window stays as it is, and so does the button.
  done.catch(() => {})
}
