/**
 * An overlay colours the park by one property. Each lives in a file of its own and is registered in index.ts; adding
 * one touches nothing else. Colour is never the only channel: every entry also has a pattern.
 */
import type { Campus } from '../campus.ts'
import type { LocalizedText } from '../scene/common.ts'

/** Second channel beside colour, drawn on facades and in the legend alike. The order is the shader's numbering. */
export const PATTERNS = ['solid', 'diagonal', 'horizontal', 'dots', 'vertical', 'cross'] as const
export type Pattern = (typeof PATTERNS)[number]

export interface LegendEntry {
  readonly id: string
  readonly name: LocalizedText
  /** sRGB, `#rrggbb`. */
  readonly color: string
  readonly pattern: Pattern
  /** Extra line, such as a share of floor area. */
  readonly detail?: LocalizedText
  /** Broken by wide stripes, whatever its pattern. */
  readonly striped?: boolean
  /** True where what it shows is illustrative. */
  readonly illustrative?: boolean
}

/** One feature's paint under an overlay. */
export interface Paint {
  readonly feature: number
  readonly entry: LegendEntry
  /** First day it is shown, in days since the timeline's start; absent means from the beginning. */
  readonly fromDay?: number
}

export interface Overlay {
  readonly id: string
  readonly name: LocalizedText
  legend(campus: Campus): readonly LegendEntry[]
  /**
   * Paint of every coloured feature; what is left out turns neutral. An overlay by construction phase returns nothing
   * and sets `byPhase`: the phase of a storey follows from the date alone, so it is derived where it is drawn.
   */
  paint(campus: Campus): readonly Paint[]
  readonly byPhase?: boolean
}

/** Every feature of a building in one colour. */
export function paintBuildings(campus: Campus, entryOf: (id: string) => LegendEntry | undefined): Paint[] {
  const paints: Paint[] = []
  for (const [id, { features }] of campus.buildings) {
    const entry = entryOf(id)
    if (!entry) continue
    for (let i = 0; i < features.count; i++) paints.push({ feature: features.first + i, entry })
  }
  return paints
}
