/** How large points are drawn: pixels that a meter takes at a distance of a meter, on whatever is drawn to. */
import type { Camera, Points, WebGLRenderer } from 'three'
import { drawnTo } from '../drawnTo.ts'

export function pointScale(renderer: WebGLRenderer, camera: Camera): number {
  return (drawnTo(renderer).height / 2) * (camera.projectionMatrix.elements[5] ?? 1)
}

/** Keeps a uniform at that scale, also for pictures of another size than the canvas. */
export function keepPointScale(points: Points, uniform: { value: number }): void {
  points.onBeforeRender = (renderer: WebGLRenderer, _scene: unknown, camera: Camera) => {
    uniform.value = pointScale(renderer, camera)
  }
}
