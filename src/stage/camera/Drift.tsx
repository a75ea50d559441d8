/** While nobody is at the table the camera never quite stands still: it drifts around what it looks at, wherever no tour leads it. */
import { useThree } from '@react-three/fiber'
import { useEffect } from 'react'
import { degToRad } from '../../domain/math/angle.ts'
import { cameraIsLed, useTable } from '../../store/index.ts'
import { reducedMotion } from './reducedMotion.ts'
import type { SteadyControls } from './SteadyControls.ts'

/** Radians a second, and the longest step that a slow frame makes of it, seconds. */
const SPEED = degToRad(0.5)
const LONGEST_STEP_S = 0.5

export function Drift() {
  const alone = useTable((table) => table.phase === 'attract' && table.ready && !table.opening)
  const controls = useThree((three) => three.controls) as SteadyControls | null
  const invalidate = useThree((three) => three.invalidate)
  useEffect(() => {
    if (!alone || !controls || reducedMotion()) return
    let last = performance.now()
    let frame = requestAnimationFrame(function tick(now) {
      const seconds = Math.min(LONGEST_STEP_S, Math.max(0, now - last) / 1000)
      last = now
      // With a transition, so that a flight under way goes on.
      if (!cameraIsLed(useTable.getState())) void controls.rotate(SPEED * seconds, 0, true)
      invalidate()
      frame = requestAnimationFrame(tick)
    })
    return () => cancelAnimationFrame(frame)
  }, [alone, controls, invalidate])
  return null
}
