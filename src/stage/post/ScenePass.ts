/** Draws the scene, and says how many draw calls that took. */
import { RenderPass } from 'postprocessing'
import type { WebGLRenderer, WebGLRenderTarget } from 'three'

export class ScenePass extends RenderPass {
  drawCalls = 0

  override render(renderer: WebGLRenderer, input: WebGLRenderTarget, output: WebGLRenderTarget): void {
    const before = renderer.info.render.calls
    super.render(renderer, input, output)
    this.drawCalls = renderer.info.render.calls - before
  }
}
