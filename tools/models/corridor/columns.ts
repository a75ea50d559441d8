/** Columns: pairs of tapered legs that spread from one footing to the edge beams; bridges carry a deeper beam between them. */
import type { ScenePack } from '../../../src/domain/content/pack.ts'
import { distance, type Point } from '../../../src/domain/geometry/polygon.ts'
import { cross, normalize, sub, type Vec3 } from '../../../src/domain/math/vec3.ts'
import type { Mesh, Surface } from '../kit/mesh.ts'
import type { Hub, Run } from './plan.ts'
import { mirrored, pull, type Side, TUBE } from './section.ts'
import { supportsOf } from './supports.ts'

/** Measures, meters. */
const LEG = Object.freeze({ footM: 0.17, headM: 0.27, sides: 7, apartM: 0.34, inM: 0.25 })
const FOOTING = Object.freeze({ radiusM: 0.95, topM: 0.62, heightM: 0.55, sides: 6 })
const CROSSHEAD = Object.freeze({ halfM: 0.22, depthM: 0.24 })
/** The beam of a bridge: deeper, and high enough to be its parapet. */
const BRIDGE = Object.freeze({ depthM: 0.58, upstandM: 0.95, proudM: 0.52, chamferM: 0.14, insideM: 0.12 })
/** Legs of a hub end this share of the way from its middle to its corners. */
const HUB_RADIUS_SHARE = 0.62

/** Columns and bridge beams of a run. */
export function drawSupports(mesh: Mesh, run: Run, pack: ScenePack): void {
  const { line, profile, feature } = run
  const { columnsM, bridges } = supportsOf(run, pack)
  const head = profile.deck - TUBE.beam.depthM
  const spread = profile.glass - TUBE.beam.insideM - LEG.inM
  const surface = mesh.on('corridor-column')
  for (const m of columnsM) {
    const [x, , z] = line.at(m, 0, 0)
    footing(surface, [x, z], feature)
    for (const side of [-1, 1])
      leg(surface, line.at(m, side * LEG.apartM, FOOTING.heightM), line.at(m, side * spread, head), feature)
    const across: Side[] = [
      [-spread, head - CROSSHEAD.depthM + 0.2],
      [spread, head - CROSSHEAD.depthM + 0.2],
    ]
    pull(surface, line, [m - CROSSHEAD.halfM, m + CROSSHEAD.halfM], across, feature)
  }
  for (const span of bridges) {
    const section = bridgeSection(run)
    for (const profile of [section, mirrored(section)])
      pull(mesh.on('corridor-red'), line, span, profile, feature, { capped: true })
  }
}

function bridgeSection({ profile: { glass, deck } }: Run): Side[] {
  const { depthM, upstandM, proudM, chamferM: c, insideM } = BRIDGE
  const [inner, outer] = [glass - insideM, glass + proudM]
  return [
    [inner, deck - depthM],
    [outer - c, deck - depthM],
    [outer, deck - depthM + c],
    [outer, deck + upstandM - c],
    [outer - c, deck + upstandM],
    [inner, deck + upstandM],
  ]
}

/** Four legs under a hub, from one footing. */
export function drawHubLegs(mesh: Mesh, { center, outline, feature }: Hub, deckM: number): void {
  const surface = mesh.on('corridor-column')
  footing(surface, center, feature)
  const edgeM = (i: number) => distance(outline[i] as Point, outline[(i + 1) % outline.length] as Point)
  // Under the chamfers: every other edge, the shorter ones.
  const skipped = edgeM(0) < edgeM(1) ? 1 : 0
  for (const [i, corner] of outline.entries()) {
    if (i % 2 === skipped) continue
    const next = outline[(i + 1) % outline.length] as Point
    const toward: Point = [(corner[0] + next[0]) / 2 - center[0], (corner[1] + next[1]) / 2 - center[1]]
    const length = Math.hypot(...toward)
    const at = (out: number, y: number): Vec3 => [
      center[0] + (toward[0] / length) * out,
      y,
      center[1] + (toward[1] / length) * out,
    ]
    leg(
      surface,
      at(LEG.apartM, FOOTING.heightM),
      at(length * HUB_RADIUS_SHARE, deckM - TUBE.beam.depthM),
      feature,
    )
  }
}

/** A round leg that grows from foot to head. */
function leg(surface: Surface, foot: Vec3, head: Vec3, feature: number): void {
  const axis = normalize(sub(head, foot))
  const side = normalize(cross(axis, [axis[2], 0, -axis[0] + 1e-9]))
  const other = cross(axis, side)
  const first = surface.features.length
  for (let i = 0; i < LEG.sides; i++) {
    const t = (i / LEG.sides) * 2 * Math.PI
    const [cos, sin] = [Math.cos(t), Math.sin(t)]
    const normal: Vec3 = [
      side[0] * cos + other[0] * sin,
      side[1] * cos + other[1] * sin,
      side[2] * cos + other[2] * sin,
    ]
    for (const [at, radius] of [
      [foot, LEG.footM],
      [head, LEG.headM],
    ] as const)
      surface.vertex(
        [at[0] + normal[0] * radius, at[1] + normal[1] * radius, at[2] + normal[2] * radius],
        normal,
        [0, 0],
        feature,
      )
  }
  for (let i = 0; i < LEG.sides; i++) {
    const [a, b] = [first + 2 * i, first + 2 * ((i + 1) % LEG.sides)]
    surface.indices.push(a, b, b + 1, a, b + 1, a + 1)
  }
}

/** A low frustum of concrete. */
function footing(surface: Surface, [x, z]: Point, feature: number): void {
  const ring = (radius: number, y: number) =>
    Array.from({ length: FOOTING.sides }, (_, i): Vec3 => {
      const t = ((i + 0.5) / FOOTING.sides) * 2 * Math.PI
      return [x + Math.cos(t) * radius, y, z + Math.sin(t) * radius]
    })
  const [low, high] = [ring(FOOTING.radiusM, 0), ring(FOOTING.topM, FOOTING.heightM)]
  for (const [i, a] of low.entries()) {
    const j = (i + 1) % FOOTING.sides
    surface.quad(low[j] as Vec3, a, high[i] as Vec3, high[j] as Vec3, feature)
  }
  surface.cap(
    high.map((it): Point => [it[0], it[2]]),
    FOOTING.heightM,
    feature,
  )
}
