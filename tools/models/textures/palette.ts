/**
 * The palette of building sites and of what stands in the exhibition center: one small picture holds every color, so that
 * all that stands on a site in one phase is a single material. Texture coordinates pick a swatch; within a face they do not change.
 */
import sharp from 'sharp'

/** sRGB, `#rrggbb`, in the order of the swatches. Red stays with the corridor. */
const COLORS = Object.freeze({
  ochre: '#cb9a34',
  'ochre-dark': '#a87a25',
  graphite: '#2c343c',
  steel: '#8b969f',
  white: '#e3e7ea',
  gray: '#b3bac0',
  concrete: '#b4b1aa',
  timber: '#b08f63',
  plywood: '#8f6f4b',
  glass: '#1d2831',
  soil: '#675c4d',
  gravel: '#9b9588',
  rut: '#8c8577',
  rust: '#74543f',
  slate: '#5b6d7a',
  sand: '#b7a27c',
  skin: '#c79f84',
  navy: '#25344c',
  night: '#12171e',
  leaf: '#4f6a44',
  oak: '#c39c6b',
  cream: '#efe8db',
  mist: '#8fa9ba',
  camel: '#a98558',
})
export type SiteColor = keyof typeof COLORS

const SWATCHES = Object.keys(COLORS) as SiteColor[]
const GRID = Object.freeze({ side: 5, swatchPx: 4 })

/** Texture coordinates of the middle of a swatch. */
export function swatchUv(color: SiteColor): readonly [u: number, v: number] {
  const i = SWATCHES.indexOf(color)
  return [((i % GRID.side) + 0.5) / GRID.side, (Math.floor(i / GRID.side) + 0.5) / GRID.side]
}

let drawn: Promise<Uint8Array> | undefined

/** The picture, WebP without loss. */
export function palettePicture(): Promise<Uint8Array> {
  drawn ??= draw()
  return drawn
}

async function draw(): Promise<Uint8Array> {
  const px = GRID.side * GRID.swatchPx
  const bytes = Buffer.alloc(px * px * 3)
  for (const [i, color] of SWATCHES.entries()) {
    const [x0, y0] = [(i % GRID.side) * GRID.swatchPx, Math.floor(i / GRID.side) * GRID.swatchPx]
    const value = Number.parseInt(COLORS[color].slice(1), 16)
    for (let k = 0; k < GRID.swatchPx ** 2; k++) {
      const at = (y0 + Math.floor(k / GRID.swatchPx)) * px + x0 + (k % GRID.swatchPx)
      bytes.writeUIntBE(value, at * 3, 3)
    }
  }
  const image = sharp(bytes, { raw: { width: px, height: px, channels: 3 } })
  return new Uint8Array(await image.webp({ lossless: true, effort: 6 }).toBuffer())
}
