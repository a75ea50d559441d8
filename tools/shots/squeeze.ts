/** The best WebP within a size. */
import type { Sharp } from 'sharp'

const QUALITIES = [90, 84, 78, 70, 60, 50]

export async function squeeze(image: Sharp, maxBytes: number): Promise<Buffer> {
  let smallest = Buffer.alloc(0)
  for (const quality of QUALITIES) {
    smallest = await image.clone().webp({ quality, effort: 6 }).toBuffer()
    if (smallest.length <= maxBytes) return smallest
  }
  return smallest
}
