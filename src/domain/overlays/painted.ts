/** What an overlay paints in a campus. Both are fixed, so it is worked out once and shared by picture, legend and plan. */
import type { Campus } from '../campus/campus.ts'
import { memoizeWeak } from '../memoizeWeak.ts'
import { storeyPartings, withParts } from '../tenancy/storeyParts.ts'
import type { LegendEntry, Overlay, Paint } from './overlay.ts'
import { type Steps, stepsOf } from './steps.ts'

export interface Painted {
  readonly entries: readonly LegendEntry[]
  readonly paints: readonly Paint[]
  /** Of all features, then of the parts of storeys beyond their line. */
  readonly steps: Steps
}

const paintedIn = memoizeWeak((campus: Campus) =>
  memoizeWeak((overlay: Overlay): Painted => {
    const [entries, paints] = [overlay.entries(campus), overlay.paint(campus)]
    const records = campus.features.features.length + storeyPartings(campus).length
    return { entries, paints, steps: stepsOf(entries, withParts(campus, paints), records) }
  }),
)

export const paintedBy = (overlay: Overlay, campus: Campus): Painted => paintedIn(campus)(overlay)
