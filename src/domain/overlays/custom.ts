/** Overlays that a pack brings itself: groups of buildings and companies under names of its own. */
import type { CustomOverlay } from '../content/manifest.ts'
import { paintLeases } from './leased.ts'
import { type LegendEntry, type Overlay, paintBuildings } from './overlay.ts'
import { category } from './palette.ts'

export function customOverlay({ id, name, groups }: CustomOverlay): Overlay {
  const entries: LegendEntry[] = groups.map((group, i) => ({
    id: group.id,
    name: group.name,
    ...category(i),
    ...(group.color !== undefined && { color: group.color }),
    ...(group.illustrative && { illustrative: true }),
  }))
  const entryOf = (member: string) => entries[groups.findIndex((it) => it.members.includes(member))]
  return {
    id,
    name,
    counts: 'buildings',
    entries: () => entries,
    paint: (campus) => [...paintBuildings(campus, entryOf), ...paintLeases(campus, (it) => entryOf(it.id))],
  }
}
