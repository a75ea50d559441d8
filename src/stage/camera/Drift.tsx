/** While nobody is at the table the camera never quite stands still: it drifts around what it looks at, wherever no tour leads it. */
import { useThree } from '@react-three/fiber'
import { useEffect } from 'react'
import { degToRad } from '../../domain/math/angle.ts'
import { cameraIsLed, useTable } from '../../store/index.ts'
import { eachFrame } from '../playback/eachFrame.ts'
import { reducedMotion } from './reducedMotion.ts'
import type { SteadyControls } from './SteadyControls.ts'

/** Radians a second. */
const SPEED = degToRad(0.5)

export function Drift() {
  const alone = useTable((table) => table.phase === 'attract' && table.ready && !table.opening)
  const controls = useThree((three) => three.controls) as SteadyControls | null
  const invalidate = useThree((three) => three.invalidate)
  useEffect(() => {
    if (!alone || !controls || reducedMotion()) return
    return eachFrame((seconds) => {
      // With a transition, so that a flight under way goes on.
      if (!cameraIsLed(useTable.getState())) void controls.rotate(SPEED * seconds, 0, true)
      invalidate()
    })
  }, [alone, controls, invalidate])
  return null
}
