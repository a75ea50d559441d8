/** Textures drawn by code. */
import sharp from 'sharp'
import type { GroundShade } from './bake/occlusion.ts'

/** One pane of glazing: width × height in texels. */
const PANE = Object.freeze({ width: 64, height: 128, mullion: 4, transomAt: 0.3, transom: 3 })

const GLASS = [70, 86, 99] as const
const FRAME = [176, 187, 195] as const

/**
 * One window pane with its frame, tileable along u: blue-grey glass, aluminium mullions at both sides, a transom in the
 * upper third. Alpha marks glass, for lighting windows at night; the material is opaque.
 */
export async function panePng(): Promise<Uint8Array> {
  const { width, height, mullion, transomAt, transom } = PANE
  const pixels = new Uint8Array(width * height * 4)
  const transomTop = Math.round(height * transomAt)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const side = x < mullion / 2 || x >= width - mullion / 2
      const edge = y < mullion || y >= height - mullion
      const bar = y >= transomTop && y < transomTop + transom
      const frame = side || edge || bar
      const [r, g, b] = frame ? FRAME : GLASS
      // A blind drawn a little way down and a faint gradient keep the glass from looking like paint.
      const shade = frame ? 1 : 0.82 + 0.3 * (1 - y / height)
      pixels.set(
        [r * shade, g * shade, b * shade, frame ? 0 : 255].map((v) => Math.min(255, Math.round(v))),
        (y * width + x) * 4,
      )
    }
  }
  const image = sharp(pixels, { raw: { width, height, channels: 4 } })
  return new Uint8Array(await image.png({ compressionLevel: 9, adaptiveFiltering: false }).toBuffer())
}

/** The ground's shade as a picture, north up. */
export async function shadePng({ width, height, bytes }: GroundShade): Promise<Uint8Array> {
  const image = sharp(bytes, { raw: { width, height, channels: 1 } })
  return new Uint8Array(await image.png({ compressionLevel: 9, adaptiveFiltering: true }).toBuffer())
}
