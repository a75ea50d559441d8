/** What an overlay paints in a campus. Both are fixed, so it is worked out once and shared by picture, legend and plan. */
import type { Campus } from '../campus/campus.ts'
import { memoizeWeak } from '../memoizeWeak.ts'
import type { LegendEntry, Overlay, Paint } from './overlay.ts'
import { type Steps, stepsOf } from './steps.ts'

export interface Painted {
  readonly entries: readonly LegendEntry[]
  readonly paints: readonly Paint[]
  readonly steps: Steps
}

const paintedIn = memoizeWeak((campus: Campus) =>
  memoizeWeak((overlay: Overlay): Painted => {
    const [entries, paints] = [overlay.entries(campus), overlay.paint(campus)]
    return { entries, paints, steps: stepsOf(entries, paints, campus.features.features.length) }
  }),
)

export const paintedBy = (overlay: Overlay, campus: Campus): Painted => paintedIn(campus)(overlay)
