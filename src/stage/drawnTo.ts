import type { WebGLRenderer } from 'three'

/** What is drawn to now, a render target or the canvas, with its size in device pixels. */
export function drawnTo(gl: WebGLRenderer): { readonly width: number; readonly height: number } {
  return gl.getRenderTarget() ?? gl.domElement
}
