/**
 * What lies over the park, layer by layer, from the top: Esc and the browser's back button take one off at a time.
 */
import { nearerReach } from '../domain/region/reaches.ts'
import { REACHES } from '../domain/state/state.ts'
import { useTable } from './index.ts'
import type { TableStore } from './types.ts'

interface Layer {
  /** How often it can be taken off; 0 while it is not there. */
  depth(table: TableStore): number
  takeOff(table: TableStore): void
  /** Part of what a tour shows: while one is told it comes and goes with it. */
  readonly told?: true
}

const LAYERS: readonly Layer[] = [
  { depth: (it) => +it.help, takeOff: (it) => it.setHelp(false) },
  { depth: (it) => +(it.tour !== null), takeOff: (it) => it.stopTour() },
  { depth: (it) => +(it.milestone !== null), takeOff: (it) => it.showMilestone(null) },
  { depth: (it) => +(it.panel !== null), takeOff: (it) => it.closePanel() },
  {
    depth: (it) => REACHES.indexOf(it.reach),
    takeOff: (it) => it.setReach(nearerReach(it.reach) ?? 'park'),
    told: true,
  },
  { depth: (it) => +it.schedule, takeOff: (it) => it.toggleSchedule() },
  { depth: (it) => +(it.select !== null), takeOff: (it) => it.setSelect(null), told: true },
  { depth: (it) => +(it.chain !== null), takeOff: (it) => it.setChain(null), told: true },
  { depth: (it) => +(it.exploded !== null), takeOff: (it) => it.setExploded(null), told: true },
  { depth: (it) => +(it.compare !== null), takeOff: (it) => it.setCompare(null) },
  { depth: (it) => +it.evidence, takeOff: (it) => it.setEvidence(false), told: true },
  { depth: (it) => +(it.overlay !== 'none'), takeOff: (it) => it.setOverlay('none'), told: true },
]

/** Takes one layer off; false where none is left. */
export function peel(): boolean {
  const table = useTable.getState()
  const top = LAYERS.find((it) => it.depth(table) > 0)
  top?.takeOff(table)
  return top !== undefined
}

/** How often a layer can be taken off, until nothing but the park is left. */
export function layerCount(table: TableStore): number {
  const telling = table.tour !== null
  return LAYERS.reduce((sum, it) => sum + (telling && it.told ? 0 : it.depth(table)), 0)
}
