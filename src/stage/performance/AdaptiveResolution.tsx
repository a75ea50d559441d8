/**
 * Adaptive resolution: fewer pixels while something moves on a slow machine, all of them at rest. At rest the picture is
 * refined by averaging samples that are shifted within a pixel, the lens and the sun's disc. Measures frame times for
 * `adaptiveQuality.ts`.
 */
import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useRef } from 'react'
import { PerspectiveCamera } from 'three'
import type { StillSampler } from '../post/stillSample.ts'
import { useStage } from '../StageContext.tsx'
import type { QualitySettings } from './quality.ts'
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

export function AdaptiveResolution({ settings, onFrame }: Props) {
  const setDpr = useThree((three) => three.setDpr)
  const internal = useThree((three) => three.internal)
  const camera = useThree((three) => three.camera)
  const gl = useThree((three) => three.gl)
  const { frames, picture, still } = useStage()
  const full = Math.min(useDevicePixelRatio(), settings.dpr)
  const motion = useRef({
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
    const state = motion.current
    state.lower = false
    state.lowered = false
    setDpr(full)
    return () => {
      window.clearTimeout(state.timer)
      cancelAnimationFrame(state.raf)
    }
  }, [full, setDpr])

  // A canvas loses its picture when its size changes: only right before a frame is drawn may state.
  useFrame(() => {
    const state = motion.current
    if (!state.lower) return
    state.lower = false
    state.lowered = true
    setDpr(full * settings.movingDpr)
  })

  useFrame(() => {
    const state = motion.current
    const now = performance.now()
    const gap = now - state.last
    state.last = now
    state.turn++
    cancelAnimationFrame(state.raf)
    window.clearTimeout(state.timer)
    if (!state.restoring) {
      state.moved = now
      frames.figures.restMs = 0
    }
    if (state.flowing) {
      onFrame(gap)
      if (!state.lowered && gap > SLOW_MS && settings.movingDpr < 1) state.lower = true
    }
    state.restoring = false
    state.flowing = internal.frames > 0
    state.timer = window.setTimeout(rest, REST_MS)
  }, 2)

  const rest = () => {
    const state = motion.current
    // A slow machine may not have drawn the next frame yet: it is still moving.
    if (internal.frames > 0) {
      state.timer = window.setTimeout(rest, REST_MS)
      return
    }
    state.flowing = false
    state.lower = false
    if (state.lowered) {
      state.lowered = false
      state.restoring = true
      setDpr(full)
      return
    }
    const { turn } = state
    // Without samples the picture is finished as it is.
    const finished = () => {
      frames.figures.restMs = performance.now() - state.moved
    }
    if (picture.current.samples === 1) finished()
    else still.get().then((sampler) => state.turn === turn && refine(sampler, 1), finished)
  }

  /** Draws the next sample of the still picture, while there is time. */
  const refine = (sampler: StillSampler, first: number) => {
    const state = motion.current
    const { figures } = frames
    for (let sample = first; sample < first + SAMPLES_A_FRAME; sample++) {
      const passed = performance.now() - state.moved
      const done = sample >= picture.current.samples || passed + figures.lastFrameCpuMs > FINISHED_MS
      if (done || !(camera instanceof PerspectiveCamera)) {
        figures.restMs = passed
        return
      }
      sampler.draw(camera, sample, gl.domElement, () => frames.draw(camera, sample))
    }
    state.raf = requestAnimationFrame(() => refine(sampler, first + SAMPLES_A_FRAME))
  }
  return null
}
