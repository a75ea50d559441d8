/**
 * What wears the ground, as a raster of one meter over the table: how far it is to the middle and to the kerb of a road, how
 * much it is walked on, how far it is to a wall. Snow, slush and tracks on the ground follow from it.
 */
import type { ScenePack } from '../content/pack.ts'
import {
  contains,
  distance,
  type Extent,
  edges,
  extentOf,
  nearestOnSegment,
  type Point,
  type Polygon,
} from '../geometry/polygon.ts'
import { clamp, lerp } from '../math/interpolate.ts'
import { FIELD_REACH_M } from './groundFieldReach.ts'

export interface GroundField {
  readonly extent: Extent
  readonly width: number
  readonly height: number
  /** RGBA bytes, row by row from north to south: middle and kerb of a road, how trodden the ground is, wall. */
  readonly bytes: Uint8Array<ArrayBuffer>
}

const CELL_M = 1
const TEXEL = 4
const FULL = 255
const [MIDDLE, KERB, TRODDEN, WALL] = [0, 1, 2, 3]

/** A path is trodden over its whole width and fades beyond its edge; a trail from a door is narrow. Meters. */
const PATH_EDGE_M = 1
const TRAIL = Object.freeze({ halfM: 0.7, edgeM: 1.2, longestM: 70 })
const DOOR = Object.freeze({ halfM: 2.5, edgeM: 3.5 })
/** Places looked at along a trail, to see that it leads through no building. */
const LOOKS = 16

/** The raster of a pack. */
export function groundField({ site, buildings }: Pick<ScenePack, 'site' | 'buildings'>): GroundField {
  const extent = extentOf(site.table.outline)
  const width = Math.max(1, Math.ceil((extent.maxX - extent.minX) / CELL_M))
  const height = Math.max(1, Math.ceil((extent.maxZ - extent.minZ) / CELL_M))
  const bytes = new Uint8Array(width * height * TEXEL)
  const field = { extent, width, height, bytes }
  const tread = (a: Point, b: Point, halfM: number, edgeM: number) =>
    near(field, a, b, halfM + edgeM, (at, d) => {
      const value = FULL * Math.min(1, (halfM + edgeM - d) / edgeM)
      if (value > (bytes[at + TRODDEN] as number)) bytes[at + TRODDEN] = value
    })

  for (const { kind, centreline, widthM } of site.roads)
    for (const [i, b] of centreline.slice(1).entries()) {
      const a = centreline[i] as Point
      const halfM = widthM / 2
      if (kind === 'path') tread(a, b, halfM - PATH_EDGE_M / 2, PATH_EDGE_M)
      else
        near(field, a, b, halfM + FIELD_REACH_M.kerb / 2, (at, d) => {
          const kerb = Math.min(FULL, FULL * (0.5 + (halfM - d) / FIELD_REACH_M.kerb))
          // Where roads meet, the one whose kerb is farther off counts.
          if (kerb <= (bytes[at + KERB] as number)) return
          bytes[at + KERB] = kerb
          bytes[at + MIDDLE] = Math.min(FULL, (FULL * d) / FIELD_REACH_M.middle)
        })
    }
  const standing = buildings.map(({ footprint }) => ({ footprint, extent: extentOf(footprint) }))
  for (const { entrance } of buildings) {
    tread(entrance, entrance, DOOR.halfM, DOOR.edgeM)
    for (const end of trailsFrom(entrance, site.roads))
      if (!isBarred(entrance, end, standing)) tread(entrance, end, TRAIL.halfM, TRAIL.edgeM)
  }
  for (const outline of [
    ...buildings.map((it) => it.footprint),
    ...site.context.masses.map((it) => it.outline),
  ])
    for (const [a, b] of edges(outline))
      near(field, a, b, FIELD_REACH_M.wall + CELL_M / 2, (at, d) => {
        const nearness = FULL * (1 - Math.max(0, d - CELL_M / 2) / FIELD_REACH_M.wall)
        if (nearness > (bytes[at + WALL] as number)) bytes[at + WALL] = nearness
      })
  return field
}

/** Where people go from a door: to the nearest path and to the nearest street. */
function trailsFrom(door: Point, roads: ScenePack['site']['roads']): Point[] {
  const found = new Map<boolean, Point>()
  for (const { kind, centreline } of roads)
    for (const [i, b] of centreline.slice(1).entries()) {
      const to = nearestOnSegment(door, centreline[i] as Point, b)
      const path = kind === 'path'
      const best = found.get(path)
      const least = best ? distance(door, best) : TRAIL.longestM
      if (distance(door, to) < least) found.set(path, to)
    }
  return [...found.values()]
}

interface Standing {
  readonly footprint: Polygon
  readonly extent: Extent
}

/** Whether a trail would lead through a building. */
function isBarred([x0, z0]: Point, [x1, z1]: Point, buildings: readonly Standing[]): boolean {
  for (let i = 1; i <= LOOKS; i++) {
    const [x, z] = [lerp(x0, x1, i / LOOKS), lerp(z0, z1, i / LOOKS)]
    const inside = buildings.some(
      ({ footprint, extent: { minX, maxX, minZ, maxZ } }) =>
        x > minX && x < maxX && z > minZ && z < maxZ && contains(footprint, [x, z]),
    )
    if (inside) return true
  }
  return false
}

/** Calls for each cell whose middle is within reach of a segment: its first byte, and the distance in meters. */
function near(
  { extent: { minX, minZ }, width, height }: GroundField,
  a: Point,
  b: Point,
  reachM: number,
  call: (at: number, distanceM: number) => void,
): void {
  const [ax, az] = a
  const [dx, dz] = [b[0] - ax, b[1] - az]
  const length2 = dx * dx + dz * dz || 1
  const cell = (value: number, count: number) => clamp(Math.floor(value / CELL_M), 0, count - 1)
  const first = cell(Math.min(ax, b[0]) - reachM - minX, width)
  const last = cell(Math.max(ax, b[0]) + reachM - minX, width)
  const end = cell(Math.max(az, b[1]) + reachM - minZ, height)
  for (let j = cell(Math.min(az, b[1]) - reachM - minZ, height); j <= end; j++) {
    const z = minZ + (j + 0.5) * CELL_M - az
    for (let i = first; i <= last; i++) {
      const x = minX + (i + 0.5) * CELL_M - ax
      const t = clamp((x * dx + z * dz) / length2, 0, 1)
      const d = Math.sqrt((x - t * dx) ** 2 + (z - t * dz) ** 2)
      if (d < reachM) call((j * width + i) * TEXEL, d)
    }
  }
}
