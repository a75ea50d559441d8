/**
 * Which fingers a gesture is made of. The first one or two count; whoever joins later, lifts and comes back, or brings a
 * mouse along is left out until every hand is off the table. So a gesture stays what it is, and nothing leaps.
 */

/** A tap is shorter than this and travels less. Milliseconds, CSS pixels. */
export const TAP = Object.freeze({ ms: 300, px: 12 })

interface Finger {
  readonly touch: boolean
  readonly startX: number
  readonly startY: number
  x: number
  y: number
}

/** A pointer as it is told of; times in milliseconds, places in CSS pixels. */
export interface FingerEvent {
  readonly id: number
  readonly touch: boolean
  readonly x: number
  readonly y: number
  readonly at: number
}

export interface Fingers {
  /** Whether the finger counts. */
  down(event: FingerEvent): boolean
  /** Whether the move counts, and how far two fingers have turned about one another by it, radians clockwise. */
  move(event: FingerEvent): { readonly counts: boolean; readonly twist: number }
  /** Whether the finger counted, and whether two fingers have tapped together. */
  up(event: FingerEvent, cancelled: boolean): { readonly counts: boolean; readonly tapOfTwo: boolean }
}

export function fingers(): Fingers {
  /** Fingers that count, and all that are down. */
  const own = new Map<number, Finger>()
  const all = new Set<number>()
  let begin = 0
  let moved = false
  let lifted = false
  let most = 0

  return {
    down: ({ id, touch, x, y, at }) => {
      if (all.size === 0) {
        own.clear()
        begin = at
        moved = false
        lifted = false
        most = 0
      }
      all.add(id)
      // A whole hand taps nothing.
      if (all.size > 2) moved = true
      const [first] = own.values()
      const joins = first === undefined || (first.touch && touch && own.size === 1 && !moved)
      if (lifted || !joins) return false
      own.set(id, { touch, startX: x, startY: y, x, y })
      most = own.size
      return true
    },
    move: ({ id, x, y }) => {
      const finger = own.get(id)
      // A mouse that hovers is no finger, and nobody's business here.
      if (!finger) return { counts: !all.has(id), twist: 0 }
      const before = angleOf(own)
      finger.x = x
      finger.y = y
      if (Math.hypot(x - finger.startX, y - finger.startY) > TAP.px) moved = true
      // What is left of a gesture of two is no gesture of one.
      return { counts: !lifted, twist: turn(before, angleOf(own)) }
    },
    up: ({ id, at }, cancelled) => {
      all.delete(id)
      const counts = own.delete(id)
      if (counts) lifted = true
      if (cancelled) moved = true
      const tapOfTwo = counts && most === 2 && own.size === 0 && !moved && at - begin < TAP.ms
      return { counts: counts || all.size === 0, tapOfTwo }
    },
  }
}

function angleOf(own: ReadonlyMap<number, Finger>): number | null {
  const [a, b] = own.values()
  return a && b ? Math.atan2(b.y - a.y, b.x - a.x) : null
}

/** The short way from one angle to another. */
function turn(from: number | null, to: number | null): number {
  if (from === null || to === null) return 0
  const by = to - from
  return by - 2 * Math.PI * Math.round(by / (2 * Math.PI))
}
