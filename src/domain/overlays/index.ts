/** The overlays a visitor can choose, in the order they are offered. */
import type { ScenePack } from '../content/pack.ts'
import { memoizeWeak } from '../memoizeWeak.ts'
import { classOverlay } from './companyClass.ts'
import { customOverlay } from './custom.ts'
import { evidenceOverlay, isEvidenceEntry } from './evidence.ts'
import { industryOverlay } from './industry.ts'
import { landUseOverlay } from './landUse.ts'
import { lotOverlay } from './lot.ts'
import { occupancyOverlay } from './occupancy.ts'
import type { Overlay } from './overlay.ts'
import { sinceOverlay } from './since.ts'
import { statusOverlay } from './status.ts'

const none: Overlay = {
  id: 'none',
  name: 'overlay.none',
  entries: () => [],
  paint: () => [],
}

/** Those that every pack has. */
const BUILT_IN: readonly Overlay[] = [
  none,
  landUseOverlay,
  industryOverlay,
  classOverlay,
  sinceOverlay,
  occupancyOverlay,
  statusOverlay,
  lotOverlay,
]

type Pack = Pick<ScenePack, 'manifest'>
const overlaysOfManifest = memoizeWeak((manifest: Pack['manifest']): readonly Overlay[] => [
  ...BUILT_IN,
  ...manifest.overlays.map(customOverlay),
])

/** The overlays of a pack: those that every pack has, then its own. */
export function overlaysOf({ manifest }: Pack): readonly Overlay[] {
  return overlaysOfManifest(manifest)
}

/** Those that are offered to choose from: by the others a link or a tour may still color the park. */
export function offeredOverlays(pack: Pack & Pick<ScenePack, 'tenants'>): readonly Overlay[] {
  return overlaysOf(pack).filter((it) => it.offered?.(pack) ?? true)
}

export function overlayById(pack: Pack, id: string): Overlay | null {
  return overlaysOf(pack).find((overlay) => overlay.id === id) ?? null
}

/** The overlay that is seen: that of the evidence layer while it is on, else the one chosen. */
export function overlayShown(pack: Pack, chosen: string, evidence: boolean): Overlay | null {
  return evidence ? evidenceOverlay : overlayById(pack, chosen)
}

export type { LegendEntry, Overlay, Paint, Pattern } from './overlay.ts'
export { legendOf, MAX_ENTRIES, PATTERNS } from './overlay.ts'
export { isEvidenceEntry }
