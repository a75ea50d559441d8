/** The overlays a visitor can choose, in the order they are offered. */
import { industryOverlay } from './industry.ts'
import { lotOverlay } from './lot.ts'
import type { Overlay } from './overlay.ts'
import { statusOverlay } from './status.ts'
import { useOverlay } from './use.ts'

const none: Overlay = {
  id: 'none',
  name: { zh: '实景', en: 'Natural' },
  legend: () => [],
  paint: () => [],
}

export const OVERLAYS: readonly Overlay[] = [none, useOverlay, industryOverlay, statusOverlay, lotOverlay]

export function overlayById(id: string): Overlay | null {
  return OVERLAYS.find((overlay) => overlay.id === id) ?? null
}

export type { LegendEntry, Overlay, Paint, Pattern } from './overlay.ts'
export { PATTERNS } from './overlay.ts'
