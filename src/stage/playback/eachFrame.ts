/** Time that runs by itself, outside React: a step for each frame of the browser. */
import { clamp } from '../../domain/math/interpolate.ts'

const MS_PER_SECOND = 1000
/** A long gap between two frames (a hidden tab, a slow machine) counts as no more than this. */
const LONGEST_STEP_S = 0.5

/**
 * @param step is given the seconds since the frame before; returns false to end
 * @returns ends it, also from within a step
 */
export function eachFrame(step: (seconds: number) => unknown): () => void {
  let last = performance.now()
  let ended = false
  let frame = requestAnimationFrame(function tick(now) {
    const seconds = clamp((now - last) / MS_PER_SECOND, 0, LONGEST_STEP_S)
    last = now
    if (step(seconds) !== false && !ended) frame = requestAnimationFrame(tick)
  })
  return () => {
    ended = true
    cancelAnimationFrame(frame)
  }
}
