/** A main entrance: canopy on two slender columns, glazed doors with a lit porch, a step. */
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
export const ENTRANCE = Object.freeze({
  widthM: 9.6,
  depthM: 4.2,
  clearM: 3.9,
  canopyM: 0.4,
  doorM: 4.8,
  doorHeightM: 3,
})

/** The wall nearest to a door, and where along it the middle of the door is, meters. */
export function entranceWall(outline: Polygon, at: Point): { wall: Frame; center: number } {
  const nearest = edges(wound(outline)).reduce((best, edge) =>
    distanceToSegment(at, edge[0], edge[1]) < distanceToSegment(at, best[0], best[1]) ? edge : best,
  )
  const wall = frame(nearest[1], nearest[0])
  const center = (at[0] - nearest[1][0]) * wall.direction[0] + (at[1] - nearest[1][1]) * wall.direction[1]
  return { wall, center }
}

/** Adds the entrance on the wall nearest to `at`. */
export function entrance(mesh: Mesh, outline: Polygon, at: Point, feature: number): void {
  const { wall, center } = entranceWall(outline, at)
  const span = (width: number) => [center - width / 2, center + width / 2] as const
  const { widthM, depthM, clearM, canopyM, doorM, doorHeightM } = ENTRANCE
  frameBox(
    mesh.on('aluminium-light'),
    wall,
    { along: span(widthM), out: [-0.1, depthM], up: [clearM, clearM + canopyM] },
    feature,
    [...PROUD, 'top', 'bottom'],
  )
  frameBox(
    mesh.on('door'),
    wall,
    { along: span(doorM), out: [-0.1, 0.06], up: [0.15, 0.15 + doorHeightM] },
    feature,
    PROUD,
  )
  frameBox(
    mesh.on('graphite'),
    wall,
    { along: span(doorM + 0.8), out: [-0.1, 0.04], up: [0, clearM] },
    feature,
    ['front'],
  )
  frameBox(
    mesh.on('aluminium'),
    wall,
    { along: span(widthM), out: [0, depthM + 0.6], up: [0, 0.15] },
    feature,
    [...PROUD, 'top'],
  )
  for (const side of [-1, 1]) {
    const x = center + side * (widthM / 2 - 0.5)
    const column = {
      along: [x - 0.14, x + 0.14],
      out: [depthM - 0.7, depthM - 0.42],
      up: [0.15, clearM],
    } as const
    frameBox(mesh.on('graphite'), wall, column, feature, ['front', 'back', 'left', 'right'])
  }
}
