/** Draws with the picture shifted by parts of a pixel, on top of whatever shift the camera already has. */
import type { PerspectiveCamera } from 'three'

/**
 * @param dx to the left, pixels
 * @param dy upwards, pixels
 * @param size of the picture, pixels
 */
export function withPixelShift(
  camera: PerspectiveCamera,
  dx: number,
  dy: number,
  size: { readonly width: number; readonly height: number },
  draw: () => void,
): void {
  const held = camera.view?.enabled ? camera.view : null
  const width = held?.fullWidth ?? size.width
  const height = held?.fullHeight ?? size.height
  const x = held?.offsetX ?? 0
  const y = held?.offsetY ?? 0
  const pixel = width / size.width
  camera.setViewOffset(width, height, x + dx * pixel, y + dy * pixel, width, height)
  draw()
  if (held) camera.setViewOffset(width, height, x, y, width, height)
  else camera.clearViewOffset()
}
