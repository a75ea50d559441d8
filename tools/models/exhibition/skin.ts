/**
 * The skin of the exhibition center: a faceted block of ice. Rings of points around the outline are pushed in and out by turns and
 * joined by triangles; each facet is clad with small panels, most of them glass, some aluminium, and edged with a profile.
 * The skin stays outside the storeys' outline, so that floor areas are those of the content pack.
 */
import { buildingHeightM } from '../../../src/domain/campus/storeys.ts'
import type { Building } from '../../../src/domain/content/records/building.ts'
import {
  centroid,
  distance,
  offset,
  type Point,
  type Polygon,
  wound,
} from '../../../src/domain/geometry/polygon.ts'
import {
  add,
  cross,
  length,
  lerpVec3,
  normalize,
  scale,
  sub,
  type Vec3,
} from '../../../src/domain/math/vec3.ts'
import type { Mesh, Surface } from '../kit/mesh.ts'
import { random } from '../kit/random.ts'

/** Longest piece of the outline between two ring points, meters. */
const RING_STEP_M = 14

/** Rings from the ground up: height as a share of the building's, and how far points stand out by turns, meters. */
const RINGS = Object.freeze([
  { at: 0, out: [0.9, 0.9] },
  { at: 0.3, out: [3.4, 0.9] },
  { at: 0.66, out: [0.9, 3.6] },
  { at: 1.03, out: [0.6, 1.4] },
])

/** Roof: inner ring as an inset and a rise over the outer one, meters. */
const CROWN = Object.freeze({ insetM: 11, riseM: 2.6 })

/** Panels along one edge of a facet. */
const PANELS = 4
/** Aluminium grows from the corners of facets like frost: shares of facets with a small cluster and with a large one. */
const FROST = Object.freeze({ small: 0.34, large: 0.2 })
/** Joint between panels, as a share of the panel. */
const JOINT = 0.05
const PROFILE = Object.freeze({ widthM: 0.42, proudM: 0.16 })

/** Draws the skin of a building; `featureAt` tells whose feature a height belongs to. */
export function drawSkin(mesh: Mesh, building: Building, featureAt: (y: number) => number): void {
  const heightM = buildingHeightM(building)
  const base = ringPoints(wound(building.footprint))
  const rings = RINGS.map(({ at, out }, k) =>
    base.map(({ at: point, normal, corner }, i): Vec3 => {
      const far = out[(i + k) % 2] as number
      // Corners keep a clean edge: they move half as far.
      const d = corner ? far * 0.6 : far
      const rise = k > 0 && k < RINGS.length - 1 ? ((i * 7 + k * 3) % 5) * 0.35 - 0.7 : 0
      return [point[0] + normal[0] * d, at * heightM + rise, point[1] + normal[1] * d]
    }),
  )
  const rng = random(`${building.id}/skin`)
  const facet = (a: Vec3, b: Vec3, c: Vec3) => drawFacet(mesh, [a, b, c], featureAt, rng)
  for (let k = 0; k + 1 < rings.length; k++) band(rings[k] as Vec3[], rings[k + 1] as Vec3[], k, facet)
  const top = rings.at(-1) as Vec3[]
  const inset = offset(building.footprint, -CROWN.insetM)
  const crownY = heightM * (RINGS.at(-1)?.at ?? 1) + CROWN.riseM
  const inner = ringPoints(wound(inset), base.length).map(({ at }): Vec3 => [at[0], crownY, at[1]])
  band(top, inner, 1, facet)
  const center = centroid(inset)
  const peak: Vec3 = [center[0], crownY + 0.8, center[1]]
  for (const [i, a] of inner.entries()) facet(a, peak, inner[(i + 1) % inner.length] as Vec3)
}

interface RingPoint {
  readonly at: Point
  readonly normal: Point
  readonly corner: boolean
}

/** Points along an outline, every corner and equal steps between; `count` forces a number by equal shares instead. */
function ringPoints(outline: Polygon, count?: number): RingPoint[] {
  const points: RingPoint[] = []
  const n = outline.length
  const perEdge = (lengthM: number) => Math.max(1, Math.round(lengthM / RING_STEP_M))
  const steps = outline.map((a, i) => perEdge(distance(a, outline[(i + 1) % n] as Point)))
  const wanted = count ? shares(outline, count) : steps
  for (const [i, a] of outline.entries()) {
    const b = outline[(i + 1) % n] as Point
    const before = outline[(i + n - 1) % n] as Point
    const edge = outward(a, b)
    const joint = outward(before, a)
    const steps = wanted[i] as number
    for (let k = 0; k < steps; k++) {
      const t = k / steps
      const normal = k === 0 ? unit([edge[0] + joint[0], edge[1] + joint[1]]) : edge
      points.push({ at: [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t], normal, corner: k === 0 })
    }
  }
  return points
}

/** Long edges share the points that short ones leave over. */
function shares(outline: Polygon, count: number): number[] {
  const lengths = outline.map((a, i) => distance(a, outline[(i + 1) % outline.length] as Point))
  const order = lengths
    .map((_, i) => i)
    .sort((a, b) => (lengths[b] as number) - (lengths[a] as number) || a - b)
  const result = outline.map(() => 1)
  const long = order.slice(0, outline.length / 2)
  for (let spare = count - outline.length, k = 0; spare > 0; spare--, k++) {
    const edge = long[k % long.length] as number
    result[edge] = (result[edge] as number) + 1
  }
  return result
}

const unit = ([x, z]: Point): Point => {
  const l = Math.hypot(x, z)
  return [x / l, z / l]
}
const outward = (a: Point, b: Point): Point => unit([b[1] - a[1], -(b[0] - a[0])])

/** Triangles between two rings with the same number of points, diagonals by turns. */
function band(lower: Vec3[], upper: Vec3[], k: number, facet: (a: Vec3, b: Vec3, c: Vec3) => void): void {
  const n = lower.length
  for (let i = 0; i < n; i++) {
    const j = (i + 1) % n
    const [a, b, c, d] = [lower[i], lower[j], upper[j], upper[i]] as [Vec3, Vec3, Vec3, Vec3]
    if ((i + k) % 2 === 0) {
      facet(a, d, b)
      facet(b, d, c)
    } else {
      facet(a, c, b)
      facet(a, d, c)
    }
  }
}

type Facet = readonly [Vec3, Vec3, Vec3]

/** Clads one facet: panels, then a profile along each edge. */
function drawFacet(mesh: Mesh, [a, b, c]: Facet, featureAt: (y: number) => number, rng: () => number): void {
  const point = (i: number, j: number): Vec3 => add(lerpVec3(a, b, i / PANELS), scale(sub(c, b), j / PANELS))
  const frozen = frost(rng)
  const panel = (p: Vec3, q: Vec3, r: Vec3, i: number, j: number) => {
    const middle = scale(add(add(p, q), r), 1 / 3)
    const material = frozen(i, j) ? 'ice-panel' : 'ice-glass'
    const shrink = (v: Vec3) => lerpVec3(v, middle, JOINT)
    mesh.on(material).triangle(shrink(p), shrink(q), shrink(r), featureAt(middle[1]))
  }
  for (let i = 0; i < PANELS; i++) {
    for (let j = 0; j <= i; j++) {
      panel(point(i, j), point(i + 1, j), point(i + 1, j + 1), i, j)
      if (j < i) panel(point(i, j), point(i + 1, j + 1), point(i, j + 1), i, j + 0.5)
    }
  }
  const normal = normalize(cross(sub(b, a), sub(c, a)))
  const frame = mesh.on('ice-frame')
  for (const [p, q] of [
    [a, b],
    [b, c],
    [c, a],
  ] as const)
    profile(frame, p, q, normal, featureAt)
}

/** Which panels of a facet are aluminium: a triangle of one or two rows at one of its corners, or none. */
function frost(rng: () => number): (i: number, j: number) => boolean {
  const [pick, corner] = [rng(), Math.floor(rng() * 3)]
  const rows = pick < FROST.large ? 2 : pick < FROST.large + FROST.small ? 1 : 0
  return (i, j) => {
    const fromCorner = [i, PANELS - 1 - i + j, PANELS - 1 - j][corner] as number
    return fromCorner < rows
  }
}

/** A flat profile along an edge, half its width on this facet, split by storey so that it rises with the panels. */
function profile(surface: Surface, p: Vec3, q: Vec3, normal: Vec3, featureAt: (y: number) => number): void {
  const along = sub(q, p)
  const pieces = Math.max(1, Math.round(length(along) / 4))
  const inwards = scale(normalize(cross(normal, along)), PROFILE.widthM / 2)
  const lift = scale(normal, PROFILE.proudM)
  for (let i = 0; i < pieces; i++) {
    const [from, to] = [lerpVec3(p, q, i / pieces), lerpVec3(p, q, (i + 1) / pieces)]
    const feature = featureAt((from[1] + to[1]) / 2)
    surface.quad(
      add(from, lift),
      add(to, lift),
      add(add(to, lift), inwards),
      add(add(from, lift), inwards),
      feature,
    )
    surface.quad(
      add(add(from, lift), inwards),
      add(add(to, lift), inwards),
      add(to, inwards),
      add(from, inwards),
      feature,
    )
  }
}
