/** The hidden way to the service panel: five taps in the upper left corner within three seconds. */
const TAPS = 5
const WITHIN_MS = 3000
/** Side of the corner, CSS pixels. */
const CORNER_PX = 110

/** Returns a function that takes in taps and says whether one was the last that it takes. */
export function secretTaps(): (tap: { x: number; y: number; at: number }) => boolean {
  let times: number[] = []
  return ({ x, y, at }) => {
    if (x > CORNER_PX || y > CORNER_PX) {
      times = []
      return false
    }
    times = [...times.filter((it) => at - it < WITHIN_MS), at]
    if (times.length < TAPS) return false
    times = []
    return true
  }
}
