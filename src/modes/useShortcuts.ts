/** Keys of explore and present: 1–6 views, F frame, Z whole park, / search, O overlay, T play, C compare, Esc one layer back. */
import { useEffect } from 'react'
import { overlaysOf } from '../domain/overlays/index.ts'
import { focusSearch } from '../panels/searchField.ts'
import { useTable } from '../store/index.ts'

/** Keys 1–6 go to the first six saved views. */
const VIEW_KEYS = '123456'

export function useShortcuts(enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return
      if (act(event.key)) event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [enabled])
}

/** Text fields keep their keys, except Esc. */
function isTyping({ target, key }: KeyboardEvent): boolean {
  const field = target instanceof HTMLElement && target.matches('input:not([type=radio]), select, textarea')
  return field && key !== 'Escape'
}

/** Performs the key's verb; false when it has none. */
function act(key: string): boolean {
  const table = useTable.getState()
  const { campus } = table
  if (!campus) return false
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

/** Takes one layer off: tour, milestone, panel, schedule, selection, storeys drawn apart, comparison, overlay, in this order. */
function peel(): boolean {
  const { milestone, panel, schedule, select, exploded, compare, overlay, ...table } = useTable.getState()
  if (table.tour !== null) table.stopTour()
  else if (milestone) table.showMilestone(null)
  else if (panel) table.closePanel()
  else if (schedule) table.toggleSchedule()
  else if (select) table.setSelect(null)
  else if (exploded) table.setExploded(null)
  else if (compare) table.setCompare(null)
  else if (overlay !== 'none') table.setOverlay('none')
  else return false
  return true
}
