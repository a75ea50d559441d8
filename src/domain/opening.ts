/**
 * The opening: out of the dark the line of light around the table draws itself, the site lifts, the day comes up, the
 * city lights up, and all the while the camera moves slowly in.
 */

/** Length of the whole, seconds. */
export const OPENING_S = 8

/** How far each part is, 0–1. */
export interface OpeningLook {
  /** Line of light around the table. */
  readonly line: number
  /** Height of everything that stands. */
  readonly lift: number
  /** Sun and sky. */
  readonly day: number
  /** Lamps, windows, corridor, ice. */
  readonly lights: number
  /** Camera on its way. */
  readonly push: number
}

/** When each part begins and ends, seconds. */
const PARTS: Record<keyof OpeningLook, readonly [number, number]> = {
  line: [0.2, 2.4],
  lift: [1.6, 4.6],
  day: [1.4, 4.4],
  lights: [3.2, 6.8],
  push: [0, OPENING_S],
}

/** The finished look: what is shown at any other time. */
export const OPENED: OpeningLook = Object.freeze({ line: 1, lift: 1, day: 1, lights: 1, push: 1 })

/** The look at a time, seconds from the beginning. */
export function openingAt(seconds: number): OpeningLook {
  const part = (key: keyof OpeningLook) => {
    const [from, to] = PARTS[key]
    return easeOut(Math.min(1, Math.max(0, (seconds - from) / (to - from))))
  }
  return {
    line: part('line'),
    lift: part('lift'),
    day: part('day'),
    lights: part('lights'),
    push: part('push'),
  }
}

/** Quick at first, then ever slower (cubic). */
function easeOut(share: number): number {
  return 1 - (1 - share) ** 3
}

/** Where the push-in begins: so much further out, and so much lower, as shares of the final distance. */
const AWAY = Object.freeze({ distance: 1.32, lower: 0.1 })

type Triple = readonly [number, number, number]

/** Camera position on its way to a pose, metres. @param push 0–1 */
export function pushIn(position: Triple, target: Triple, push: number): [number, number, number] {
  const k = AWAY.distance + (1 - AWAY.distance) * push
  const [dx, dy, dz] = [0, 1, 2].map((i) => (position[i] as number) - (target[i] as number)) as [
    number,
    number,
    number,
  ]
  const lower = AWAY.lower * Math.hypot(dx, dy, dz) * (1 - push)
  return [target[0] + dx * k, target[1] + dy * k - lower, target[2] + dz * k]
}
