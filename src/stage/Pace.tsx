/**
 * Fewer pixels while something moves on a slow machine, all of them at rest, and then finer still: the still picture is
 * drawn again from elsewhere within a pixel, the lens and the sun's disc, and averaged. Measures frames for the governor.
 */
import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useRef } from 'react'
import { PerspectiveCamera } from 'three'
import type { QualitySettings } from './quality.ts'
import { useStage } from './StageContext.tsx'
import type { StillSampler } from './stillSample.ts'
import { useDevicePixelRatio } from './useDevicePixelRatio.ts'

/** Without a frame for this long the table is at rest, milliseconds. */
const REST_MS = 140
/** The still picture is finished within this time after the last movement, milliseconds. */
const FINISHED_MS = 500
/** Samples of the still picture that are drawn with one frame of the screen. */
const SAMPLES_A_FRAME = 2
/** Frames slower than this are worth a lower resolution, milliseconds. */
const SLOW_MS = 26

interface Props {
  readonly settings: QualitySettings
  /** Takes in the time of a frame of movement, milliseconds. */
  onFrame(ms: number): void
}

export function Pace({ settings, onFrame }: Props) {
  const setDpr = useThree((three) => three.setDpr)
  const internal = useThree((three) => three.internal)
  const camera = useThree((three) => three.camera)
  const gl = useThree((three) => three.gl)
  const { frames, picture, still } = useStage()
  const full = Math.min(useDevicePixelRatio(), settings.dpr)
  const pace = useRef({
    last: 0,
    moved: 0,
    flowing: false,
    lower: false,
    lowered: false,
    restoring: false,
    timer: 0,
    raf: 0,
    /** Frames drawn so far, samples aside. */
    turn: 0,
  })

  useEffect(() => {
    const it = pace.current
    it.lower = false
    it.lowered = false
    setDpr(full)
    return () => {
      window.clearTimeout(it.timer)
      cancelAnimationFrame(it.raf)
    }
  }, [full, setDpr])

  // A canvas loses its picture when its size changes: only right before a frame is drawn may it.
  useFrame(() => {
    const it = pace.current
    if (!it.lower) return
    it.lower = false
    it.lowered = true
    setDpr(full * settings.movingDpr)
  })

  useFrame(() => {
    const it = pace.current
    const now = performance.now()
    const gap = now - it.last
    it.last = now
    it.turn++
    cancelAnimationFrame(it.raf)
    window.clearTimeout(it.timer)
    if (!it.restoring) {
      it.moved = now
      frames.figures.restMs = 0
    }
    if (it.flowing) {
      onFrame(gap)
      if (!it.lowered && gap > SLOW_MS && settings.movingDpr < 1) it.lower = true
    }
    it.restoring = false
    it.flowing = internal.frames > 0
    it.timer = window.setTimeout(rest, REST_MS)
  }, 2)

  const rest = () => {
    const it = pace.current
    // A slow machine may not have drawn the next frame yet: it is still moving.
    if (internal.frames > 0) {
      it.timer = window.setTimeout(rest, REST_MS)
      return
    }
    it.flowing = false
    it.lower = false
    if (it.lowered) {
      it.lowered = false
      it.restoring = true
      setDpr(full)
      return
    }
    const { turn } = it
    // Without samples the picture is finished as it is.
    const finished = () => {
      frames.figures.restMs = performance.now() - it.moved
    }
    if (picture.current.samples === 1) finished()
    else still.get().then((sampler) => it.turn === turn && refine(sampler, 1), finished)
  }

  /** Draws the next sample of the still picture, while there is time. */
  const refine = (sampler: StillSampler, first: number) => {
    const it = pace.current
    const { figures } = frames
    for (let sample = first; sample < first + SAMPLES_A_FRAME; sample++) {
      const passed = performance.now() - it.moved
      const done = sample >= picture.current.samples || passed + figures.lastFrameCpuMs > FINISHED_MS
      if (done || !(camera instanceof PerspectiveCamera)) {
        figures.restMs = passed
        return
      }
      sampler.draw(camera, sample, gl.domElement, () => frames.draw(camera, sample))
    }
    it.raf = requestAnimationFrame(() => refine(sampler, first + SAMPLES_A_FRAME))
  }
  return null
}
