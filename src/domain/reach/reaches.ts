/** How far a table can be pulled out: what its pack brings decides. */
import type { ScenePack } from '../scene/pack.ts'
import { REACHES, type Reach } from '../state.ts'
import { type Place, planAround } from './geography.ts'

type Manifest = ScenePack['manifest']

/** The reaches of a table, nearest first; every table has its park. */
export function reachesOf({ handshake, models }: Manifest): readonly Reach[] {
  if (!handshake) return ['park']
  return models.land === undefined ? ['park', 'zone'] : REACHES
}

/** The reach one step nearer; null at the park. */
export function nearerReach(reach: Reach): Reach | null {
  return REACHES[REACHES.indexOf(reach) - 1] ?? null
}

/** Radius of the circle that has an area, metres. */
export function circleRadiusM(areaKm2: number): number {
  return Math.sqrt(areaKm2 / Math.PI) * 1000
}

/** Where the other city lies on the plan around the park's own, km `[x east, z south]`. */
export function cityOnPlan({ location, handshake }: Manifest): readonly [x: number, z: number] | null {
  return handshake ? planAround(location as Place)(handshake.city) : null
}
