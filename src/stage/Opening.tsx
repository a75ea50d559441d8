/**
 * Plays the opening once, when the table opens as its makers left it: a link that leads elsewhere goes there at once.
 * Any touch, key or wheel ends it; where less motion is asked for it is not played at all.
 */
import { useThree } from '@react-three/fiber'
import { useEffect } from 'react'
import { Vector3, type Vector4 } from 'three'
import { launchState, STATE_KEYS, sameValue } from '../domain/state/state.ts'
import { OPENED, OPENING_S, type OpeningLook, openingAt, pushIn } from '../domain/tours/opening.ts'
import { useTable } from '../store/index.ts'
import { reducedMotion } from './camera/reducedMotion.ts'
import { useStage } from './StageContext.tsx'

/** What the opening needs of the camera's controls. */
interface Controls {
  setLookAt(x: number, y: number, z: number, tx: number, ty: number, tz: number, animated: boolean): unknown
  getPosition(out: Vector3): Vector3
  getTarget(out: Vector3): Vector3
}

const MS = 1000
const SKIPPED_BY = ['pointerdown', 'keydown', 'wheel'] as const
/** State that a visitor may bring along without missing the opening. */
const OWN_CHOICE: readonly string[] = ['mode', 'lang', 'quality', 'labels']

/** Whether the table opens as its makers left it. */
export function opensFromDark(): boolean {
  const table = useTable.getState()
  if (!table.campus || reducedMotion()) return false
  const launch = launchState(table.campus.pack)
  return STATE_KEYS.every((key) => OWN_CHOICE.includes(key) || sameValue(table[key], launch[key]))
}

export function showOpening(target: Vector4, { line, lift, lights, day }: OpeningLook): void {
  target.set(line, lift, lights, day)
}

export function Opening() {
  const invalidate = useThree((three) => three.invalidate)
  const get = useThree((three) => three.get)
  const { uniforms, redrawShadows } = useStage()
  const opening = useTable((table) => table.opening)

  useEffect(() => {
    if (!opening) return
    const look = uniforms.uOpening.value
    const controls = get().controls as unknown as Controls
    const aim = controls.getTarget(new Vector3()).toArray()
    const stand = controls.getPosition(new Vector3()).toArray()

    let begin = 0
    let frame = 0
    const end = () => useTable.getState().setOpening(false)
    const tick = (now: number) => {
      // A page around the table, or a link followed in the meantime, has asked for something else.
      if (!opensFromDark()) {
        end()
        return
      }
      begin ||= now
      const seconds = (now - begin) / MS
      const moment = openingAt(seconds)
      showOpening(look, moment)
      void controls.setLookAt(...pushIn(stand, aim, moment.push), ...aim, false)
      if (moment.lift < 1) redrawShadows()
      else invalidate()
      if (seconds >= OPENING_S) end()
      else frame = requestAnimationFrame(tick)
    }
    frame = requestAnimationFrame(tick)
    // What ends the opening does nothing else: nobody aims at what does not stand yet.
    const skip = (event: Event) => {
      event.stopPropagation()
      end()
    }
    for (const it of SKIPPED_BY) window.addEventListener(it, skip, { capture: true, passive: true })
    return () => {
      cancelAnimationFrame(frame)
      for (const it of SKIPPED_BY) window.removeEventListener(it, skip, { capture: true })
      showOpening(look, OPENED)
      if (opensFromDark()) void controls.setLookAt(...stand, ...aim, false)
      redrawShadows()
    }
  }, [opening, uniforms, get, invalidate, redrawShadows])
  return null
}
