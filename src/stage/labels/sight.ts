/** Where points of the model are on the screen, and whether anything stands before them. */
import { type Camera, PerspectiveCamera, Ray, Vector3 } from 'three'
import type { Spot } from '../../domain/labels/placeLabels.ts'
import type { Vec3 } from '../../domain/math/vec3.ts'
import type { DayNumber } from '../../domain/schedule/calendar.ts'
import type { Apart, Picker } from '../picking/pickCampus.ts'

/** Size and place of the canvas, CSS pixels. */
export interface Canvas {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly top: number
}

const point = new Vector3()
const ray = new Ray()
/** A hit as near to the point as this is the thing itself, meters. */
const ITSELF_M = 2

/** Where a point is on the screen, CSS pixels; null behind the camera or off the screen. */
export function spotOf([x, y, z]: Vec3, camera: Camera, canvas: Canvas): Spot | null {
  point.set(x, y, z).project(camera)
  if (point.z >= 1 || Math.abs(point.x) > 1 || Math.abs(point.y) > 1) return null
  return {
    x: canvas.left + ((point.x + 1) / 2) * canvas.width,
    y: canvas.top + ((1 - point.y) / 2) * canvas.height,
  }
}

/** Pixels that a meter across the view takes at a point; 0 where that is off the screen. */
export function meterPx(at: Vec3, camera: Camera, canvas: Canvas): number {
  if (!(camera instanceof PerspectiveCamera) || !spotOf(at, camera, canvas)) return 0
  const depth = -point.set(...at).applyMatrix4(camera.matrixWorldInverse).z
  return (camera.projectionMatrix.elements[5] * canvas.height) / 2 / Math.max(1, depth)
}

/**
 * Whether a point is seen: nothing but its owner stands between it and the camera.
 * @param owner building or corridor that never hides it
 */
export function isSeen(
  at: Vec3,
  owner: string | null,
  camera: Camera,
  picker: Picker,
  day: DayNumber,
  apart: Apart | null,
): boolean {
  ray.origin.setFromMatrixPosition(camera.matrixWorld)
  point.set(...at)
  const away = point.distanceTo(ray.origin)
  ray.direction.copy(point).sub(ray.origin).normalize()
  const hit = picker.pick(ray, day, apart)
  if (!hit || hit.id === owner) return true
  return ray.origin.distanceTo(point.set(...hit.point)) > away - ITSELF_M
}
