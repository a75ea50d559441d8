/**
 * The arcs of a chain over the model: cubic curves from the storeys of one company to those of another. They leave the
 * front of a building outwards, rise above both roofs and come down on the front of the other, where visitors see it.
 */
import type { Campus, CampusBuilding } from '../campus/campus.ts'
import { storeyFeature } from '../campus/features.ts'
import { storeysOf } from '../campus/storeys.ts'
import type { IndustryChain } from '../content/records/chain.ts'
import {
  distance,
  distanceToSegment,
  edges,
  outwardNormal,
  type Point,
  signedArea,
} from '../geometry/polygon.ts'
import { lerpVec3, type Vec3 } from '../math/vec3.ts'
import type { Lease, Term } from '../tenancy/tenancy.ts'
import { linksOverTime, type TimedLink } from './chainLinks.ts'

/** A cubic curve, for a term. */
export interface ChainArc extends Term {
  /** Begin, the two points that pull it, end. */
  readonly curve: readonly [Vec3, Vec3, Vec3, Vec3]
  /** Features of the storeys at its ends, which lift them when storeys are drawn apart. */
  readonly features: readonly [number, number]
}

/** How far before the facade an arc begins, meters. */
const BEFORE_M = 0.9
/** An arc rises by this share of its span, and at least so far above the higher roof, meters. */
const RISE = Object.freeze({ share: 0.3, aboveRoofM: 9 })
/** It leaves its facade outwards by this share of its span. */
const OUTWARD_SHARE = 0.16
/** A loop within a building stands out so far, meters; a pin ends so far above the roof, meters. */
const LOOP_OUT_M = 16
const PIN_M = 20
/** A cubic curve comes to three quarters of the height of the points that pull it. */
const PULL = 4 / 3

/** All arcs of a chain, each for the time it is seen. */
export function arcsOf(campus: Campus, chain: IndustryChain): ChainArc[] {
  return linksOverTime(campus, chain).flatMap((it) => arcOf(campus, it) ?? [])
}

function arcOf({ buildings }: Campus, { begin, end, from, until }: TimedLink): ChainArc | null {
  const near = buildings.get(begin.building)
  const far = end && buildings.get(end.building)
  if (!near || (end && !far)) return null
  const term = { from, until }
  if (!end || !far) {
    const { at, feature } = placeOf(near, begin)
    const top: Vec3 = [at[0], near.heightM + PIN_M, at[2]]
    return {
      ...term,
      curve: [at, lerpVec3(at, top, 1 / 3), lerpVec3(at, top, 2 / 3), top],
      features: [feature, feature],
    }
  }
  const same = near === far
  const [a, b] = [placeOf(near, begin), placeOf(far, end)]
  const span = distance([a.at[0], a.at[2]], [b.at[0], b.at[2]])
  const level = (a.at[1] + b.at[1]) / 2
  const riseM = same
    ? 0
    : Math.max(RISE.share * span, Math.max(near.heightM, far.heightM) + RISE.aboveRoofM - level)
  const outM = same ? LOOP_OUT_M : OUTWARD_SHARE * span
  const pull = ({ at, out }: ArcEnd): Vec3 => [
    at[0] + out[0] * outM,
    same ? at[1] : level + riseM * PULL,
    at[2] + out[1] * outM,
  ]
  return { ...term, curve: [a.at, pull(a), pull(b), b.at], features: [a.feature, b.feature] }
}

interface ArcEnd {
  readonly at: Vec3
  /** Away from the facade, level. */
  readonly out: Point
  readonly feature: number
}

/** The middle of the storeys of a lease, before the facade that has the building's entrance. */
function placeOf({ building, features }: CampusBuilding, { storeys }: Lease): ArcEnd {
  const held = storeysOf(building).filter((it) => it.number >= storeys[0] && it.number <= storeys[1])
  const [bottom, top] = [held[0], held.at(-1)]
  const outline = bottom?.outline ?? building.footprint
  const away = ([a, b]: readonly [Point, Point]) => distanceToSegment(building.entrance, a, b)
  const [a, b] = edges(outline).reduce((best, it) => (away(it) < away(best) ? it : best))
  const out = outwardNormal(a, b, signedArea(outline) >= 0 ? 1 : -1)
  const heightM = bottom && top ? (bottom.elevationM + top.elevationM + top.heightM) / 2 : 0
  const middle = Math.floor((storeys[0] + storeys[1]) / 2)
  return {
    at: [(a[0] + b[0]) / 2 + out[0] * BEFORE_M, heightM, (a[1] + b[1]) / 2 + out[1] * BEFORE_M],
    out,
    feature: storeyFeature(features, building.basements.levels, middle),
  }
}
