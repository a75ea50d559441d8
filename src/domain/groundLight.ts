/**
 * Light that lamps, the corridor and the ice cube throw on the ground after dark, as two small rasters over the table:
 * how strong it is, and whose it is — so that a part that is not in use yet throws none.
 */
import type { Campus } from './campus.ts'
import { placedSegments } from './corridorGraph.ts'
import {
  contains,
  distanceToOutline,
  distanceToSegment,
  type Extent,
  extentOf,
  type Point,
} from './geometry/polygon.ts'

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

/** Side of a raster cell, metres. */
const CELL_M = 2.5
/** Reach of each light, and of a building's shade, metres: where it has faded away. */
export const REACH_M: Record<Channel, number> = { corridor: 30, ice: 70, lamp: 13, building: 60 }
const TEXEL = 4
const FULL = 255

/** A lamp on the plan and the feature it comes with. */
export interface Lamp {
  readonly at: Point
  readonly feature: number
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
  for (const { building, features } of campus.buildings.values()) {
    const { footprint } = building
    if (building.style === 'ice') {
      splat(light, 'ice', extentOf(footprint), features.first, (p) =>
        contains(footprint, p) ? 0 : distanceToOutline(p, footprint),
      )
    }
    addLamp(light, building.entrance, features.first)
    // Its shade comes with the middle of its height.
    const middle = features.first + building.basements.levels + Math.floor(building.storeys / 2)
    splat(light, 'building', extentOf(footprint), middle, (p) =>
      contains(footprint, p) ? 0 : distanceToOutline(p, footprint),
    )
  }
  for (const { at, feature } of lamps) addLamp(light, at, feature)
  return light
}

/** Adds the pool of light of one lamp. */
function addLamp(light: GroundLight, at: Point, owner: number): void {
  splat(light, 'lamp', extentOf([at]), owner, (p) => Math.hypot(p[0] - at[0], p[1] - at[1]))
}

/** Writes a light's falloff around a box; where lights meet, the stronger one owns the cell. */
function splat(
  light: GroundLight,
  channel: Channel,
  box: Extent,
  owner: number,
  distance: (p: Point) => number,
): void {
  const reach = REACH_M[channel]
  const k = CHANNELS.indexOf(channel)
  const { extent, width, height } = light
  const cell = (value: number, min: number, count: number) =>
    Math.min(count - 1, Math.max(0, Math.floor((value - min) / CELL_M)))
  const [i0, i1] = [cell(box.minX - reach, extent.minX, width), cell(box.maxX + reach, extent.minX, width)]
  const [j0, j1] = [cell(box.minZ - reach, extent.minZ, height), cell(box.maxZ + reach, extent.minZ, height)]
  for (let j = j0; j <= j1; j++) {
    for (let i = i0; i <= i1; i++) {
      const d = distance([extent.minX + (i + 0.5) * CELL_M, extent.minZ + (j + 0.5) * CELL_M])
      if (d >= reach) continue
      const value = Math.round(FULL * (1 - d / reach) ** 2.2)
      const at = (j * width + i) * TEXEL + k
      if (value <= (light.strength[at] as number)) continue
      light.strength[at] = value
      light.owner[at] = owner
    }
  }
}
