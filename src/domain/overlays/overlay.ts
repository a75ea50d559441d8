/**
 * An overlay colors the park by one property. Each lives in a file of its own and is registered in index.ts; adding
 * one touches nothing else. Color is never the only channel: every entry also has a pattern.
 */
import type { Campus } from '../campus/campus.ts'
import type { ScenePack } from '../content/pack.ts'
import type { DomainText } from '../language/text.ts'
import type { PartRange } from '../tenancy/storeyParts.ts'
import type { Term } from '../tenancy/tenancy.ts'

/** Second channel beside color, drawn on facades and in the legend alike. The order is the shader's numbering. */
export const PATTERNS = ['solid', 'diagonal', 'horizontal', 'dots', 'vertical', 'cross'] as const
export type Pattern = (typeof PATTERNS)[number]

/** Most entries one overlay can tell apart; the shader keeps them in a table of this size. */
export const MAX_ENTRIES = 31

export interface LegendEntry {
  readonly id: string
  readonly name: DomainText
  /** sRGB, `#rrggbb`. */
  readonly color: string
  readonly pattern: Pattern
  /** Broken by wide stripes, whatever its pattern. */
  readonly striped?: boolean
  /** True where what it shows is illustrative. */
  readonly illustrative?: boolean
  /** Shown and hidden together with this entry, in whose color it is drawn. */
  readonly follows?: string
}

/** Paint of a run of features for a time. Where runs overlap, the later in the list lies on top. */
export interface Paint extends PartRange {
  readonly entry: LegendEntry
  /** First day it is shown, in days since the timeline's start; absent means from the beginning. */
  readonly fromDay?: number | undefined
  /** First day it is no longer shown; absent means it stays. */
  readonly untilDay?: number | undefined
  /** The company it stands for. */
  readonly tenant?: string | undefined
}

export interface Overlay {
  readonly id: string
  readonly name: DomainText
  /** What counts in the legend: the companies or the buildings behind each entry. */
  readonly counts?: 'tenants' | 'buildings'
  /** Every entry that is painted, at most `MAX_ENTRIES`. */
  entries(campus: Campus): readonly LegendEntry[]
  /** Lines of the legend that only explain, after the entries. */
  notes?(campus: Campus): readonly LegendEntry[]
  /**
   * Paint of every colored feature; what is left out turns neutral. An overlay by construction phase returns nothing
   * and sets `byPhase`: the phase of a storey follows from the date alone, so it is derived where it is drawn.
   */
  paint(campus: Campus): readonly Paint[]
  readonly byPhase?: boolean
  /** Whether a pack has enough to tell apart by it for it to be offered; left out where every pack has. */
  offered?(pack: Pick<ScenePack, 'tenants'>): boolean
}

/** The lines of a legend: entries that follow no other, then notes. */
export function legendOf(overlay: Overlay, campus: Campus): readonly LegendEntry[] {
  return [...overlay.entries(campus).filter((it) => !it.follows), ...(overlay.notes?.(campus) ?? [])]
}

/** Every feature of a building in one color. */
export function paintBuildings(campus: Campus, entryOf: (id: string) => LegendEntry | undefined): Paint[] {
  const paints: Paint[] = []
  for (const [id, { features }] of campus.buildings) {
    const entry = entryOf(id)
    if (entry) paints.push({ first: features.first, count: features.count, entry })
  }
  return paints
}

/** A term in days since the timeline's start. */
export function onTimeline({ timeline }: Pick<Campus, 'timeline'>, { from, until }: Term) {
  return { fromDay: from - timeline.start, untilDay: until === null ? undefined : until - timeline.start }
}

/** Paint of runs of features for a term. Written out: copying objects is what takes time at thousands of paints. */
export function paintTerm(
  campus: Pick<Campus, 'timeline'>,
  ranges: readonly PartRange[],
  term: Term,
  entry: LegendEntry,
  tenant?: string,
): Paint[] {
  const { fromDay, untilDay } = onTimeline(campus, term)
  return ranges.map(({ first, count, part }) => ({ first, count, part, entry, fromDay, untilDay, tenant }))
}
