/** The ground's baked shade as a picture. */
import sharp from 'sharp'
import type { GroundShade } from '../bake/occlusion.ts'

/** PNG, north up, one gray channel. */
export async function shadePng({ width, height, bytes }: GroundShade): Promise<Uint8Array> {
  const image = sharp(bytes, { raw: { width, height, channels: 1 } })
  return new Uint8Array(await image.png({ compressionLevel: 9, adaptiveFiltering: true }).toBuffer())
}
