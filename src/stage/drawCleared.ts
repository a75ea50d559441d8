/** Draws a scene to a target of its own, on nothing, and leaves the renderer as it was. */
import { type Camera, Color, type Object3D, type WebGLRenderer, type WebGLRenderTarget } from 'three'

const clear = new Color()

export function drawCleared(
  gl: WebGLRenderer,
  target: WebGLRenderTarget,
  scene: Object3D,
  camera: Camera,
): void {
  const before = gl.getRenderTarget()
  const alpha = gl.getClearAlpha()
  gl.getClearColor(clear)
  gl.setRenderTarget(target)
  gl.setClearColor(0, 0)
  gl.clear()
  gl.render(scene, camera)
  gl.setClearColor(clear, alpha)
  gl.setRenderTarget(before)
}
