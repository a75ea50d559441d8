/** Draws frames through the current picture and keeps their figures. */
import type { Camera, WebGLRenderer } from 'three'
import type { Picture } from './picture.ts'

export interface FrameFigures {
  framesDrawn: number
  lastFrameCpuMs: number
  drawCalls: number
  passes: number
  shadowRenders: number
  triangles: number
  /** From the last movement to the finished still picture, milliseconds; 0 while it is not finished. */
  restMs: number
}

export interface Frames {
  readonly figures: FrameFigures
  /** From now on frames are drawn. Before, under the poster, each would wait for programs that are still being compiled. */
  begin(): void
  /** Draws one frame to the canvas, and times the whole of it. @param sample see Picture.draw */
  draw(camera: Camera, sample: number): void
}

export function framesOf(gl: WebGLRenderer, picture: { readonly current: Picture }): Frames {
  // A frame is many renders: counted together.
  gl.info.autoReset = false
  const figures: FrameFigures = {
    framesDrawn: 0,
    lastFrameCpuMs: 0,
    drawCalls: 0,
    passes: 0,
    shadowRenders: 0,
    triangles: 0,
    restMs: 0,
  }
  let begun = false
  return {
    figures,
    begin() {
      begun = true
    },
    draw(camera, sample) {
      if (!begun) return
      const begin = performance.now()
      gl.info.reset()
      // Samples of a still picture have shadows of their own.
      if (gl.shadowMap.needsUpdate && sample === 0) figures.shadowRenders++
      picture.current.draw(camera, sample)
      if (sample === 0) {
        const { calls, triangles } = gl.info.render
        const ofScene = picture.current.sceneCalls
        figures.drawCalls = Number.isNaN(ofScene) ? calls : ofScene
        figures.passes = calls - figures.drawCalls
        figures.triangles = triangles
      }
      figures.lastFrameCpuMs = performance.now() - begin
      figures.framesDrawn++
    },
  }
}
