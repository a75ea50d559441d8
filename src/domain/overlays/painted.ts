/** What an overlay paints in a campus. Both are fixed, so it is worked out once and shared by picture, legend and plan. */
import type { Campus } from '../campus.ts'
import type { LegendEntry, Overlay, Paint } from './overlay.ts'
import { type Steps, stepsOf } from './steps.ts'

export interface Painted {
  readonly entries: readonly LegendEntry[]
  readonly paints: readonly Paint[]
  readonly steps: Steps
}

const known = new WeakMap<Campus, Map<Overlay, Painted>>()

export function paintedBy(overlay: Overlay, campus: Campus): Painted {
  const ofCampus = known.get(campus) ?? new Map<Overlay, Painted>()
  known.set(campus, ofCampus)
  const ready = ofCampus.get(overlay)
  if (ready) return ready
  const [entries, paints] = [overlay.entries(campus), overlay.paint(campus)]
  const painted = { entries, paints, steps: stepsOf(entries, paints, campus.features.features.length) }
  ofCampus.set(overlay, painted)
  return painted
}
