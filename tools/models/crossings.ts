/** Where people cross streets: zebras at junctions and at the ends of paths, stop lines before them. */
import type { ScenePack } from '../../src/domain/content/pack.ts'
import type { Road } from '../../src/domain/content/records/site.ts'
import { distance, distanceToSegment, type Point, type Polygon } from '../../src/domain/geometry/polygon.ts'
import { legs } from './roads.ts'

/** Measures, meters (after GB 5768.3: bars 0.45 wide, 0.6–0.8 apart, at least 3 long). */
const ZEBRA = Object.freeze({ barM: 0.45, everyM: 1.1, longM: 3.4, marginM: 0.5 })
const STOP = Object.freeze({ awayM: 1.6, widthM: 0.35 })
/** From the edge of the crossing street to the middle of the zebra, meters. */
const SETBACK_M = 3.4
/** A street goes on beyond a junction when this much of it is left, meters. */
const ARM_M = 14
/** A path ends at a street when its end is this near the street's edge, meters. */
const SEARCH_RADIUS_M = 1.5

/** A street's markings: bars and lines as outlines on the ground. */
export interface Marked {
  readonly road: Road
  readonly outlines: readonly Polygon[]
}

/** The crossings of every street of a pack. */
export function crossingOutlines(pack: Pick<ScenePack, 'site'>): Marked[] {
  const streets = pack.site.roads.filter((it) => it.kind !== 'path')
  const paths = pack.site.roads.filter((it) => it.kind === 'path')
  return streets.map((road) => {
    const places: { at: Point; heading: Point | null }[] = []
    for (const [a, b] of legs(road.centreline)) {
      const length = distance(b, a)
      const along: Point = [(b[0] - a[0]) / length, (b[1] - a[1]) / length]
      for (const other of streets) {
        if (other === road) continue
        for (const leg of legs(other.centreline)) {
          const met = meeting([a, b], road.widthM, leg, other.widthM)
          if (met === null) continue
          for (const side of [-1, 1] as const) {
            const left = side > 0 ? length - met : met
            const away = other.widthM / 2 + SETBACK_M
            if (left < other.widthM / 2 + ARM_M) continue
            const m = met + side * away
            places.push({
              at: [a[0] + along[0] * m, a[1] + along[1] * m],
              // Traffic that has to stop drives against the arm.
              heading: [-side * along[0], -side * along[1]],
            })
          }
        }
      }
      for (const path of paths) {
        for (const end of [path.centreline[0], path.centreline.at(-1)]) {
          if (!end || distanceToSegment(end, a, b) > road.widthM / 2 + SEARCH_RADIUS_M) continue
          const m = (end[0] - a[0]) * along[0] + (end[1] - a[1]) * along[1]
          if (m < 2 || m > length - 2) continue
          places.push({ at: [a[0] + along[0] * m, a[1] + along[1] * m], heading: null })
        }
      }
    }
    const spaced = places.filter(
      ({ at }, i) => !places.slice(0, i).some((it) => distance(it.at, at) < 2 * ZEBRA.longM),
    )
    return { road, outlines: spaced.flatMap((it) => markings(road, it.at, it.heading)) }
  })
}

/** Meters along the first leg at which the second meets it; null where they do not. */
function meeting(
  [a, b]: readonly [Point, Point],
  widthM: number,
  [p, q]: readonly [Point, Point],
  otherWidthM: number,
): number | null {
  const [ux, uz] = [b[0] - a[0], b[1] - a[1]]
  const [vx, vz] = [q[0] - p[0], q[1] - p[1]]
  const cross = ux * vz - uz * vx
  const [lu, lv] = [Math.hypot(ux, uz), Math.hypot(vx, vz)]
  if (Math.abs(cross) < 0.5 * lu * lv) return null
  const [wx, wz] = [p[0] - a[0], p[1] - a[1]]
  const t = ((wx * vz - wz * vx) / cross) * lu
  const s = ((wx * uz - wz * ux) / cross) * lv
  const inside = (at: number, length: number, radiusM: number) => at > -radiusM && at < length + radiusM
  return inside(t, lu, otherWidthM / 2 + 1) && inside(s, lv, widthM / 2 + 1) ? t : null
}

function markings(road: Road, at: Point, heading: Point | null): Polygon[] {
  const away = ([a, b]: readonly [Point, Point]) => distanceToSegment(at, a, b)
  const leg = legs(road.centreline).reduce((best, it) => (away(it) < away(best) ? it : best))
  const length = distance(leg[1], leg[0])
  const along: Point = [(leg[1][0] - leg[0][0]) / length, (leg[1][1] - leg[0][1]) / length]
  const right: Point = [-along[1], along[0]]
  const rect = (m: readonly [number, number], s: readonly [number, number]): Polygon =>
    (
      [
        [m[0], s[0]],
        [m[1], s[0]],
        [m[1], s[1]],
        [m[0], s[1]],
      ] as const
    ).map(([u, v]) => [at[0] + along[0] * u + right[0] * v, at[1] + along[1] * u + right[1] * v])
  const half = road.widthM / 2 - ZEBRA.marginM
  const count = Math.floor((2 * half) / ZEBRA.everyM)
  const bars = Array.from({ length: count }, (_, i) => {
    const s = -half + ((i + 0.5) / count) * 2 * half
    return rect([-ZEBRA.longM / 2, ZEBRA.longM / 2], [s - ZEBRA.barM / 2, s + ZEBRA.barM / 2])
  })
  if (!heading) return bars
  // Traffic keeps to the right of its heading.
  const forward = heading[0] * along[0] + heading[1] * along[1]
  const behind = -Math.sign(forward) * (ZEBRA.longM / 2 + STOP.awayM)
  const lane = Math.sign(forward) > 0 ? ([0.15, half] as const) : ([-half, -0.15] as const)
  return [...bars, rect([behind - STOP.widthM / 2, behind + STOP.widthM / 2], lane)]
}
