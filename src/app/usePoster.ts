/** The static poster of index.html: shows progress, leaves when the models are on screen or a message page stands. */
import { useEffect } from 'react'
import { useTable } from '../store/index.ts'

const LEAVING_MS = 800

export function usePoster(dismissed: boolean): void {
  const ready = useTable((table) => table.ready)
  const gone = ready || dismissed

  useEffect(() => {
    const bar = document.getElementById('poster-progress')
    return useTable.subscribe(
      (table) => table.progress,
      (progress) => {
        if (bar) bar.style.transform = `scaleX(${0.1 + 0.9 * progress})`
      },
      { fireImmediately: true },
    )
  }, [])

  useEffect(() => {
    if (!gone) return
    const poster = document.getElementById('poster')
    poster?.setAttribute('data-leaving', '')
    const timer = window.setTimeout(() => poster?.remove(), LEAVING_MS)
    return () => window.clearTimeout(timer)
  }, [gone])
}
