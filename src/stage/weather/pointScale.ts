/** How large points are drawn: pixels that a meter takes at a distance of a meter, on whatever is drawn to. */
import type { Camera, WebGLRenderer } from 'three'
import { drawnTo } from '../drawnTo.ts'

export function pointScale(renderer: WebGLRenderer, camera: Camera): number {
  return (drawnTo(renderer).height / 2) * (camera.projectionMatrix.elements[5] ?? 1)
}
