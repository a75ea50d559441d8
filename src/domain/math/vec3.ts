/** Three-dimensional vectors as tuples. In the scene: meters, x east, y up, z south. */
export type Vec3 = readonly [x: number, y: number, z: number]

/** The same, to be written to. */
export type MutableVec3 = [x: number, y: number, z: number]

export const add = (a: Vec3, b: Vec3): MutableVec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
export const sub = (a: Vec3, b: Vec3): MutableVec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
export const scale = (a: Vec3, k: number): MutableVec3 => [a[0] * k, a[1] * k, a[2] * k]

/** Linear interpolation, exact at both ends. @param fraction 0–1 */
export const lerpVec3 = (a: Vec3, b: Vec3, fraction: number): MutableVec3 =>
  add(scale(a, 1 - fraction), scale(b, fraction))

export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
export const cross = (a: Vec3, b: Vec3): MutableVec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]
export const length = (a: Vec3): number => Math.hypot(a[0], a[1], a[2])

/** A vector of length 1 in the same direction; a vector of length 0 stays as it is. */
export const normalize = (a: Vec3): MutableVec3 => scale(a, 1 / (length(a) || 1))

/** Euclidean distance between two points. */
export const distance3 = (a: Vec3, b: Vec3): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
