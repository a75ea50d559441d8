/** Colors of the data in the renderer's linear space. */
import { Color, SRGBColorSpace } from 'three'

/** sRGB hex to linear components. */
export function linearColor(hex: string): [number, number, number] {
  const { r, g, b } = new Color().setStyle(hex, SRGBColorSpace)
  return [r, g, b]
}
