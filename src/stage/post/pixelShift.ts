/** Draws with the picture shifted by parts of a pixel, on top of whatever shift the camera already has. */
import type { PerspectiveCamera } from 'three'

/**
 * @param dx to the left, pixels
 * @param dy upwards, pixels
 * @param size of the picture, or of the part of it that the camera shows, pixels
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
  const [partWidth, partHeight] = [held?.width ?? width, held?.height ?? height]
  const pixel = partWidth / size.width
  camera.setViewOffset(width, height, x + dx * pixel, y + dy * pixel, partWidth, partHeight)
  draw()
  if (held) camera.setViewOffset(width, height, x, y, partWidth, partHeight)
  else camera.clearViewOffset()
}
