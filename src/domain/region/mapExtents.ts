/** How far a table can be pulled out: to the zone and the other city where its pack names them. */
import type { ScenePack } from '../content/pack.ts'
import { MAP_EXTENTS, type MapExtent } from '../state/state.ts'

type Manifest = ScenePack['manifest']

/** The reaches of a table, nearest first; every table has its park. */
export function mapExtentsOf({ handshake }: Manifest): readonly MapExtent[] {
  return handshake ? MAP_EXTENTS : ['park']
}

/** The reach one step nearer; null at the park. */
export function nearerExtent(extent: MapExtent): MapExtent | null {
  return MAP_EXTENTS[MAP_EXTENTS.indexOf(extent) - 1] ?? null
}

/** Radius of the circle that has an area, meters. */
export function circleRadiusM(areaKm2: number): number {
  return Math.sqrt(areaKm2 / Math.PI) * 1000
}
