/**
 * The evidence lens: within a disc over the model, what is documented keeps its look, what rests on documents without
 * being stated by them as it came to be is drawn as wire, what is illustrative in pencil. The rule is that of the evidence
 * layer, phase by phase and storey by storey; the corridor, which that leaves plain, goes by the dates of its segments.
 */
import type { Campus } from '../campus/campus.ts'
import { storeyFeature } from '../campus/features.ts'
import type { DomainText } from '../language/text.ts'
import { EVIDENCE_ENTRIES, evidenceOverlay } from '../overlays/evidence.ts'
import type { LegendEntry, Overlay, Paint } from '../overlays/overlay.ts'
import { paintedBy } from '../overlays/painted.ts'
import { entryOn, forRuns } from '../overlays/steps.ts'
import type { DayNumber } from '../schedule/calendar.ts'
import type { EvidenceKind } from './kinds.ts'
import { registerOf } from './registry.ts'

/** How the lens draws; the order is the shader's numbering, from `FIRST_ENTRY` on. */
export const LENS_MARKS = ['solid', 'wire', 'pencil'] as const
export type LensMark = (typeof LENS_MARKS)[number]

/** How the lens draws what has an entry of the evidence layer. */
export function lensMarkOf({ illustrative, pattern }: LegendEntry): LensMark {
  if (illustrative) return 'pencil'
  return pattern === 'solid' ? 'solid' : 'wire'
}

/** The evidence layer with the corridor in it: every entry is one of that layer. */
const withCorridor: Overlay = {
  ...evidenceOverlay,
  id: 'evidence-lens',
  entries: () => EVIDENCE_ENTRIES,
  paint: (campus) => [...evidenceOverlay.paint(campus), ...corridorPaint(campus)],
}

/** What the lens draws, as an overlay: its entries are the marks, by their numbers. */
export const lensOverlay: Overlay = {
  id: 'lens',
  name: 'overlay.evidence',
  entries: () => Object.values(MARK_ENTRIES),
  paint: (campus) =>
    withCorridor.paint(campus).map((it) => ({ ...it, entry: MARK_ENTRIES[lensMarkOf(it.entry)] })),
}

const markEntry = (id: LensMark): LegendEntry => ({
  id,
  name: 'overlay.evidence',
  color: '#000000',
  pattern: 'solid',
})
const MARK_ENTRIES: Record<LensMark, LegendEntry> = {
  solid: markEntry('solid'),
  wire: markEntry('wire'),
  pencil: markEntry('pencil'),
}

/** What stands in the middle of the lens. */
export interface LensReading {
  readonly mark: LensMark
  /** Which of the lines of the evidence layer's legend it is. */
  readonly state: DomainText
  /** How many entries of the ledger tell of it. */
  readonly sources: number
}

/**
 * What is known of a thing on a day.
 * @param id of a building, or of the corridor
 * @param storey of the building; null for what has none
 * @returns null where the layer says nothing: before anything of it has begun
 */
export function lensReading(
  campus: Campus,
  id: string,
  storey: number | null,
  day: DayNumber,
): LensReading | null {
  const entry = entryOf(campus, id, storey, day)
  if (!entry) return null
  const own = registerOf(campus).byOwner.get(id) ?? []
  const sources = new Set(own.flatMap((it) => it.source ?? []))
  return { mark: lensMarkOf(entry), state: entry.name, sources: sources.size }
}

function entryOf(campus: Campus, id: string, storey: number | null, day: DayNumber): LegendEntry | null {
  const { entries, steps } = paintedBy(withCorridor, campus)
  const feature = featureAt(campus, id, storey)
  let found: LegendEntry | null = null
  forRuns(steps, (first, end, at) => {
    if (feature < first || feature >= end) return
    found = entries[entryOn(steps.codes, day - campus.timeline.start, at) - 1] ?? null
  })
  return found
}

/** The feature that a part of the park has; −1 where there is no such part. */
function featureAt(campus: Campus, id: string, storey: number | null): number {
  const building = campus.buildings.get(id)
  if (building) return storeyFeature(building.features, building.building.basements.levels, storey ?? 1)
  if (id !== campus.pack.corridor.id) return -1
  const [segment] = campus.features.corridor.values()
  return segment?.first ?? -1
}

const CORRIDOR_ENTRY: Record<EvidenceKind, string> = {
  documented: 'dates-documented',
  derived: 'dates-derived',
  planned: 'dates-planned',
  illustrative: 'dates-illustrative',
}

/** All of the corridor is of the kind that its dates share; partly documented where they differ. */
function corridorPaint(campus: Campus): Paint[] {
  const own = registerOf(campus).byOwner.get(campus.pack.corridor.id) ?? []
  const kinds = new Set(own.filter((it) => it.topic === 'dates').map((it) => it.kind))
  const [kind] = kinds
  if (kind === undefined) return []
  const id = kinds.size > 1 ? 'dates-partly' : CORRIDOR_ENTRY[kind]
  const entry = EVIDENCE_ENTRIES.find((it) => it.id === id)
  if (!entry) return []
  return [...campus.features.corridor.values()].map((range) => ({ ...range, entry }))
}
