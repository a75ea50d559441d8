/**
 * Runs in a page before its scripts: a graphics library that takes everything and draws nothing. For what is tried on
 * files, notes and keys, where no picture is looked at: all of the stage runs, frames are counted, and a table opens in a
 * fraction of the time.
 */
export function noGl(): void {
  const gl = WebGL2RenderingContext.prototype as unknown as Record<string, unknown>
  const silent = [
    'drawElements',
    'drawArrays',
    'drawElementsInstanced',
    'drawArraysInstanced',
    'clear',
    'compileShader',
    'linkProgram',
    'validateProgram',
    'useProgram',
    'bufferData',
    'bufferSubData',
    'vertexAttribPointer',
    'texImage2D',
    'texSubImage2D',
    'texStorage2D',
    'texImage3D',
    'texStorage3D',
    'generateMipmap',
    'renderbufferStorage',
    'renderbufferStorageMultisample',
    'blitFramebuffer',
  ]
  for (const name of silent) gl[name] = () => {}
  const { ACTIVE_UNIFORMS, ACTIVE_ATTRIBUTES, FRAMEBUFFER_COMPLETE } = WebGL2RenderingContext
  // Programs without inputs, all of them sound.
  gl.getProgramParameter = (_program: unknown, name: number) =>
    name === ACTIVE_UNIFORMS || name === ACTIVE_ATTRIBUTES ? 0 : true
  gl.getShaderParameter = () => true
  gl.getShaderInfoLog = () => ''
  gl.getProgramInfoLog = () => ''
  gl.getError = () => 0
  gl.checkFramebufferStatus = () => FRAMEBUFFER_COMPLETE
}
