/** Runs the time of a tour: date and light through the store, the camera by hand; a touch of the scene stops it. */
import { useThree } from '@react-three/fiber'
import { useEffect } from 'react'
import { frameAt } from '../../domain/tours/tourMotion.ts'
import { currentStep, useTable } from '../../store/index.ts'
import { reducedMotion } from '../camera/reducedMotion.ts'
import type { SteadyControls } from '../camera/SteadyControls.ts'
import { standBack } from '../camera/standBack.ts'
import { useStage } from '../StageContext.tsx'
import { clock } from './clock.ts'
import { eachFrame } from './eachFrame.ts'

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
    let moving: ReturnType<typeof currentStep> = null
    const draw = () => {
      const table = useTable.getState()
      const played = currentStep(table)
      if (!played) return
      const onItsWay = table.tourSeconds < played.runSeconds
      if (!onItsWay && moving !== played) return
      moving = onItsWay ? played : null
      const { camera, dayFraction } = frameAt(played, table.tourSeconds, reducedMotion())
      const { size, invalidate } = get()
      if (camera) {
        const { position, target } = standBack(camera, size.width / Math.max(1, size.height))
        void controls.setLookAt(...position, ...target, false)
        lens.set(camera)
      }
      clock.set(dayFraction)
      invalidate()
    }
    const end = eachFrame((seconds) => {
      runTour(seconds)
      draw()
      return useTable.getState().tourPlaying
    })
    canvas.addEventListener('pointerdown', pauseTour, { capture: true })
    canvas.addEventListener('wheel', pauseTour, { capture: true, passive: true })
    return () => {
      end()
      clock.set(1)
      canvas.removeEventListener('pointerdown', pauseTour, { capture: true })
      canvas.removeEventListener('wheel', pauseTour, { capture: true })
    }
  }, [playing, controls, get, canvas, lens])
  return null
}
