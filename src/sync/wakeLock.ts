/**
 * Holds the screen wake lock while something is shown that nobody touches. Browsers release the lock by themselves (the
 * page is hidden, the battery is low), so it is requested again when the page becomes visible, at the next touch and
 * after a delay. Where the API is missing or refuses, nothing happens and no error is reported.
 */

/** A lock that was refused or taken away is asked for again after this long, milliseconds. */
export const RETRY_MS = 30_000

interface Sentinel {
  release(): Promise<void>
  addEventListener(type: 'release', listener: () => void): void
}

/** What it needs of the browser. */
export interface WakePort {
  /** Null where there is no such lock. */
  readonly request: (() => Promise<Sentinel>) | null
  isVisible(): boolean
  /** Calls back when the page comes back into sight or is touched; returns how to stop. */
  onOccasion(ask: () => void): () => void
}

const OCCASIONS = ['pointerup', 'keydown'] as const

const BROWSER: WakePort = {
  // Absent on pages that are not secure, and in older browsers.
  request: 'wakeLock' in navigator ? () => navigator.wakeLock.request('screen') : null,
  isVisible: () => document.visibilityState === 'visible',
  onOccasion: (ask) => {
    document.addEventListener('visibilitychange', ask)
    for (const it of OCCASIONS) window.addEventListener(it, ask, { capture: true, passive: true })
    return () => {
      document.removeEventListener('visibilitychange', ask)
      for (const it of OCCASIONS) window.removeEventListener(it, ask, { capture: true })
    }
  },
}

/** Holds the lock from now on; returns how to let it go. */
export function keepAwake({ request, isVisible, onOccasion }: WakePort = BROWSER): () => void {
  if (!request) return () => {}
  let held: Sentinel | null = null
  let asking = false
  let over = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const askLater = () => {
    clearTimeout(timer)
    if (!over) timer = setTimeout(ask, RETRY_MS)
  }
  const ask = async () => {
    if (over || asking || held || !isVisible()) return
    asking = true
    try {
      const sentinel = await request()
      if (over) return void sentinel.release().catch(() => {})
      held = sentinel
      sentinel.addEventListener('release', () => {
        if (held === sentinel) held = null
        askLater()
      })
    } catch {
      askLater()
    } finally {
      asking = false
    }
  }
  const stop = onOccasion(() => void ask())
  void ask()
  return () => {
    over = true
    clearTimeout(timer)
    stop()
    held?.release().catch(() => {})
    held = null
  }
}
