/** Gentle relief: low mounds on lawns and in groves, away from everything that needs level ground. */
import type { ScenePack } from '../../../src/domain/content/pack.ts'
import { contains, distance, distanceToOutline, type Point } from '../../../src/domain/geometry/polygon.ts'
import { normalize, type Vec3 } from '../../../src/domain/math/vec3.ts'
import type { Mesh } from '../kit/mesh.ts'
import { random } from '../kit/random.ts'
import { LAYERS } from '../roads.ts'
import { fill, freeGround } from './scatter.ts'

/** Measures, meters. */
const MOUND = Object.freeze({ spacingM: 24, leastM: 5.5, mostM: 9.5, lowM: 0.5, highM: 1.35, hemM: 0.12 })
const RINGS = 3
const SIDES = 12
/** Points round a mound that must be free. */
const PROBES = 12

export interface Mound {
  readonly center: Point
  readonly radiusM: number
  readonly heightM: number
  readonly lot: string | undefined
}

/** The ground's height above its lawns. */
export interface Relief {
  readonly mounds: readonly Mound[]
  /** Height of the ground at a point, meters; 0 on level ground. */
  heightAt(at: Point): number
}

export function reliefOf(pack: ScenePack): Relief {
  const free = freeGround(pack)
  const mounds: Mound[] = []
  for (const area of pack.site.planting) {
    if (area.kind !== 'lawn' && area.kind !== 'grove' && area.kind !== 'garden') continue
    const rng = random(`relief/${area.id}`)
    for (const center of fill(area.outline, MOUND.spacingM, 0.5, rng)) {
      const [size, height] = [rng(), rng()]
      const wanted = MOUND.leastM + (MOUND.mostM - MOUND.leastM) * size
      const toEdge = distanceToOutline(center, area.outline) - 0.5
      const radiusM = Math.min(wanted, toEdge)
      if (radiusM < MOUND.leastM) continue
      const ring = Array.from({ length: PROBES }, (_, i): Point => {
        const t = (i / PROBES) * 2 * Math.PI
        return [center[0] + Math.cos(t) * radiusM, center[1] + Math.sin(t) * radiusM]
      })
      const apart = mounds.every((it) => distance(it.center, center) > it.radiusM + radiusM + 0.5)
      // Other kinds of ground may lie within a lawn: no mound swallows a path or a car park.
      const level = pack.site.planting.some(
        (neighbor) =>
          neighbor !== area &&
          neighbor.kind !== area.kind &&
          [center, ...ring].some((p) => contains(neighbor.outline, p)),
      )
      if (!apart || level || ![center, ...ring].every(free)) continue
      const heightM = MOUND.lowM + (MOUND.highM - MOUND.lowM) * height * (radiusM / MOUND.mostM)
      mounds.push({ center, radiusM, heightM, lot: area.lot })
    }
  }
  return {
    mounds,
    heightAt: (at) => mounds.reduce((sum, it) => sum + swell(it, distanceTo(it, at)), 0),
  }
}

const distanceTo = ({ center }: Mound, at: Point) => distance(at, center)

/** A cosine bell: level at the top and at the hem. */
function swell({ radiusM, heightM }: Mound, away: number): number {
  return away >= radiusM ? 0 : (heightM * (1 + Math.cos((away / radiusM) * Math.PI))) / 2
}

/** Adds a mound; its hem dips under the lawn so that no edge shows. */
export function drawMound(mesh: Mesh, mound: Mound, feature: number): void {
  const surface = mesh.on('lawn')
  const { center, radiusM, heightM } = mound
  const base = LAYERS.lawn - MOUND.hemM * 0.25
  const point = (away: number, turn: number): [Vec3, Vec3] => {
    const at: Point = [center[0] + Math.cos(turn) * away, center[1] + Math.sin(turn) * away]
    const slope = (heightM * Math.PI * Math.sin((away / radiusM) * Math.PI)) / (2 * radiusM)
    return [
      [at[0], base + swell(mound, away), at[1]],
      normalize([Math.cos(turn) * slope, 1, Math.sin(turn) * slope]),
    ]
  }
  const put = ([at, normal]: [Vec3, Vec3]) => surface.vertex(at, normal, [at[0], at[2]], feature)
  const top = put(point(0, 0))
  let inner: number[] = []
  for (let ring = 1; ring <= RINGS; ring++) {
    const outer = Array.from({ length: SIDES }, (_, k) =>
      put(point((ring / RINGS) * radiusM, ((k + (ring % 2) * 0.5) / SIDES) * 2 * Math.PI)),
    )
    for (let k = 0; k < SIDES; k++) {
      const next = (k + 1) % SIDES
      const [o, p] = [outer[k] as number, outer[next] as number]
      if (ring === 1) surface.indices.push(top, p, o)
      else {
        // Rings are turned by half a side against each other.
        const [i, j] = [inner[k] as number, inner[next] as number]
        if (ring % 2 === 1) surface.indices.push(i, j, o, j, p, o)
        else surface.indices.push(i, p, o, i, j, p)
      }
    }
    inner = outer
  }
}
