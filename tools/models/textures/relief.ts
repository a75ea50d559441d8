/**
 * Tileable textures drawn by code: a function says, texel by texel, what a surface is like there; color, normal,
 * metallic-roughness and emissive pictures follow. All are lossless WebP.
 */
import sharp from 'sharp'
import { clamp } from '../../../src/domain/math/interpolate.ts'

/** A texel of a surface. */
export interface Texel {
  /** sRGB, 0–255. */
  readonly color: readonly [number, number, number]
  /** 0–1; what it means is the material's affair. */
  readonly alpha?: number
  /** Relief, millimeters towards the viewer. */
  readonly heightMm: number
  readonly roughness: number
  readonly metallic: number
  /** sRGB, 0–255; dark unless given. */
  readonly emissive?: readonly [number, number, number]
}

/** Size of a tile in texels and in meters. */
export interface Tile {
  readonly width: number
  readonly height: number
  readonly widthM: number
  readonly heightM: number
}

/** Pictures of one surface, WebP. */
export interface TextureSet {
  readonly tile: Tile
  readonly color: Uint8Array
  readonly normal: Uint8Array
  readonly metallicRoughness: Uint8Array
  readonly emissive?: Uint8Array
}

/** Draws a tile; `texelAt` gets the middle of each texel in meters from the tile's upper left corner. */
export async function drawTile(tile: Tile, texelAt: (xM: number, yM: number) => Texel): Promise<TextureSet> {
  const { width, height, widthM, heightM } = tile
  const texels = Array.from({ length: width * height }, (_, i) =>
    texelAt((((i % width) + 0.5) / width) * widthM, ((Math.floor(i / width) + 0.5) / height) * heightM),
  )
  const glows = texels.some((it) => it.emissive)
  return {
    tile,
    color: await webp(tile, 4, texels, ({ color, alpha = 1 }) => [...color, alpha * 255]),
    normal: await webp(tile, 3, texels, (_, i) => normalAt(tile, texels, i)),
    metallicRoughness: await webp(tile, 3, texels, (it) => [255, it.roughness * 255, it.metallic * 255]),
    ...(glows ? { emissive: await webp(tile, 3, texels, ({ emissive = [0, 0, 0] }) => [...emissive]) } : {}),
  }
}

/** Tangent-space normal from the slopes to the neighbors, around the edges of the tile; y up as glTF wants it. */
function normalAt({ width, height, widthM, heightM }: Tile, texels: readonly Texel[], i: number): number[] {
  const [x, y] = [i % width, Math.floor(i / width)]
  const heightOf = (dx: number, dy: number) =>
    (texels[((y + dy + height) % height) * width + ((x + dx + width) % width)]?.heightMm ?? 0) / 1000
  const slopeX = (heightOf(1, 0) - heightOf(-1, 0)) / ((2 * widthM) / width)
  const slopeY = (heightOf(0, 1) - heightOf(0, -1)) / ((2 * heightM) / height)
  const length = Math.hypot(slopeX, slopeY, 1)
  return [-slopeX / length, slopeY / length, 1 / length].map((it) => (it * 0.5 + 0.5) * 255)
}

async function webp(
  { width, height }: Tile,
  channels: 3 | 4,
  texels: readonly Texel[],
  bytesOf: (texel: Texel, i: number) => readonly number[],
): Promise<Uint8Array> {
  const pixels = new Uint8Array(width * height * channels)
  for (const [i, texel] of texels.entries()) {
    pixels.set(
      bytesOf(texel, i).map((it) => clamp(Math.round(it), 0, 255)),
      i * channels,
    )
  }
  const image = sharp(pixels, { raw: { width, height, channels } })
  // Colors under a transparent texel matter: alpha is a mask here.
  return new Uint8Array(await image.webp({ lossless: true, exact: true, effort: 6 }).toBuffer())
}
