/**
 * Chooses the quality level from measured frame times, with hysteresis: down soon when frames are slow, up only after a
 * long run of quick ones, and later each time a step up had to be taken back.
 */
import type { QualityLevel } from './quality.ts'

const LEVELS: readonly QualityLevel[] = ['low', 'medium', 'high']

/** Milliseconds a frame: slower than 30 a second is too slow; quicker than 70 a second leaves room for more. */
export const SLOW_MS = 33
export const QUICK_MS = 14
/** Frames of movement looked at before a step down, and before a step up. */
export const FRAMES_DOWN = 24
export const FRAMES_UP = 240
/** A step up that fails makes the next one take so many times as long. */
const RELUCTANCE = 4

export interface AdaptiveQuality {
  readonly level: QualityLevel
  /**
   * Takes in the time of one frame of movement, milliseconds.
   * @returns the level from now on
   */
  frame(ms: number): QualityLevel
}

/** @param start level to begin with; @param most best level that is tried */
export function createAdaptiveQuality(start: QualityLevel, most: QualityLevel = 'high'): AdaptiveQuality {
  let index = LEVELS.indexOf(start)
  const top = LEVELS.indexOf(most)
  let times: number[] = []
  let patience = FRAMES_UP
  let climbed = false
  const step = (by: -1 | 1) => {
    index += by
    times = []
    if (by < 0 && climbed) patience *= RELUCTANCE
    climbed = by > 0
  }
  return {
    get level() {
      return LEVELS[index] as QualityLevel
    },
    frame(ms) {
      times.push(ms)
      if (times.length > patience) times.shift()
      const recent = times.slice(-FRAMES_DOWN)
      if (recent.length === FRAMES_DOWN && index > 0 && middle(recent) > SLOW_MS) step(-1)
      else if (times.length >= patience && index < top && times.every((it) => it < QUICK_MS)) step(1)
      return LEVELS[index] as QualityLevel
    },
  }
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] as number
}
