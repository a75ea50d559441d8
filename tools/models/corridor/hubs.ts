/** Junctions: octagonal rooms between the tubes, glazed where none leaves, under a red roof with a lantern. */
import { offset, type Point, type Polygon } from '../../../src/domain/geometry/polygon.ts'
import { type Frame, frames } from '../kit/frame.ts'
import type { Mesh, Surface } from '../kit/mesh.ts'
import type { MaterialName } from '../materials.ts'
import { drawHubLegs } from './columns.ts'
import { panel, rectangleOf } from './panel.ts'
import type { Hub, HubFace } from './plan.ts'
import { openingOf, pull, type Side, TUBE } from './section.ts'
import { DOORWAY } from './stairPlan.ts'

/** Measures, meters; heights of the roof count from the top of the tubes. */
const ROOF = Object.freeze({ fasciaM: 0.42, aboveM: 0.34, proudM: 0.5, chamferM: 0.14, ceilingM: 0.1 })
const WALL = Object.freeze({ thickM: 0.14, postM: 0.15, sillProudM: 0.34 })
const LANTERN = Object.freeze({ share: 0.46, curbM: 0.3, glassM: 0.85, capM: 0.2, eavesM: 0.25, riseM: 0.5 })
const FLOOR = Object.freeze({ inlayM: 0.9, inlayWidthM: 0.16 })
const LIGHT = Object.freeze({ insetM: 0.55, widthM: 0.18 })
/** Underside of the ring beam's top: tubes lay their floor over it. */
const UNDER_FLOOR_M = 0.03

export interface HubOptions {
  readonly deckM: number
  readonly heightM: number
  /** Faces, by number, through which a stair is reached. */
  readonly stairFaces: ReadonlySet<number>
}

export function drawHub(mesh: Mesh, hub: Hub, options: HubOptions): void {
  const { deckM, heightM } = options
  const top = deckM + heightM
  floors(mesh, hub, deckM, top)
  for (const [i, face] of hub.faces.entries()) wall(mesh, hub, face, options.stairFaces.has(i), deckM, top)
  beam(mesh, hub, deckM)
  roof(mesh, hub, top)
  drawHubLegs(mesh, hub, deckM)
}

function floors(mesh: Mesh, { outline, feature }: Hub, deck: number, top: number): void {
  const flat = (material: MaterialName, outer: number, inner: number, y: number, down = false) =>
    mesh.on(material).cap(offset(outline, outer), y, feature, { holes: [offset(outline, inner)], down })
  const { inlayM, inlayWidthM } = FLOOR
  flat('corridor-floor', 0, -inlayM, deck)
  flat('corridor-red', -inlayM, -inlayM - inlayWidthM, deck)
  mesh.on('corridor-floor').cap(offset(outline, -inlayM - inlayWidthM), deck, feature)
  const ceiling = top - ROOF.ceilingM
  flat('corridor-floor', 0, -LIGHT.insetM, ceiling, true)
  flat('corridor-light', -LIGHT.insetM, -LIGHT.insetM - LIGHT.widthM, ceiling, true)
  mesh.on('corridor-floor').cap(offset(outline, -LIGHT.insetM - LIGHT.widthM), ceiling, feature, {
    holes: [lanternOutline(outline)],
    down: true,
  })
}

/** A wall of the junction: around a tube's mouth, around a stair's doorway, or of glass. */
function wall(
  mesh: Mesh,
  { feature }: Hub,
  face: HubFace,
  toStair: boolean,
  deck: number,
  top: number,
): void {
  const { wall: it, mouth } = face
  const red = mesh.on('corridor-red')
  post(red, it, deck, top, feature)
  const full = rectangleOf([0, it.lengthM], [deck - UNDER_FLOOR_M, top - ROOF.ceilingM])
  if (mouth) {
    panel(red, it, full, feature, { holes: [mouthOf(mouth)] })
    return
  }
  const door = [(it.lengthM - DOORWAY.widthM) / 2, (it.lengthM + DOORWAY.widthM) / 2] as const
  const holes = toStair ? [rectangleOf(door, [deck, deck + DOORWAY.heightM])] : []
  panel(mesh.on('corridor-glass'), it, full, feature, { holes })
  const sides = toStair
    ? ([
        [0, door[0]],
        [door[1], it.lengthM],
      ] as const)
    : ([[0, it.lengthM]] as const)
  const { upstandM } = TUBE.beam
  for (const along of sides) {
    const upstand: Side[] = [
      [WALL.sillProudM, deck - UNDER_FLOOR_M],
      [WALL.sillProudM, deck + upstandM - 0.12],
      [WALL.sillProudM - 0.12, deck + upstandM],
      [-TUBE.beam.insideM, deck],
    ]
    pull(red, it, along, upstand, feature)
  }
}

/** The inner faces of the walls around the tubes' mouths. */
export function drawHubLinings(mesh: Mesh, { faces, feature }: Hub, deck: number, heightM: number): void {
  for (const { wall, mouth } of faces) {
    if (!mouth) continue
    const full = rectangleOf([0, wall.lengthM], [deck, deck + heightM - ROOF.ceilingM])
    const inside = { holes: [mouthOf(mouth)], out: -WALL.thickM, back: true }
    panel(mesh.on('corridor-red'), wall, full, feature, inside)
  }
}

const mouthOf = ({ profile, centerM }: NonNullable<HubFace['mouth']>): Side[] =>
  openingOf(profile).map(([along, up]): Side => [along + centerM, up])

/** The chamfered post at the left corner of a wall; its neighbor's left corner is the right one. */
function post(surface: Surface, wall: Frame, deck: number, top: number, feature: number, share = 1): void {
  const r = WALL.postM * share
  const corners: readonly Side[] = [
    [-r, -r],
    [r, -r],
    [r * 0.6, r],
    [-r * 0.6, r],
  ]
  for (const [i, [a, o]] of corners.entries()) {
    const [b, q] = corners[(i + 1) % corners.length] as Side
    surface.quad(wall.at(b, q, deck), wall.at(a, o, deck), wall.at(a, o, top), wall.at(b, q, top), feature)
  }
}

/** A section carried around an outline, mitred at its corners; counter-clockwise sections face outwards. */
function ring(surface: Surface, outline: Polygon, section: readonly Side[], feature: number): void {
  for (let i = 0; i + 1 < section.length; i++) {
    const [[o, u], [p, v]] = [section[i], section[i + 1]] as [Side, Side]
    band(surface, offset(outline, o), offset(outline, p), [u, v], feature)
  }
}

/** The beam around the floor; tubes lay their floor over it. */
function beam(mesh: Mesh, { outline, feature }: Hub, deck: number): void {
  const { depthM, proudM, chamferM: c } = TUBE.beam
  const section: Side[] = [
    [proudM - c, deck - depthM],
    [proudM, deck - depthM + c],
    [proudM, deck - UNDER_FLOOR_M],
  ]
  ring(mesh.on('corridor-red'), outline, section, feature)
  mesh.on('corridor-column').cap(offset(outline, proudM - c), deck - depthM, feature, { down: true })
}

function lanternOutline(outline: Polygon): Polygon {
  const [x, z] = middle(outline)
  return outline.map((p): Point => [x + (p[0] - x) * LANTERN.share, z + (p[1] - z) * LANTERN.share])
}

/** Fascia, roof and lantern. */
function roof(mesh: Mesh, { outline, feature }: Hub, top: number): void {
  const { fasciaM, aboveM, proudM, chamferM: c, ceilingM } = ROOF
  const high = top + aboveM
  const fascia: Side[] = [
    [0, top - fasciaM],
    [proudM, top - fasciaM],
    [proudM, high - c],
    [proudM - c, high],
  ]
  ring(mesh.on('corridor-red'), outline, fascia, feature)
  const cover = mesh.on('corridor-roof')
  const light = lanternOutline(outline)
  cover.cap(offset(outline, proudM - c), high, feature, { holes: [light] })
  const { curbM, glassM, capM, eavesM, riseM } = LANTERN
  const sill = high + curbM
  const low = sill + glassM
  band(cover, light, light, [high, sill], feature)
  band(mesh.on('corridor-floor'), light, light, [top - ceilingM, sill], feature, true)
  band(mesh.on('corridor-glass'), light, light, [sill, low], feature)
  for (const [i, wall] of frames(light).entries())
    if (i % 2 === 0) post(mesh.on('corridor-red'), wall, sill, low, feature, 0.5)
  const cap = offset(light, eavesM)
  mesh.on('corridor-floor').cap(cap, low, feature, { down: true })
  band(cover, cap, cap, [low, low + capM], feature)
  const peak = middle(light)
  for (const wall of frames(cap))
    cover.triangle(
      wall.at(0, 0, low + capM),
      wall.at(wall.lengthM, 0, low + capM),
      [peak[0], low + capM + riseM, peak[1]],
      feature,
    )
}

const middle = (outline: Polygon): Point => [
  outline.reduce((sum, p) => sum + p[0], 0) / outline.length,
  outline.reduce((sum, p) => sum + p[1], 0) / outline.length,
]

/** A ring of quads between two outlines of as many corners, facing outwards (or inwards). */
function band(
  surface: Surface,
  lower: Polygon,
  upper: Polygon,
  [y0, y1]: readonly [number, number],
  feature: number,
  inwards = false,
): void {
  for (const [i, a] of lower.entries()) {
    const j = (i + 1) % lower.length
    const [b, c, d] = [lower[j], upper[j], upper[i]] as [Point, Point, Point]
    // Wound clockwise seen from above: seen from outside, the next corner lies to the left.
    const quad = [
      [b[0], y0, b[1]],
      [a[0], y0, a[1]],
      [d[0], y1, d[1]],
      [c[0], y1, c[1]],
    ] as const
    if (inwards) surface.quad(quad[1], quad[0], quad[3], quad[2], feature)
    else surface.quad(quad[0], quad[1], quad[2], quad[3], feature)
  }
}
