/** Draws the scene, once or for two dates, and says how many draw calls that took. */
import { RenderPass } from 'postprocessing'
import type { Camera, Scene, WebGLRenderer, WebGLRenderTarget } from 'three'
import type { SplitView } from '../splitView.ts'

export class ScenePass extends RenderPass {
  drawCalls = 0
  private readonly splitView: SplitView

  constructor(scene: Scene, camera: Camera, splitView: SplitView) {
    super(scene, camera)
    this.splitView = splitView
  }

  override render(renderer: WebGLRenderer, input: WebGLRenderTarget, output: WebGLRenderTarget): void {
    const before = renderer.info.render.calls
    const { width, height } = input
    this.splitView.draw(
      () => super.render(renderer, input, output),
      (part) => {
        input.scissorTest = part !== null
        const [from, to] = part ?? [0, 1]
        input.scissor.set(Math.round(from * width), 0, Math.round((to - from) * width), height)
      },
    )
    this.drawCalls = renderer.info.render.calls - before
  }
}
