/**
 * Light that lamps, the corridor and the ice cube throw on the ground after dark, as two small rasters over the table:
 * how strong it is, and whose it is — so that a part that is not in use yet throws none.
 */

import type { Campus } from '../campus/campus.ts'
import { placedSegments } from '../campus/corridorGraph.ts'
import { facadeTraits } from '../campus/facades.ts'
import {
  contains,
  distanceToOutline,
  distanceToSegment,
  type Extent,
  extentOf,
  type Point,
} from '../geometry/polygon.ts'
import { clamp } from '../math/interpolate.ts'

/** Channels of the rasters: three kinds of light, and the building whose shade lies here. */
export const CHANNELS = ['corridor', 'ice', 'lamp', 'building'] as const
export type Channel = (typeof CHANNELS)[number]

export interface GroundLight {
  readonly extent: Extent
  readonly width: number
  readonly height: number
  /** RGBA bytes, row by row from north to south: strength of corridor, ice and lamp light, nearness of a building. */
  readonly strength: Uint8Array<ArrayBuffer>
  /** Feature numbers, RGBA floats: whose light or shade it is, channel by channel. */
  readonly owner: Float32Array<ArrayBuffer>
}

/** Side of a raster cell, meters. */
const CELL_M = 2.5
/** Reach of each light, and of a building's shade, meters: where it has faded away. */
export const RADIUS_M: Record<Channel, number> = { corridor: 40, ice: 70, lamp: 24, building: 60 }
const TEXEL = 4
const FULL = 255
/** Most light of lamps that a cell can hold: so many times that of a single one right below it. */
export const MOST_LAMPS = 1.7

/** A lamp on the plan, the height of its light, and the feature it comes with. */
export interface Lamp {
  readonly at: Point
  readonly heightM: number
  readonly feature: number
}

/** Height of the light of the park's lamps and over an entrance, meters. */
export const LAMP_HEIGHT_M = Object.freeze({ street: 6, garden: 3.4, entrance: 3 })

/** Height of the corridor's light over the ground, and of the lit walls of the ice cube, meters. */
const CORRIDOR_M = 7
const ICE_WALL_M = 20
/** Right under the corridor its own floor shades the ground: share that reaches it, and where that ends, meters. */
const UNDER_CORRIDOR = Object.freeze({ share: 0.6, untilM: 4 })

/** Fades to nothing at the end of the reach and leaves what is near as it is. */
const within = (d: number, radiusM: number) => Math.max(0, 1 - (d / radiusM) ** 4) ** 2

/** The shader takes the distance to a building from its nearness: this is the exponent. */
export const BUILDING_EXPONENT = 2.2

/**
 * Irradiance on level ground, 1 at its strongest: of a line of light overhead, of a lit wall, of a point of light. For
 * a building it is how near it stands.
 */
const FALLOFF = {
  corridor: (d: number) => {
    const { share, untilM } = UNDER_CORRIDOR
    const shaded = share + (1 - share) * Math.min(1, d / untilM)
    return (shaded / (1 + (d / CORRIDOR_M) ** 2)) * within(d, RADIUS_M.corridor)
  },
  ice: (d: number) => (1 - d / Math.hypot(d, ICE_WALL_M)) * within(d, RADIUS_M.ice),
  lamp: (d: number, heightM: number) =>
    (heightM ** 3 / (heightM ** 2 + d ** 2) ** 1.5) * within(d, RADIUS_M.lamp),
  building: (d: number) => Math.max(0, 1 - d / RADIUS_M.building) ** BUILDING_EXPONENT,
}
/** Rasters over the table with the light of corridor, ice cube, entrances and lamps. */
export function groundLight(campus: Campus, lamps: readonly Lamp[]): GroundLight {
  const extent = extentOf(campus.pack.site.table.outline)
  const width = Math.max(1, Math.ceil((extent.maxX - extent.minX) / CELL_M))
  const height = Math.max(1, Math.ceil((extent.maxZ - extent.minZ) / CELL_M))
  const light: GroundLight = {
    extent,
    width,
    height,
    strength: new Uint8Array(width * height * TEXEL),
    owner: new Float32Array(width * height * TEXEL),
  }
  for (const placed of placedSegments(campus.pack.corridor)) {
    const owner = campus.features.corridor.get(placed.segment.id)?.first ?? 0
    splat(light, 'corridor', extentOf([placed.from, placed.to]), owner, (p) =>
      Math.max(0, distanceToSegment(p, placed.from, placed.to) - placed.widthM / 2),
    )
  }
  const all = [...lamps]
  for (const { building, features } of campus.buildings.values()) {
    const { footprint } = building
    const distance = (p: Point) => (contains(footprint, p) ? 0 : distanceToOutline(p, footprint))
    if (facadeTraits(building).glows) splat(light, 'ice', extentOf(footprint), features.first, distance)
    all.push({ at: building.entrance, heightM: LAMP_HEIGHT_M.entrance, feature: features.first })
    // Its shade comes with the middle of its height.
    const middle = features.first + building.basements.levels + Math.floor(building.storeys / 2)
    splat(light, 'building', extentOf(footprint), middle, distance)
  }
  addLamps(light, all)
  return light
}

/**
 * Light of lamps adds up, but only of those that come with the same feature: the feature with most light owns a cell, and
 * its date holds for all of the light there.
 */
function addLamps(light: GroundLight, lamps: readonly Lamp[]): void {
  const byFeature = new Map<number, Map<number, number>>()
  for (const { at, heightM, feature } of lamps) {
    const sums = byFeature.get(feature) ?? new Map<number, number>()
    byFeature.set(feature, sums)
    forCells(light, extentOf([at]), RADIUS_M.lamp, (cell, p) => {
      const d = Math.hypot(p[0] - at[0], p[1] - at[1])
      if (d < RADIUS_M.lamp) sums.set(cell, (sums.get(cell) ?? 0) + FALLOFF.lamp(d, heightM))
    })
  }
  for (const [feature, sums] of byFeature)
    for (const [cell, sum] of sums) put(light, 'lamp', cell, feature, sum / MOST_LAMPS)
}

/** Writes a light's falloff around a box. */
function splat(
  light: GroundLight,
  channel: Exclude<Channel, 'lamp'>,
  box: Extent,
  owner: number,
  distance: (p: Point) => number,
): void {
  forCells(light, box, RADIUS_M[channel], (cell, p) => {
    const d = distance(p)
    if (d < RADIUS_M[channel]) put(light, channel, cell, owner, FALLOFF[channel](d))
  })
}

/** Writes a share of the most that a cell can hold; where lights meet, the stronger one stands and owns the cell. */
function put(light: GroundLight, channel: Channel, cell: number, owner: number, share: number): void {
  const at = cell * TEXEL + CHANNELS.indexOf(channel)
  const value = Math.round(FULL * Math.min(1, share))
  if (value <= (light.strength[at] as number)) return
  light.strength[at] = value
  light.owner[at] = owner
}

/** Calls for each cell within reach of a box, with the middle of the cell. */
function forCells(
  { extent, width, height }: GroundLight,
  box: Extent,
  radiusM: number,
  call: (cell: number, at: Point) => void,
): void {
  const column = (value: number, min: number, count: number) =>
    clamp(Math.floor((value - min) / CELL_M), 0, count - 1)
  const [i0, i1] = [
    column(box.minX - radiusM, extent.minX, width),
    column(box.maxX + radiusM, extent.minX, width),
  ]
  const [j0, j1] = [
    column(box.minZ - radiusM, extent.minZ, height),
    column(box.maxZ + radiusM, extent.minZ, height),
  ]
  for (let j = j0; j <= j1; j++)
    for (let i = i0; i <= i1; i++)
      call(j * width + i, [extent.minX + (i + 0.5) * CELL_M, extent.minZ + (j + 0.5) * CELL_M])
}
