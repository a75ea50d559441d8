/** A table that nobody minds is watched over from its first moment, whatever becomes of the rest of the page. */
import { MODES } from '../../domain/state/state.ts'
import { attempt } from '../../loader/attempt.ts'
import { MODE_RULES } from '../../modes/rules.ts'

/** @param search of the link that the table is opened by */
export function watchOver(search: string): void {
  const wanted = new URLSearchParams(search).get('mode')
  const mode = MODES.find((it) => it === wanted)
  if (!mode || !MODE_RULES[mode].unattended) return
  void attempt('watchdog', async () => (await import('../../modes/kiosk/watchdog.ts')).watch())
}
