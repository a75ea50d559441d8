/**
 * Turns faces the right way out. Renderers show the side of a face that its corners run round counter-clockwise; exporters
 * that mirror or mix up faces leave walls that cannot be seen from outside, or are lit from within.
 */
import type { Corners } from './storeyCut.ts'

export interface Facing<K> {
  readonly surfaces: ReadonlyMap<K, Corners>
  readonly notes: readonly string[]
}

/** Corners nearer than this are one, meters. */
const WELD_M = 0.001
/** Faces smaller than this have no direction worth a look, m². */
const LEAST_AREA_M2 = 1e-6
/** A body counts as closed by the ground where its open edges lie this near its foot, meters. */
const ON_GROUND_M = 0.05
/** Fewer faces, or a lower body, enclose nothing. */
const LEAST_FACES = 4
const LEAST_HEIGHT_M = 0.2
/** How much of a body's volume must be on one side to say that it is inside out. */
const CERTAIN = 0.3
/** The same of faces that do not close. */
const SURE = 0.5
/** Share of all faces worth a note. */
const WORTH_A_NOTE = 0.001
/** The same of faces that may be right: parts that only touch are wound as they like. */
const DOUBTFUL = 0.1

/** A triangle of a surface: its key in the map and its first corner. */
interface Face<K> {
  readonly surface: K
  readonly first: number
  /** Welded corners. */
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

/** The area of a face, and whether it is wound as its normals say. */
function direction({ positions, normals }: Corners, first: number): { area: number; agrees: boolean } {
  const at = (k: number, i: number) => positions[(first + k) * 3 + i] as number
  const side = (k: number) => [0, 1, 2].map((i) => at(k, i) - at(0, i)) as [number, number, number]
  const [u, v] = [side(1), side(2)]
  const across = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]]
  const said = [0, 1, 2].map((i) =>
    [0, 1, 2].reduce((sum, k) => sum + (normals[(first + k) * 3 + i] as number), 0),
  )
  const along = across.reduce((sum, it, i) => sum + it * (said[i] as number), 0)
  return { area: Math.hypot(...across) / 2, agrees: along >= 0 }
}

/** Winds a face the other way round, with its normals or without. */
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
  /** Faces to be turned with their normals. */
  readonly turned: readonly Face<K>[]
  /** Faces wound unlike their neighbors in bodies that are not closed, where it cannot be told which are right. */
  readonly doubtful: readonly Face<K>[]
}

/** In a closed body the odd faces look in; where it is inside out all the others do. */
function inward<K>(faces: readonly Face<K>[], points: readonly number[]): Inward<K> {
  const judged = bodiesOf(faces).map((it) => {
    const box = boxOf(it.faces, points)
    return {
      ...it,
      box,
      volume: volumeShare(it.faces, it.odd, points, box),
      solid: isClosed(it, points, box),
    }
  })
  // An inner surface, such as that of a room, looks into what it encloses.
  const outer = judged.filter((it) => it.faces.length >= LEAST_FACES && it.volume > CERTAIN)
  const enclosed = (body: (typeof judged)[number]) =>
    outer.some((it) => it !== body && isWithin(body.box, it.box))
  const turned = judged.flatMap((body) => {
    const insideOut = body.volume < -CERTAIN && !enclosed(body)
    return body.solid ? body.faces.filter((it) => body.odd.has(it) !== insideOut) : []
  })
  // What is not closed still looks away from the foot of the whole, or all of it towards that.
  const loose = judged.filter((it) => !it.solid && !enclosed(it))
  const looseFaces = loose.flatMap((it) => it.faces)
  if (volumeShare(looseFaces, new Set(), points, boxOf(faces, points)) < -SURE) turned.push(...looseFaces)
  return { turned, doubtful: loose.flatMap((it) => [...it.odd]) }
}

interface Body<K> {
  readonly faces: readonly Face<K>[]
  /** Those wound against the larger part of the body. */
  readonly odd: ReadonlySet<Face<K>>
  /** Edges where it does not go on: with a face on one side only, or with more than two, as pairs of corners. */
  readonly open: readonly (readonly [number, number])[]
}

/** Faces that hang together by edges of exactly two; within a body all can be wound alike. */
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
        // Two faces wound alike run along their edge in opposite directions.
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
      for (const it of corners) {
        const value = points[it * 3 + k] as number
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

/** Signed volume seen from the middle of the foot, as a share of all there is in either sense: 1 looks out, −1 in. */
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
    const [a, b, c] = face.corners.map((it) =>
      [0, 1, 2].map((k) => (points[it * 3 + k] as number) - (from[k] as number)),
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
