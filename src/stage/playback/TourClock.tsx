/** Runs the time of a tour: date and light through the store, the camera by hand; a touch of the scene stops it. */
import { useThree } from '@react-three/fiber'
import { useEffect } from 'react'
import { frameAt } from '../../domain/tours/tourMotion.ts'
import { toldStep, useTable } from '../../store/index.ts'
import { reducedMotion } from '../camera/reducedMotion.ts'
import type { SteadyControls } from '../camera/SteadyControls.ts'
import { standBack } from '../camera/standBack.ts'
import { useStage } from '../StageContext.tsx'
import { clock } from './clock.ts'

/** A long gap between two frames counts as no more than this, seconds. */
const LONGEST_STEP_S = 0.5

export function TourClock() {
  const playing = useTable((table) => table.tourPlaying)
  const canvas = useThree((three) => three.gl.domElement)
  const controls = useThree((three) => three.controls) as SteadyControls | null
  const get = useThree((three) => three.get)
  const { lens } = useStage()

  useEffect(() => {
    if (!playing || !controls) return
    const { pauseTour, runTour } = useTable.getState()
    /** The step that is on its way; it is drawn once more when it has arrived. */
    let moving: ReturnType<typeof toldStep> = null
    const draw = () => {
      const table = useTable.getState()
      const told = toldStep(table)
      if (!told) return
      const onItsWay = table.tourSeconds < told.runSeconds
      if (!onItsWay && moving !== told) return
      moving = onItsWay ? told : null
      const { camera, share } = frameAt(told, table.tourSeconds, reducedMotion())
      const { size, invalidate } = get()
      if (camera) {
        const { position, target } = standBack(camera, size.width / Math.max(1, size.height))
        void controls.setLookAt(...position, ...target, false)
        lens.set(camera)
      }
      clock.set(share)
      invalidate()
    }
    let last = performance.now()
    let frame = requestAnimationFrame(function tick(now) {
      runTour(Math.min(LONGEST_STEP_S, Math.max(0, now - last) / 1000))
      last = now
      draw()
      if (useTable.getState().tourPlaying) frame = requestAnimationFrame(tick)
    })
    canvas.addEventListener('pointerdown', pauseTour, { capture: true })
    canvas.addEventListener('wheel', pauseTour, { capture: true, passive: true })
    return () => {
      cancelAnimationFrame(frame)
      clock.set(1)
      canvas.removeEventListener('pointerdown', pauseTour, { capture: true })
      canvas.removeEventListener('wheel', pauseTour, { capture: true })
    }
  }, [playing, controls, get, canvas, lens])
  return null
}
