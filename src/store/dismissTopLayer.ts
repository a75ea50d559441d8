/**
 * What lies over the park, layer by layer, from the top: Esc and the browser's back button take one off at a time.
 */
import { nearerExtent } from '../domain/region/mapExtents.ts'
import { MAP_EXTENTS } from '../domain/state/state.ts'
import { useTable } from './index.ts'
import type { TableStore } from './types.ts'

interface Layer {
  /** How often it can be taken off; 0 while it is not there. */
  depth(table: TableStore): number
  dismiss(table: TableStore): void
  /** Part of what a tour shows: while one is told it comes and goes with it. */
  readonly setByTour?: true
}

const LAYERS: readonly Layer[] = [
  { depth: (it) => +it.bare, dismiss: (it) => it.setBare(false) },
  { depth: (it) => +it.help, dismiss: (it) => it.setHelp(false) },
  { depth: (it) => +(it.tour !== null), dismiss: (it) => it.stopTour() },
  { depth: (it) => +it.lens, dismiss: (it) => it.setLens(false) },
  { depth: (it) => +(it.milestone !== null), dismiss: (it) => it.showMilestone(null) },
  { depth: (it) => +(it.panel !== null), dismiss: (it) => it.closePanel() },
  {
    depth: (it) => MAP_EXTENTS.indexOf(it.reach),
    dismiss: (it) => it.setMapExtent(nearerExtent(it.reach) ?? 'park'),
    setByTour: true,
  },
  { depth: (it) => +it.schedule, dismiss: (it) => it.toggleSchedule() },
  { depth: (it) => +(it.select !== null), dismiss: (it) => it.setSelect(null), setByTour: true },
  { depth: (it) => +(it.chain !== null), dismiss: (it) => it.setChain(null), setByTour: true },
  { depth: (it) => +(it.exploded !== null), dismiss: (it) => it.setExploded(null), setByTour: true },
  { depth: (it) => +(it.compare !== null), dismiss: (it) => it.setCompare(null) },
  { depth: (it) => +it.evidence, dismiss: (it) => it.setEvidence(false), setByTour: true },
  { depth: (it) => +(it.overlay !== 'none'), dismiss: (it) => it.setOverlay('none'), setByTour: true },
]

/** Takes one layer off; false where none is left. */
export function dismissTopLayer(): boolean {
  const table = useTable.getState()
  const top = LAYERS.find((it) => it.depth(table) > 0)
  top?.dismiss(table)
  return top !== undefined
}

/** How often a layer can be taken off, until nothing but the park is left. */
export function layerCount(table: TableStore): number {
  const tourOpen = table.tour !== null
  return LAYERS.reduce((sum, it) => sum + (tourOpen && it.setByTour ? 0 : it.depth(table)), 0)
}
