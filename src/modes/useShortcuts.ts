/**
 * Keys of explore and present: 1–6 views, F frame, Z whole park, / search, O overlay, E evidence, N names, T play, C compare,
 * ? help, Esc one layer back. shortcutList.ts tells visitors of them.
 */
import { useEffect } from 'react'
import { isComposing } from '../domain/input/keys.ts'
import { overlaysOf } from '../domain/overlays/index.ts'
import { focusSearch } from '../panels/searchField.ts'
import { useTable } from '../store/index.ts'
import { peel } from '../store/peel.ts'
import { isList, isOpenList, isTextField, watchFocus } from './focus.ts'

/** Keys 1–6 go to the first six saved views. */
const VIEW_KEYS = '123456'

export function useShortcuts(enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isComposing(event) || keepsKey(event)) return
      if (act(event.key)) event.preventDefault()
    }
    // Buttons keep the focus, which comes back to them when what they have opened is closed.
    const focus = watchFocus({ buttons: false })
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('keydown', onKey)
      focus.stop()
    }
  }, [enabled])
}

/** Fields of text and lists keep their keys, except Esc; a list that is unfolded keeps that, too. */
function keepsKey({ target, key }: KeyboardEvent): boolean {
  return isOpenList(target) || ((isTextField(target) || isList(target)) && key !== 'Escape')
}

/** Performs the key's verb; false when it has none. */
function act(key: string): boolean {
  const table = useTable.getState()
  const { campus } = table
  if (!campus) return false
  // Under the dialog nothing moves.
  if (table.help && key !== 'Escape') return false
  if (key.length === 1 && VIEW_KEYS.includes(key)) {
    const view = campus.pack.viewpoints[VIEW_KEYS.indexOf(key)]
    if (view) table.goToView(view.id)
    return view !== undefined
  }
  switch (key.toLowerCase()) {
    case 'f':
      if (table.select) table.frame(table.select)
      return true
    case 'z':
      table.goToView(campus.pack.manifest.launch.view)
      return true
    case '/':
      if (table.panel !== 'directory') table.togglePanel('directory')
      focusSearch()
      return true
    case 'o': {
      const overlays = overlaysOf(campus.pack)
      const index = overlays.findIndex((it) => it.id === table.overlay)
      table.setOverlay(overlays[(index + 1) % overlays.length]?.id ?? 'none')
      return true
    }
    case 'e':
      table.setEvidence(!table.evidence)
      return true
    case 'n':
      if (table.mode !== 'explore') return false
      table.setLabels(!table.labels)
      return true
    case '?':
      table.setHelp(true)
      return true
    case 't':
      if (table.playing || table.tourPlaying) table.pause()
      else table.play()
      return true
    case 'c':
      table.setCompare(table.compare === null ? table.date : null)
      return true
    case 'escape':
      return peel()
    default:
      return false
  }
}
