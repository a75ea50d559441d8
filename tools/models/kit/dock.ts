/** Loading docks: sectional doors in padded frames under one canopy, on the side turned away from the entrance. */
import {
  distanceToSegment,
  edges,
  type Point,
  type Polygon,
  wound,
} from '../../../src/domain/geometry/polygon.ts'
import { type Frame, frame, frameBox, PROUD } from './frame.ts'
import type { Mesh } from './mesh.ts'

/** Measures, meters. */
const DOCK = Object.freeze({
  count: 2,
  spacingM: 5.2,
  doorM: 3,
  sillM: 1.1,
  headM: 4.1,
  frameM: 0.45,
  shelterM: 0.5,
  canopyM: 2.2,
  canopyUpM: 4.75,
  behindM: 0.55,
})
/** Walls shorter than this take no docks. */
const MIN_WALL_M = 24

/** The longest wall that looks the other way than the entrance; null where there is none. */
export function dockWall(outline: Polygon, entrance: Point): Frame | null {
  const ring = edges(wound(outline))
  const far = ([a, b]: (typeof ring)[number]) => distanceToSegment(entrance, a, b)
  const front = ring.reduce((best, edge) => (far(edge) < far(best) ? edge : best))
  const [fx, fz] = frame(front[1], front[0]).outward
  const away = ring
    .map(([a, b]) => frame(b, a))
    .filter(({ lengthM, outward: [x, z] }) => lengthM >= MIN_WALL_M && fx * x + fz * z < -0.7)
    .sort((p, q) => q.lengthM - p.lengthM)
  return away[0] ?? null
}

export function loadingDocks(mesh: Mesh, outline: Polygon, entrance: Point, feature: number): void {
  const wall = dockWall(outline, entrance)
  if (!wall) return
  const middle = wall.lengthM * 0.32
  const from = middle - ((DOCK.count - 1) * DOCK.spacingM) / 2
  for (let i = 0; i < DOCK.count; i++) dock(mesh, wall, from + i * DOCK.spacingM, feature)
  const halfWidthM = ((DOCK.count - 1) * DOCK.spacingM) / 2 + DOCK.doorM
  frameBox(
    mesh.on('aluminium-dark'),
    wall,
    {
      along: [middle - halfWidthM, middle + halfWidthM],
      out: [0, DOCK.canopyM],
      up: [DOCK.canopyUpM, DOCK.canopyUpM + 0.22],
    },
    feature,
    [...PROUD, 'top', 'bottom'],
  )
  // The platform edge that lorries back up to.
  frameBox(
    mesh.on('graphite'),
    wall,
    { along: [middle - halfWidthM, middle + halfWidthM], out: [0, 0.35], up: [0, DOCK.sillM] },
    feature,
    [...PROUD, 'top'],
  )
}

function dock(mesh: Mesh, wall: Frame, center: number, feature: number): void {
  const [l, r] = [center - DOCK.doorM / 2, center + DOCK.doorM / 2]
  const door = { along: [l, r], out: [-DOCK.behindM, 0.12], up: [DOCK.sillM, DOCK.headM] } as const
  frameBox(mesh.on('aluminium-light'), wall, door, feature, ['front'])
  const shelter = mesh.on('graphite')
  const out = [-DOCK.behindM, DOCK.shelterM] as const
  const w = DOCK.frameM
  for (const along of [[l - w, l] as const, [r, r + w] as const])
    frameBox(shelter, wall, { along, out, up: [DOCK.sillM, DOCK.headM + w] }, feature, PROUD)
  frameBox(shelter, wall, { along: [l, r], out, up: [DOCK.headM, DOCK.headM + w] }, feature, [
    'front',
    'top',
    'bottom',
  ])
}
