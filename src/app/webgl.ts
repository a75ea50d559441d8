/** Whether this browser can draw with WebGL 2 at all. */
export function hasWebGl2(): boolean {
  try {
    const canvas = document.createElement('canvas')
    const gl = canvas.getContext('webgl2')
    // Hands the context back: browsers allow only a few at a time.
    gl?.getExtension('WEBGL_lose_context')?.loseContext()
    return gl !== null
  } catch {
    return false
  }
}
