/**
 * Keeps the table on this machine where it must open without its server: by the mode's rules, or once it is installed.
 * Whoever is served from what this machine keeps is told of a newer version, in any mode.
 */
import { attempt } from '../../loader/attempt.ts'
import { MODE_RULES } from '../../modes/rules.ts'
import { useTable } from '../../store/index.ts'

/** Started from an icon of its own. */
const INSTALLED = '(display-mode: standalone), (display-mode: fullscreen)'

/** Waits for the first picture, so that nothing it needs is held up. */
export function startOffline(): void {
  if (!import.meta.env.PROD) return
  const workers = 'serviceWorker' in navigator
  const served = workers && navigator.serviceWorker.controller !== null
  const stop = useTable.subscribe(({ ready, mode, offline }) => {
    if (!ready || offline !== 'off') return
    const { offline: keeps, unattended } = MODE_RULES[mode]
    if (!workers) {
      stop()
      if (unattended) void attempt('offline', look)
      return
    }
    if (!keeps && !served && !window.matchMedia(INSTALLED).matches) return
    stop()
    void attempt('offline', keep)
  })
}

const keep = async () =>
  (await import('../../sync/offline/register.ts')).keepOffline(import.meta.env.BASE_URL)

/** Browsers keep nothing of another machine at plain http: a table that nobody loads again has to look by itself. */
const look = async () => (await import('./lookAround.ts')).lookAround()
