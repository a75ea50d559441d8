/** How a frame comes to the screen: drawn directly, or through the chain of src/stage/post once that has come. */
import type { Camera, Mesh, Scene, WebGLRenderer } from 'three'

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
export function directPicture(gl: WebGLRenderer, scene: Scene): Picture {
  return {
    sceneCalls: Number.NaN,
    samples: 1,
    draw: (camera) => gl.render(scene, camera),
    compile: (camera) => gl.compileAsync(scene, camera),
  }
}

/** Lets go of programs made for another way of drawing: they differ in tone curve and colour space. */
export function forgetPrograms(scene: Scene): void {
  scene.traverse((object) => {
    const { material } = object as Mesh
    for (const it of Array.isArray(material) ? material : [material]) it?.dispose()
  })
}
