/** A soft tick for each month that is passed, where sound is on: asked for, or in a hall and not turned off. */
import type { IsoDate } from '../../../domain/schedule/calendar.ts'
import { useTable } from '../../../store/index.ts'
import { soundIsOn, useNarration } from '../../../store/narration.ts'
import { type Taken, takeContext } from '../../ambience/audioContext.ts'

/** Loudness at full volume; how long a tick sounds, seconds; its pitch, Hz. */
const TICK = { gain: 0.05, seconds: 0.035, pitch: 1500 }
/** Ticks that follow one another faster are one, milliseconds. */
const LEAST_MS = 28

export function monthTicks() {
  let taken: Taken | null = null
  let last = 0
  return {
    /** Called by a touch, without which browsers let nothing sound. */
    open() {
      if (soundIsOn(useNarration.getState(), useTable.getState())) taken ??= takeContext()
    },
    moved(from: IsoDate, to: IsoDate) {
      const now = performance.now()
      if (!taken || from.slice(0, 7) === to.slice(0, 7) || now - last < LEAST_MS) return
      last = now
      const { context } = taken
      const { currentTime } = context
      const [tone, gain] = [context.createOscillator(), context.createGain()]
      tone.frequency.value = TICK.pitch
      gain.gain.setValueAtTime(TICK.gain * useNarration.getState().volume, currentTime)
      gain.gain.exponentialRampToValueAtTime(1e-4, currentTime + TICK.seconds)
      tone.connect(gain).connect(context.destination)
      tone.start()
      tone.stop(currentTime + TICK.seconds)
    },
    close() {
      taken?.giveBack()
      taken = null
    },
  }
}
