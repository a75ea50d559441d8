/** What this browser draws with, asked once and before the canvas has its context. */

/** Nothing, the processor for lack of a GPU, or a GPU. */
export type WebGl = 'none' | 'software' | 'hardware'

const SOFTWARE = /swiftshader|llvmpipe|software|basic render/i

let answer: WebGl | null = null

/** How WebGL 2 is drawn here. Some of what a context is can only be chosen when it is made: hence a probe of its own. */
export function webGl(): WebGl {
  answer ??= probe()
  return answer
}

function probe(): WebGl {
  try {
    const gl = document.createElement('canvas').getContext('webgl2')
    if (!gl) return 'none'
    const info = gl.getExtension('WEBGL_debug_renderer_info')
    const renderer = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER))
    // Hands the context back: browsers allow only a few at a time.
    gl.getExtension('WEBGL_lose_context')?.loseContext()
    return SOFTWARE.test(renderer) ? 'software' : 'hardware'
  } catch {
    return 'none'
  }
}
