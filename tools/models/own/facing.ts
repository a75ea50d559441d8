/**
 * Repairs the winding of faces. Front faces are counter-clockwise; wrongly wound ones are culled or lit from the wrong side.
 */
import type { Corners } from './storeyCut.ts'

export interface Facing<K> {
  readonly surfaces: ReadonlyMap<K, Corners>
  readonly notes: readonly string[]
}

/** Vertices closer than this are welded, meters. */
const WELD_M = 0.001
/** Smaller faces are ignored, m². */
const LEAST_AREA_M2 = 1e-6
/** Boundary edges this close to the lowest point count as closed by the ground, meters. */
const ON_GROUND_M = 0.05
/** Least faces and height, meters, of a closed body. */
const LEAST_FACES = 4
const LEAST_HEIGHT_M = 0.2
/** Least volume share (see `volumeShare`) at which the orientation of a closed body is certain. */
const CERTAIN = 0.3
/** The same for open meshes as a whole. */
const SURE = 0.5
/** Least share of the area for a note on repaired faces. */
const WORTH_A_NOTE = 0.001
/** The same for inconsistent faces of open meshes, which are often correct: parts that only touch share edges too. */
const DOUBTFUL = 0.1

/** A triangle: the key of its surface and the index of its first corner. */
interface Face<K> {
  readonly surface: K
  readonly first: number
  /** Indices of welded vertices. */
  readonly corners: readonly [number, number, number]
  readonly area: number
}

/** @param given triangles by material, corner by corner, meters, y up */
export function faceOutward<K>(given: ReadonlyMap<K, Corners>): Facing<K> {
  const surfaces = new Map([...given].map(([key, it]) => [key, copy(it)]))
  const faces: Face<K>[] = []
  const points: number[] = []
  const welded = new Map<string, number>()
  const weld = (positions: Float32Array, i: number) => {
    const at = [0, 1, 2].map((k) => positions[i * 3 + k] as number)
    const key = at.map((it) => Math.round(it / WELD_M)).join()
    const known = welded.get(key)
    if (known !== undefined) return known
    welded.set(key, points.length / 3)
    points.push(...at)
    return points.length / 3 - 1
  }
  let [total, against] = [0, 0]
  for (const [surface, own] of surfaces)
    for (let first = 0; first < own.positions.length / 3; first += 3) {
      const { area, agrees } = direction(own, first)
      if (area < LEAST_AREA_M2) continue
      total += area
      if (!agrees) {
        against += area
        turn(own, first, false)
      }
      const corners = [0, 1, 2].map((k) => weld(own.positions, first + k)) as [number, number, number]
      faces.push({ surface, first, corners, area })
    }
  const { turned, doubtful } = inward(faces, points)
  const [inside, unlike] = [areaOf(turned), areaOf(doubtful)]
  for (const { surface, first } of turned) turn(surfaces.get(surface) as MutableCorners, first, true)
  const share = (area: number) => `${((area / total) * 100).toFixed(area / total < 0.1 ? 1 : 0)} %`
  const notes: string[] = []
  if (against > total * WORTH_A_NOTE)
    notes.push(
      `${share(against)} of the faces were wound against their normals and are turned round; assumed is that the normals are right`,
    )
  if (inside > total * WORTH_A_NOTE)
    notes.push(
      `${share(inside)} of the faces looked into the building and are turned out; assumed is that bodies are closed, or open at the foot`,
    )
  if (unlike > total * DOUBTFUL)
    notes.push(
      `${share(unlike)} of the faces are wound unlike their neighbors and are left so; if walls are missing, make the faces consistent before the export`,
    )
  return { surfaces, notes }
}

const areaOf = (faces: readonly { area: number }[]) => faces.reduce((sum, it) => sum + it.area, 0)

type MutableCorners = { [K in keyof Corners]: Float32Array }

const copy = ({ positions, normals, uvs }: Corners): MutableCorners => ({
  positions: positions.slice(),
  normals: normals.slice(),
  uvs: uvs.slice(),
})

/** The area of a face, and whether its winding agrees with its vertex normals. */
function direction({ positions, normals }: Corners, first: number): { area: number; agrees: boolean } {
  const at = (k: number, i: number) => positions[(first + k) * 3 + i] as number
  const side = (k: number) => [0, 1, 2].map((i) => at(k, i) - at(0, i)) as [number, number, number]
  const [u, v] = [side(1), side(2)]
  const across = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]]
  const stated = [0, 1, 2].map((i) =>
    [0, 1, 2].reduce((sum, k) => sum + (normals[(first + k) * 3 + i] as number), 0),
  )
  const along = across.reduce((sum, it, i) => sum + it * (stated[i] as number), 0)
  return { area: Math.hypot(...across) / 2, agrees: along >= 0 }
}

/** Reverses the winding of a face, optionally with its normals. */
function turn({ positions, normals, uvs }: MutableCorners, first: number, withNormals: boolean): void {
  const swap = (array: Float32Array, width: number) => {
    for (let i = 0; i < width; i++) {
      const [b, c] = [(first + 1) * width + i, (first + 2) * width + i]
      const kept = array[b] as number
      array[b] = array[c] as number
      array[c] = kept
    }
  }
  swap(positions, 3)
  swap(normals, 3)
  if (uvs.length > 0) swap(uvs, 2)
  if (withNormals) for (let i = first * 3; i < first * 3 + 9; i++) normals[i] = -(normals[i] as number)
}

interface Inward<K> {
  /** Faces to be reversed with their normals. */
  readonly turned: readonly Face<K>[]
  /** Inconsistently wound faces of open meshes, which are left as they are. */
  readonly doubtful: readonly Face<K>[]
}

/** Finds faces that point into closed bodies: the inconsistent ones, or all others if the body is inside out. */
function inward<K>(faces: readonly Face<K>[], points: readonly number[]): Inward<K> {
  const judged = bodiesOf(faces).map((body) => {
    const box = boxOf(body.faces, points)
    return {
      ...body,
      box,
      volume: volumeShare(body.faces, body.odd, points, box),
      solid: isClosed(body, points, box),
    }
  })
  // Inner surfaces, such as those of a room, rightly point inward.
  const outer = judged.filter((it) => it.faces.length >= LEAST_FACES && it.volume > CERTAIN)
  const enclosed = (body: (typeof judged)[number]) =>
    outer.some((it) => it !== body && isWithin(body.box, it.box))
  const turned = judged.flatMap((body) => {
    const insideOut = body.volume < -CERTAIN && !enclosed(body)
    return body.solid ? body.faces.filter((it) => body.odd.has(it) !== insideOut) : []
  })
  // Open meshes are judged together: whether they point away from the center of the base.
  const loose = judged.filter((it) => !it.solid && !enclosed(it))
  const looseFaces = loose.flatMap((it) => it.faces)
  if (volumeShare(looseFaces, new Set(), points, boxOf(faces, points)) < -SURE) turned.push(...looseFaces)
  return { turned, doubtful: loose.flatMap((it) => [...it.odd]) }
}

interface Body<K> {
  readonly faces: readonly Face<K>[]
  /** Faces wound unlike the majority by area. */
  readonly odd: ReadonlySet<Face<K>>
  /** Boundary and non-manifold edges, as pairs of vertices. */
  readonly open: readonly (readonly [number, number])[]
}

/** Splits faces into patches that are connected by manifold edges. */
function bodiesOf<K>(faces: readonly Face<K>[]): Body<K>[] {
  const edges = new Map<string, { face: Face<K>; forward: boolean }[]>()
  const keysOf = ({ corners: [a, b, c] }: Face<K>) =>
    (
      [
        [a, b],
        [b, c],
        [c, a],
      ] as const
    ).map(([from, to]) => ({
      key: from < to ? `${from},${to}` : `${to},${from}`,
      forward: from < to,
      from,
      to,
    }))
  for (const face of faces)
    for (const { key, forward } of keysOf(face)) {
      const known = edges.get(key)
      if (known) known.push({ face, forward })
      else edges.set(key, [{ face, forward }])
    }
  const seen = new Map<Face<K>, boolean>()
  return faces.flatMap((start) => {
    if (seen.has(start)) return []
    seen.set(start, false)
    const body = [start]
    const open: [number, number][] = []
    for (let i = 0; i < body.length; i++) {
      const face = body[i] as Face<K>
      for (const { key, forward, from, to } of keysOf(face)) {
        const sharing = edges.get(key) ?? []
        const next = sharing.length === 2 ? sharing.find((it) => it.face !== face) : undefined
        if (!next) open.push([from, to])
        if (!next || seen.has(next.face)) continue
        // Consistently wound faces traverse their common edge in opposite directions.
        seen.set(next.face, seen.get(face) !== (next.forward === forward))
        body.push(next.face)
      }
    }
    const marked = body.filter((it) => seen.get(it))
    const odd = areaOf(marked) * 2 > areaOf(body) ? body.filter((it) => !seen.get(it)) : marked
    return [{ faces: body, odd: new Set(odd), open }]
  })
}

type Box = readonly (readonly [min: number, max: number])[]

function boxOf<K>(faces: readonly Face<K>[], points: readonly number[]): Box {
  return [0, 1, 2].map((k) => {
    let [min, max] = [Infinity, -Infinity]
    for (const { corners } of faces)
      for (const corner of corners) {
        const value = points[corner * 3 + k] as number
        min = Math.min(min, value)
        max = Math.max(max, value)
      }
    return [min, max] as const
  })
}

const isWithin = (inner: Box, outer: Box) =>
  inner.every(([min, max], k) => min >= (outer[k]?.[0] ?? 0) && max <= (outer[k]?.[1] ?? 0))

function isClosed<K>({ faces, open }: Body<K>, points: readonly number[], box: Box): boolean {
  const [low = 0, high = 0] = box[1] ?? []
  if (faces.length < LEAST_FACES || high - low < LEAST_HEIGHT_M) return false
  return open.flat().every((it) => (points[it * 3 + 1] as number) <= low + ON_GROUND_M)
}

/**
 * Signed volume of the tetrahedra to the center of the base, divided by the sum of their absolute volumes: 1 if all
 * faces point outward, −1 if all point inward.
 */
function volumeShare<K>(
  faces: readonly Face<K>[],
  odd: ReadonlySet<Face<K>>,
  points: readonly number[],
  [x, y, z]: Box,
): number {
  const middle = (side: Box[number] | undefined) => ((side?.[0] ?? 0) + (side?.[1] ?? 0)) / 2
  const from = [middle(x), y?.[0] ?? 0, middle(z)]
  let [sum, all] = [0, 0]
  for (const face of faces) {
    const [a, b, c] = face.corners.map((corner) =>
      [0, 1, 2].map((k) => (points[corner * 3 + k] as number) - (from[k] as number)),
    ) as [number[], number[], number[]]
    const [ax, ay, az] = a as [number, number, number]
    const [bx, by, bz] = b as [number, number, number]
    const [cx, cy, cz] = c as [number, number, number]
    const volume = ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx)
    sum += odd.has(face) ? -volume : volume
    all += Math.abs(volume)
  }
  return all > 0 ? sum / all : 0
}
