/** Keeps the table on this machine where it must open without its server: by the mode's rules, or once it is installed. */
import { MODE_RULES } from '../modes/rules.ts'
import { useTable } from '../store/index.ts'

/** Started from an icon of its own. */
const INSTALLED = '(display-mode: standalone), (display-mode: fullscreen)'

/** Waits for the first picture, so that nothing it needs is held up. */
export function startOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const stop = useTable.subscribe(({ ready, mode, offline }) => {
    if (!ready || offline !== 'off') return
    if (!MODE_RULES[mode].offline && !window.matchMedia(INSTALLED).matches) return
    stop()
    void import('../link/offline/register.ts').then((it) => it.keepOffline(import.meta.env.BASE_URL))
  })
}
