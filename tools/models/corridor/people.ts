/** People who walk in the corridor, to and fro, keeping to the right. */
import type { Point } from '../../../src/domain/geometry/polygon.ts'
import { radToDeg } from '../../../src/domain/math/angle.ts'
import type { Instance } from '../document.ts'
import { random } from '../kit/random.ts'
import { walkFrom } from '../people/walks.ts'
import type { CorridorPlan } from './plan.ts'

/** Measures, meters: mean distance between walkers, and how far from the centreline they keep. */
const WALKERS = Object.freeze({ everyM: 13, nearM: 0.5, wallM: 0.7 })

/** Walkers of all runs; a figure faces +x before it is turned. */
export function walkers(plan: CorridorPlan): Instance[] {
  return plan.runs.flatMap(({ placed, line, span, profile, feature }) => {
    const rng = random(`walkers/${placed.segment.id}`)
    const [from, to] = [Math.max(1, span[0] + 0.5), Math.min(line.lengthM - 1.6, span[1] - 0.5)]
    const start = line.at(0, 0, profile.deck)
    const count = Math.round((to - from) / WALKERS.everyM)
    return Array.from({ length: Math.max(0, count) }, (_, i): Instance => {
      const along = from + ((i + 0.15 + 0.7 * rng()) / count) * (to - from)
      const onwards = rng() < 0.5
      const out = WALKERS.nearM + rng() * (profile.clear - WALKERS.nearM - WALKERS.wallM)
      const at = line.at(along, onwards ? out : -out, profile.deck)
      const heading = Math.atan2(line.direction[1], line.direction[0]) + (onwards ? 0 : Math.PI)
      const turnDeg = radToDeg(-heading)
      const place: Point = [at[0], at[2]]
      const isFree = ([x, z]: Point) => {
        const [dx, dz] = [x - start[0], z - start[2]]
        const s = dx * line.direction[0] + dz * line.direction[1]
        const aside = Math.abs(dx * line.outward[0] + dz * line.outward[1])
        return s > from && s < to && aside < profile.clear - WALKERS.wallM / 2
      }
      // Back on the other side, keeping to the right again.
      const walk = walkFrom(place, turnDeg, isFree, [-out, out])
      return { at, turnDeg, scale: 0.93 + 0.12 * rng(), feature, walk }
    })
  })
}
