/** Shifts the picture so that its middle is the middle of what sheets leave of it. The camera stays where it is. */
import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { MathUtils, PerspectiveCamera } from 'three'
import { useTable } from '../../store/index.ts'
import { reducedMotion } from './reducedMotion.ts'
import type { SteadyControls } from './SteadyControls.ts'

/** How fast the picture follows a sheet, 1/s, and how near it has arrived, CSS pixels. */
const PACE = 9
const ARRIVED_PX = 0.5
const LONGEST_STEP_S = 0.1

export function ClearOfSheets() {
  const camera = useThree((three) => three.camera)
  // A type alone: the library behind it is fetched after the first picture.
  const controls = useThree((three) => three.controls) as SteadyControls | null
  const size = useThree((three) => three.size)
  const invalidate = useThree((three) => three.invalidate)
  const shift = useMemo(() => ({ x: 0, y: 0 }), [])

  useEffect(
    () =>
      useTable.subscribe(
        (table) => table.covered,
        () => invalidate(),
      ),
    [invalidate],
  )

  useEffect(() => {
    show(camera, controls, shift, size)
    invalidate()
  }, [camera, controls, shift, size, invalidate])

  useFrame((_, delta) => {
    const { left, right, bottom } = useTable.getState().covered
    const [x, y] = [(right - left) / 2, bottom / 2]
    if (shift.x === x && shift.y === y) return
    const away = Math.hypot(x - shift.x, y - shift.y)
    const step = Math.min(delta, LONGEST_STEP_S)
    const there = away < ARRIVED_PX || reducedMotion()
    shift.x = there ? x : MathUtils.damp(shift.x, x, PACE, step)
    shift.y = there ? y : MathUtils.damp(shift.y, y, PACE, step)
    show(camera, controls, shift, size)
    if (!there) invalidate()
  })
  return null
}

function show(
  camera: unknown,
  controls: SteadyControls | null,
  { x, y }: { readonly x: number; readonly y: number },
  { width, height }: { readonly width: number; readonly height: number },
): void {
  if (!(camera instanceof PerspectiveCamera)) return
  if (x === 0 && y === 0) camera.clearViewOffset()
  else camera.setViewOffset(width, height, x, y, width, height)
  // Fingers and wheel zoom to where they are: measured from where the middle has gone; its y counts from below.
  controls?.setViewport(-x, y, width, height)
}
