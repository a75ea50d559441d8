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
import { clamp } from '../../../src/domain/math/interpolate.ts'
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
import { type ClearOf, type Corner, clearOf, type Opening } from './clearOf.ts'

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
/** Aluminium panels, at a corner of some facets: their share. */
const ALUMINIUM = 0.16
/** Openness of glass at the joints of a panel: the shader draws joints and frost by it. */
const JOINT_OPEN = 0.4
/** Openness in the middle of panels, facet by facet with its share: clear, veiled, frosted; and how panels differ. */
const MIDDLE_OPEN = [
  { share: 0.58, open: 1 },
  { share: 0.2, open: 0.42 },
  { share: 0.22, open: 0.22 },
] as const
const PANEL_DIFFERS = 0.06
/** How far the normals of a facet and of a panel lean by chance: neighbors mirror different places. */
const LEAN = Object.freeze({ facet: 0.2, panel: 0.012 })
const PROFILE = Object.freeze({ widthM: 0.12, proudM: 0.1 })

/**
 * Draws the skin of a building; `featureAt` tells whose feature a height belongs to.
 * @param door what of it the way in takes
 */
export function drawSkin(
  mesh: Mesh,
  building: Building,
  featureAt: (y: number) => number,
  door: Opening,
): void {
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
  const clad: Cladding = { mesh, featureAt, clear: clearOf(door), rng }
  const facet = (a: Vec3, b: Vec3, c: Vec3) => drawFacet(clad, [a, b, c])
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

interface Cladding {
  readonly mesh: Mesh
  readonly featureAt: (y: number) => number
  readonly clear: ClearOf
  readonly rng: () => number
}

/** Clads one facet: panels, then a profile along each edge. */
function drawFacet(clad: Cladding, [a, b, c]: Facet): void {
  const { mesh, rng } = clad
  const point = (i: number, j: number): Vec3 => add(lerpVec3(a, b, i / PANELS), scale(sub(c, b), j / PANELS))
  const solid = aluminium(rng)
  const flat = normalize(cross(sub(b, a), sub(c, a)))
  const along = normalize(sub(b, a))
  const across = cross(flat, along)
  const lean = (normal: Vec3, by: number) =>
    normalize(add(normal, add(scale(along, by * (2 * rng() - 1)), scale(across, by * (2 * rng() - 1)))))
  const leaning = lean(flat, LEAN.facet)
  const clear = middleOpen(rng())
  const panel = (p: Vec3, q: Vec3, r: Vec3, i: number, j: number) => {
    const middle = scale(add(add(p, q), r), 1 / 3)
    const rim = [p, q, r].map((at): Corner => ({ at, open: JOINT_OPEN }))
    const graded = !solid(i, j)
    const own: Sheet = {
      normal: lean(leaning, LEAN.panel),
      feature: clad.featureAt(middle[1]),
      graded,
      known: new Map(),
    }
    if (!graded) {
      face(clad, mesh.on('ice-panel'), rim, own)
      return
    }
    const open: Corner = { at: middle, open: clamp(clear + PANEL_DIFFERS * (2 * rng() - 1), 0, 1) }
    const glass = mesh.on('ice-glass')
    for (const k of [0, 1, 2]) face(clad, glass, [rim[k] as Corner, rim[(k + 1) % 3] as Corner, open], own)
  }
  for (let i = 0; i < PANELS; i++) {
    for (let j = 0; j <= i; j++) {
      panel(point(i, j), point(i + 1, j), point(i + 1, j + 1), i, j)
      if (j < i) panel(point(i, j), point(i + 1, j + 1), point(i, j + 1), i, j + 0.5)
    }
  }
  for (const [p, q] of [
    [a, b],
    [b, c],
    [c, a],
  ] as const)
    profile(clad, p, q, flat)
}

/** How clear a facet is. @param pick 0–1 */
function middleOpen(pick: number): number {
  let below = 0
  for (const { share, open } of MIDDLE_OPEN) {
    below += share
    if (pick < below) return open
  }
  return 1
}

/** What the faces of one panel share. */
interface Sheet {
  readonly normal: Vec3
  readonly feature: number
  /** Its corners are written with their openness, not baked. */
  readonly graded: boolean
  /** Vertices of its corners. */
  readonly known: Map<Corner, number>
}

/** A flat face, but for what the way in takes of it. */
function face({ clear }: Cladding, surface: Surface, polygon: readonly Corner[], sheet: Sheet): void {
  const { normal, feature, known, graded } = sheet
  for (const piece of clear(polygon)) {
    const corners = piece.map((corner) => {
      const vertex = known.get(corner) ?? surface.vertex(corner.at, normal, [0, 0], feature)
      if (graded) surface.openness[vertex] = corner.open
      known.set(corner, vertex)
      return vertex
    })
    for (let i = 1; i + 1 < corners.length; i++)
      surface.indices.push(corners[0] as number, corners[i] as number, corners[i + 1] as number)
  }
}

/** Which panels of a facet are aluminium: the one at one of its corners, or none. */
function aluminium(rng: () => number): (i: number, j: number) => boolean {
  const [pick, corner] = [rng(), Math.floor(rng() * 3)]
  return (i, j) => pick < ALUMINIUM && ([i, PANELS - 1 - i + j, PANELS - 1 - j][corner] as number) < 1
}

/** A flat profile along an edge, half its width on this facet, split by storey so that it rises with the panels. */
function profile(clad: Cladding, p: Vec3, q: Vec3, normal: Vec3): void {
  const surface = clad.mesh.on('ice-frame')
  const along = sub(q, p)
  const pieces = Math.max(1, Math.round(length(along) / 4))
  const side = normalize(cross(normal, along))
  const inwards = scale(side, PROFILE.widthM / 2)
  const lift = scale(normal, PROFILE.proudM)
  const quad = (corners: readonly Vec3[], faces: Vec3, feature: number) =>
    face(
      clad,
      surface,
      corners.map((at) => ({ at, open: 1 })),
      { normal: faces, feature, graded: false, known: new Map() },
    )
  for (let i = 0; i < pieces; i++) {
    const [from, to] = [lerpVec3(p, q, i / pieces), lerpVec3(p, q, (i + 1) / pieces)]
    const feature = clad.featureAt((from[1] + to[1]) / 2)
    const [outer, inner] = [add(from, lift), add(add(from, lift), inwards)]
    const [outerTo, innerTo] = [add(to, lift), add(add(to, lift), inwards)]
    quad([outer, outerTo, innerTo, inner], normal, feature)
    quad([inner, innerTo, add(to, inwards), add(from, inwards)], side, feature)
  }
}
