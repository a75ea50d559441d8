/** Runs the directed play: time and light through the store, the camera by hand; a touch of the scene stops it. */
import { useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { filmAt, filmOf } from '../../domain/film.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { clock } from '../state/clock.ts'
import { reducedMotion } from './reducedMotion.ts'
import type { SteadyControls } from './SteadyControls.ts'
import { standBack } from './standBack.ts'

/** A long gap between two frames counts as no more than this, seconds. */
const LONGEST_STEP_S = 0.5

export function FilmClock() {
  const campus = useCampus()
  const film = useMemo(() => filmOf(campus), [campus])
  const playing = useTable((table) => table.film === 'playing')
  const canvas = useThree((three) => three.gl.domElement)
  const controls = useThree((three) => three.controls) as SteadyControls | null
  const get = useThree((three) => three.get)

  useEffect(() => {
    if (!playing || !film || !controls) return
    const { pauseFilm, runFilm } = useTable.getState()
    const draw = () => {
      const { camera, share } = filmAt(film, useTable.getState().filmSeconds, reducedMotion())
      const { size, invalidate } = get()
      const { position, target } = standBack(camera, size.width / Math.max(1, size.height))
      void controls.setLookAt(...position, ...target, false)
      clock.set(share)
      invalidate()
    }
    let last = performance.now()
    let frame = requestAnimationFrame(function tick(now) {
      runFilm(Math.min(LONGEST_STEP_S, Math.max(0, now - last) / 1000))
      last = now
      if (useTable.getState().film !== 'playing') return
      draw()
      frame = requestAnimationFrame(tick)
    })
    canvas.addEventListener('pointerdown', pauseFilm, { capture: true })
    canvas.addEventListener('wheel', pauseFilm, { capture: true, passive: true })
    return () => {
      cancelAnimationFrame(frame)
      clock.set(1)
      canvas.removeEventListener('pointerdown', pauseFilm, { capture: true })
      canvas.removeEventListener('wheel', pauseFilm, { capture: true })
    }
  }, [playing, film, controls, canvas, get])
  return null
}
