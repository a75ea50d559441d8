/** What can be read from the pixels of a picture: display codes 0–255, luminance by Rec. 709 weights on codes. */
import sharp from 'sharp'

export interface Pixels {
  readonly width: number
  readonly height: number
  /** Red, green, blue of each pixel, row by row. */
  readonly data: Uint8Array
}

export type Code = readonly [r: number, g: number, b: number]

/** Part of a picture: left, top, width and height as shares of it. */
export type Box = readonly [x: number, y: number, width: number, height: number]

/** @param file path or bytes of a picture in any format */
export async function pixelsOf(file: string | Buffer): Promise<Pixels> {
  const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data }
}

export const luminance = ([r, g, b]: Code) => 0.2126 * r + 0.7152 * g + 0.0722 * b

function codeAt({ width, data }: Pixels, x: number, y: number): Code {
  const at = (y * width + x) * 3
  return [data[at] as number, data[at + 1] as number, data[at + 2] as number]
}

/** Codes of the pixels of a part, row by row. */
export function codesOf(pixels: Pixels, [x, y, w, h]: Box): Code[] {
  const { width, height } = pixels
  const [x1, y1] = [
    Math.min(width, Math.ceil((x + w) * width)),
    Math.min(height, Math.ceil((y + h) * height)),
  ]
  const codes: Code[] = []
  for (let row = Math.floor(y * height); row < y1; row++)
    for (let column = Math.floor(x * width); column < x1; column++) codes.push(codeAt(pixels, column, row))
  return codes
}

const WHOLE: Box = [0, 0, 1, 1]

/** Luminance that a share of the pixels stays below. */
export function percentile(pixels: Pixels, share: number, box: Box = WHOLE): number {
  const all = codesOf(pixels, box)
    .map(luminance)
    .sort((a, b) => a - b)
  return all[Math.min(all.length - 1, Math.floor(share * all.length))] as number
}

/** Share of the pixels whose luminance passes a test. */
export function shareOf(pixels: Pixels, test: (luminance: number) => boolean): number {
  let count = 0
  for (const code of codesOf(pixels, WHOLE)) if (test(luminance(code))) count++
  return count / (pixels.width * pixels.height)
}

/** Median of each channel within a box. */
export const medianOf = (pixels: Pixels, box: Box): Code => middleOf(codesOf(pixels, box))

/** Median of each channel. */
export function middleOf(all: readonly Code[]): Code {
  const middle = (channel: number) =>
    all.map((it) => it[channel] as number).sort((a, b) => a - b)[all.length >> 1] as number
  return [middle(0), middle(1), middle(2)]
}

/**
 * Standard deviation of luminance within square cells of a box, codes: that of which a share of the cells has less.
 * @param side of a cell, pixels
 */
export function cellDeviation(pixels: Pixels, [x, y, w, h]: Box, side: number, share: number): number {
  const [x0, y0] = [Math.floor(x * pixels.width), Math.floor(y * pixels.height)]
  const [columns, rows] = [Math.floor((w * pixels.width) / side), Math.floor((h * pixels.height) / side)]
  const deviations = Array.from({ length: columns * rows }, (_, cell) => {
    const [left, top] = [x0 + (cell % columns) * side, y0 + Math.floor(cell / columns) * side]
    let [sum, squares] = [0, 0]
    for (let i = 0; i < side * side; i++) {
      const code = luminance(codeAt(pixels, left + (i % side), top + Math.floor(i / side)))
      sum += code
      squares += code * code
    }
    const mean = sum / (side * side)
    return Math.sqrt(Math.max(0, squares / (side * side) - mean * mean))
  }).sort((a, b) => a - b)
  return deviations[Math.floor(share * deviations.length)] ?? 0
}

/** The sky is looked for in a picture of so few columns and rows; steps of luminance between rows two apart end it. */
const COARSE = { width: 160, height: 90, step: 14 }

/** Share of the picture from its upper edge down to where each column first meets something. */
export async function skyShare(pixels: Pixels): Promise<number> {
  const { width, height, step } = COARSE
  const { data } = await sharp(pixels.data, {
    raw: { width: pixels.width, height: pixels.height, channels: 3 },
  })
    .resize(width, height, { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const coarse = { width, height, data }
  let count = 0
  for (let x = 0; x < width; x++) {
    let y = 2
    while (y < height) {
      const change = luminance(codeAt(coarse, x, y)) - luminance(codeAt(coarse, x, y - 2))
      if (Math.abs(change) > step) break
      y++
    }
    count += y - 1
  }
  return count / (width * height)
}
