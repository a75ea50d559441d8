/** How a frame comes to the screen: drawn directly, or through the chain of src/stage/post once that has come. */
import { type Camera, type Mesh, type Scene, Vector2, type WebGLRenderer } from 'three'
import type { SplitView } from './splitView.ts'

export interface Picture {
  /**
   * Draws a frame to the canvas.
   * @param sample which of the samples of a still picture this is: 0 begins anew, later ones are averaged into it
   */
  draw(camera: Camera, sample: number): void
  /** Makes the programs that frames will need; resolves when they are there. */
  compile(camera: Camera): Promise<unknown>
  /** Draw calls that the scene took in the last frame, shadows included; the rest are full-screen passes. */
  readonly sceneCalls: number
  /** Samples that make a still picture finer; 1 when one is all there is. */
  readonly samples: number
}

/** Straight to the canvas. */
export function directPicture(gl: WebGLRenderer, scene: Scene, splitView: SplitView): Picture {
  const size = new Vector2()
  const clip = (part: readonly [number, number] | null) => {
    gl.setScissorTest(part !== null)
    if (!part) return
    gl.getSize(size)
    gl.setScissor(part[0] * size.x, 0, (part[1] - part[0]) * size.x, size.y)
  }
  return {
    sceneCalls: Number.NaN,
    samples: 1,
    draw: (camera) => splitView.draw(() => gl.render(scene, camera), clip),
    compile: (camera) => gl.compileAsync(scene, camera),
  }
}

/** Lets go of programs made for another way of drawing: they differ in tone curve and color space. */
export function forgetPrograms(scene: Scene): void {
  scene.traverse((object) => {
    const { material } = object as Mesh
    for (const it of Array.isArray(material) ? material : [material]) it?.dispose()
  })
}
