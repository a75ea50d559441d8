/** What the interface covers of a far picture: the card beside it, or under it on a narrow screen. */
import type { Covered } from '../../domain/reach/journey.ts'

/** CSS pixels, as in panels/styles/reach.css and tokens.css. */
const CARD_PX = { usual: 372, hall: 516 }
const FOOT_PX = { usual: 76, hall: 120, narrow: 330 }
const NARROW_PX = 720

export function coveredBy({ width, height }: { width: number; height: number }, hall: boolean): Covered {
  const kind = hall ? 'hall' : 'usual'
  const half = { width: Math.max(1, width) / 2, height: Math.max(1, height) / 2 }
  if (width < NARROW_PX) return { right: 0, foot: Math.min(1, FOOT_PX.narrow / half.height) }
  return {
    right: Math.min(1, CARD_PX[kind] / half.width),
    foot: Math.min(1, FOOT_PX[kind] / half.height),
  }
}
