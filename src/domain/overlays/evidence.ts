/**
 * The colors of the evidence layer. They answer, for the date shown: are the dates of the phase that a building is in
 * documented, and is it documented which storeys a company holds? It lies over the overlay a visitor has chosen.
 */
import type { Campus } from '../campus/campus.ts'
import { type Certainty, ganttLanes } from '../schedule/gantt.ts'
import { paintLeases } from './leased.ts'
import type { LegendEntry, Overlay, Paint } from './overlay.ts'
import { NEUTRAL_COLOR } from './palette.ts'

/** From deep to pale as certainty goes; the pattern opens with it. */
const DATES: Record<Certainty, LegendEntry> = {
  documented: {
    id: 'dates-documented',
    name: 'overlay.evidence.datesDocumented',
    color: '#4f84b4',
    pattern: 'solid',
  },
  derived: {
    id: 'dates-derived',
    name: 'overlay.evidence.datesDerived',
    color: '#b9aef0',
    pattern: 'dots',
  },
  planned: {
    id: 'dates-planned',
    name: 'overlay.evidence.datesPlanned',
    color: '#c98ab0',
    pattern: 'cross',
  },
  partly: {
    id: 'dates-partly',
    name: 'overlay.evidence.datesPartly',
    color: '#8adcd0',
    pattern: 'horizontal',
  },
  illustrative: {
    id: 'dates-illustrative',
    name: 'overlay.evidence.datesIllustrative',
    color: '#dccfa4',
    pattern: 'diagonal',
    illustrative: true,
  },
}

const FLOOR_DOCUMENTED: LegendEntry = {
  id: 'floor-documented',
  name: 'overlay.evidence.floorDocumented',
  color: '#1f8a78',
  pattern: 'solid',
}
const FLOOR_ILLUSTRATIVE: LegendEntry = {
  id: 'floor-illustrative',
  name: 'overlay.evidence.floorIllustrative',
  color: '#59406e',
  pattern: 'vertical',
  illustrative: true,
}
/** Every entry of the layer, whether or not a pack has anything of it. */
export const EVIDENCE_ENTRIES = [...Object.values(DATES), FLOOR_DOCUMENTED, FLOOR_ILLUSTRATIVE]

export const evidenceOverlay: Overlay = {
  id: 'evidence',
  name: 'overlay.evidence',
  counts: 'buildings',
  // A kind that nothing has would be a line without a place.
  entries: (campus) => {
    const shown = new Set(paintOf(campus).map((it) => it.entry.id))
    return EVIDENCE_ENTRIES.filter((it) => shown.has(it.id))
  },
  notes: shapes,
  paint: paintOf,
}

/** Whether a filter's entry is one of this overlay's. */
export function isEvidenceEntry(id: string): boolean {
  return EVIDENCE_ENTRIES.some((it) => it.id === id)
}

function paintOf(campus: Campus): Paint[] {
  return [
    ...phases(campus),
    ...paintLeases(campus, ({ locations }, { index }) =>
      locations[index]?.source === undefined ? FLOOR_ILLUSTRATIVE : FLOOR_DOCUMENTED,
    ),
  ]
}

/** Each phase from its begin on, under those that begin later. */
function phases(campus: Campus): Paint[] {
  const bars = new Map(ganttLanes(campus).flatMap(({ rows }) => rows.map((it) => [it.id, it.bars] as const)))
  return [...campus.buildings.values()].flatMap(({ building, features, shownFrom }): Paint[] => {
    const own = bars.get(building.id) ?? [{ start: shownFrom, certainty: 'illustrative' as const }]
    return own.map(({ start, certainty }) => ({
      ...features,
      fromDay: start - campus.timeline.start,
      entry: DATES[certainty],
    }))
  })
}

/** The line that tells what colors cannot: how many of the shapes are drawn without a document. */
function shapes({ pack }: Campus): LegendEntry[] {
  const drawn = pack.buildings.filter((it) => it.geometry.illustrative).length
  if (drawn === 0) return []
  const all = pack.buildings.length
  return [
    {
      id: 'shapes',
      name: { message: 'overlay.evidence.shapes', values: { drawn, all } },
      color: NEUTRAL_COLOR,
      pattern: 'diagonal',
      illustrative: true,
    },
  ]
}
