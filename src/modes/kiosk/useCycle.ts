/** Runs the cycle of a kiosk: hands and clock in, the table's phase and its new beginnings out. */
import { useEffect, useMemo, useRef, useState } from 'react'
import {
  FIRST_CYCLE,
  type KioskCycle,
  type KioskEvent,
  type KioskTimes,
  secondsLeft,
  stepCycle,
} from '../../domain/kiosk/kioskCycle.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { suppressWakeTouch } from './suppressWakeTouch.ts'

/** How often the clock is looked at, milliseconds. */
const TICK_MS = 250
/** The cover takes so long to close, milliseconds; its style sheet has it as `--cover`. */
export const COVER_MS = 700
/** An update is taken once nobody has come for so long, milliseconds. */
const QUIET_MS = 10_000
/** Within it hands answer by themselves. */
const ANSWERS = '[data-kiosk-answers]'

export interface CycleControl {
  /** Seconds until the question counts as answered. */
  readonly left: number
  /** A touch that came by no hand: from a screen reader. */
  touch(): void
  keep(): void
  startOver(): void
}

/** @param onTouch sees every touch before the cycle does; the table does not see one for which it returns true */
export function useCycle(onTouch: (event: Event) => boolean): CycleControl {
  const { idleSeconds, countdownSeconds } = useCampus().pack.manifest.kiosk
  const [left, setLeft] = useState(0)
  const cycle = useRef<KioskCycle>(FIRST_CYCLE)
  const watch = useRef(onTouch)
  useEffect(() => {
    watch.current = onTouch
  }, [onTouch])

  const control = useMemo(() => {
    const times: KioskTimes = {
      idleMs: idleSeconds * 1000,
      countdownMs: countdownSeconds * 1000,
      coverMs: COVER_MS,
    }
    const send = (event: KioskEvent) => {
      const now = performance.now()
      const { cycle: next, reset, consumed } = stepCycle(cycle.current, event, now, times)
      const { startOver, setPhase, phase, lang, setLang } = useTable.getState()
      cycle.current = next
      if (reset) {
        startOver(next.phase)
        // Chosen on the first screen, by whoever comes in now.
        if (phase === 'attract') setLang(lang)
      } else if (next.phase !== phase) setPhase(next.phase)
      setLeft(secondsLeft(next, now, times))
      return consumed
    }
    const touch = () => {
      send({ kind: 'touch' })
    }
    return { send, touch, keep: () => send({ kind: 'keep' }), startOver: () => send({ kind: 'start-over' }) }
  }, [idleSeconds, countdownSeconds])

  useEffect(() => {
    const { send } = control
    cycle.current = { ...FIRST_CYCLE, since: performance.now() }
    useTable.getState().setPhase('attract')
    const stopSuppressing = suppressWakeTouch((event) => {
      const taken = watch.current(event)
      const answers = event.target instanceof Element && event.target.closest(ANSWERS) !== null
      return answers ? false : send({ kind: 'touch' }) || taken
    })
    const timer = window.setInterval(() => {
      const { tourPlaying, phase, takeUpdate } = useTable.getState()
      send({ kind: 'tick', busy: tourPlaying })
      const quiet = phase === 'attract' && performance.now() - cycle.current.since > QUIET_MS
      if (quiet) takeUpdate?.()
    }, TICK_MS)
    return () => {
      stopSuppressing()
      window.clearInterval(timer)
      useTable.getState().setPhase('awake')
    }
  }, [control])

  return { left, touch: control.touch, keep: control.keep, startOver: control.startOver }
}
