/** The lens that a view asks for, and how far the camera has come towards it. */
import { type Lens, type LensPart, lensOf } from '../../domain/camera/lens.ts'

export interface MovingLens {
  readonly now: Lens
  readonly to: Lens
  /** At once. */
  set(part: LensPart): void
  /** In a flight. */
  head(part: LensPart): void
  /** Comes nearer. @param progress of the way that is left, 0…1 @returns whether it has moved */
  step(progress: number): boolean
}

/** So near to where it is going it has arrived: degrees, and share of the height. */
const ARRIVED = { lens: 0.02, shift: 0.0004 }

export function movingLens(): MovingLens {
  let now = lensOf({})
  let to = now
  return {
    get now() {
      return now
    },
    get to() {
      return to
    },
    set(part) {
      to = lensOf(part)
      now = to
    },
    head(part) {
      to = lensOf(part)
    },
    step(progress) {
      if (now === to) return false
      const lens = now.lens + (to.lens - now.lens) * progress
      const shift = now.shift + (to.shift - now.shift) * progress
      const there = Math.abs(to.lens - lens) < ARRIVED.lens && Math.abs(to.shift - shift) < ARRIVED.shift
      now = there ? to : { lens, shift }
      return true
    },
  }
}
