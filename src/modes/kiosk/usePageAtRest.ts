/** The page under the table keeps still: no menu, no selection, no zoom, nothing dragged out of it. */
import { useEffect } from 'react'

const REFUSED = ['contextmenu', 'selectstart', 'dragstart', 'gesturestart'] as const

export function usePageAtRest(): void {
  useEffect(() => {
    const refuse = (event: Event) => event.preventDefault()
    // A pinch on a touchpad, or Ctrl and the wheel, zooms the page.
    const onWheel = (event: WheelEvent) => {
      if (event.ctrlKey) event.preventDefault()
    }
    for (const it of REFUSED) document.addEventListener(it, refuse, { capture: true })
    window.addEventListener('wheel', onWheel, { capture: true, passive: false })
    return () => {
      for (const it of REFUSED) document.removeEventListener(it, refuse, { capture: true })
      window.removeEventListener('wheel', onWheel, { capture: true })
    }
  }, [])
}
