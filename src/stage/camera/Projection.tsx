/**
 * What the camera's lens makes of the view: its angle, its shift, and the middle of the picture in the middle of what sheets
 * leave of the screen. The camera stays where it is.
 */
import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo, useRef } from 'react'
import { MathUtils, PerspectiveCamera } from 'three'
import { type Lens, lensOf } from '../../domain/camera/lens.ts'
import { useTable } from '../../store/index.ts'
import { useStage } from '../StageContext.tsx'
import { reducedMotion } from './reducedMotion.ts'
import type { SteadyControls } from './SteadyControls.ts'

/** How fast the picture follows a sheet, and the lens a flight, 1/s; how near the picture has arrived, CSS pixels. */
const PACE = 9
const LENS_PACE = 4
const ARRIVED_PX = 0.5
const LONGEST_STEP_S = 0.1

/** Far pictures are composed for the camera's own lens. */
const FAR_LENS = lensOf({})

export function Projection() {
  const camera = useThree((three) => three.camera)
  // A type alone: the library behind it is fetched after the first picture.
  const controls = useThree((three) => three.controls) as SteadyControls | null
  const size = useThree((three) => three.size)
  const invalidate = useThree((three) => three.invalidate)
  const { lens } = useStage()
  const sheets = useMemo(() => ({ x: 0, y: 0 }), [])
  const shown = useRef<Lens | null>(null)

  useEffect(
    () =>
      useTable.subscribe(
        ({ covered, aside }) => aside ?? covered,
        () => invalidate(),
      ),
    [invalidate],
  )

  useEffect(() => {
    shown.current = lensNow(lens)
    show(camera, controls, sheets, shown.current, size)
    invalidate()
  }, [camera, controls, sheets, lens, size, invalidate])

  useFrame((_, delta) => {
    const { aside, covered } = useTable.getState()
    const step = Math.min(delta, LONGEST_STEP_S)
    const now = lensNow(lens)
    const x = aside ? -aside.x : (covered.right - covered.left) / 2
    const y = aside ? -aside.y : covered.bottom / 2
    const still = sheets.x === x && sheets.y === y
    if (!still) {
      const away = Math.hypot(x - sheets.x, y - sheets.y)
      const there = away < ARRIVED_PX || reducedMotion()
      sheets.x = there ? x : MathUtils.damp(sheets.x, x, PACE, step)
      sheets.y = there ? y : MathUtils.damp(sheets.y, y, PACE, step)
      if (!there) invalidate()
    }
    const zooms = lens.step(reducedMotion() ? 1 : 1 - Math.exp(-LENS_PACE * step))
    if (zooms) invalidate()
    if (still && !zooms && shown.current === now) return
    shown.current = lensNow(lens)
    show(camera, controls, sheets, shown.current, size)
  })
  return null
}

/** The lens of what is looked at: of the table, or of a far picture. */
function lensNow({ now }: { readonly now: Lens }): Lens {
  return useTable.getState().reach === 'park' ? now : FAR_LENS
}

interface Size {
  readonly width: number
  readonly height: number
}

function show(
  camera: unknown,
  controls: SteadyControls | null,
  sheets: { readonly x: number; readonly y: number },
  { lens, shift }: Lens,
  size: Size,
): void {
  if (!(camera instanceof PerspectiveCamera)) return
  const { x } = sheets
  const y = sheets.y - shift * size.height
  camera.fov = lens
  setShift(camera, size, x, y)
  // Fingers and wheel zoom to where they are: measured from where the middle has gone; its y counts from below.
  controls?.setViewport(-x, y, size.width, size.height)
}

/** Shows another part of the picture plane, so many pixels to the right and below. */
function setShift(camera: PerspectiveCamera, { width, height }: Size, x: number, y: number): void {
  if (x !== 0 || y !== 0) camera.setViewOffset(width, height, x, y, width, height)
  else {
    camera.clearViewOffset()
    camera.updateProjectionMatrix()
  }
}
