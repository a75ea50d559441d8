/**
 * Runs in a page before its scripts: keeps account of what the page has on the graphics card. `memoryProbe.bytes()` gives the
 * bytes of buffers, of textures with their smaller levels, and of render buffers that have not been deleted.
 */
// biome-ignore lint/complexity/useArrowFunction: a plain script has no other scope of its own
;(function () {
  const GL = WebGL2RenderingContext
  const { prototype } = GL
  /**
   * Bytes a texel; all other formats that the page uses have four.
   * @type {Map<number, number>}
   */
  const TEXEL = new Map([
    [GL.R8, 1],
    [GL.RG8, 2],
    [GL.R16F, 2],
    [GL.DEPTH_COMPONENT16, 2],
    [GL.RGBA16F, 8],
    [GL.RG32F, 8],
    [GL.RGBA32F, 16],
  ])
  /** @type {Record<'buffers' | 'textures' | 'targets', Map<object, Map<number, number>>>} */
  const held = { buffers: new Map(), textures: new Map(), targets: new Map() }
  /** @param {Map<object, Map<number, number>>} kind @param {object | null} owner @param {number} part @param {number} bytes */
  const keep = (kind, owner, part, bytes) => {
    if (!owner) return
    const parts = kind.get(owner) ?? new Map()
    kind.set(owner, parts.set(part, bytes))
  }
  /** @param {string} name @param {(gl: WebGL2RenderingContext, args: any[]) => void} note */
  const after = (name, note) => {
    const { value } = Object.getOwnPropertyDescriptor(prototype, name) ?? {}
    Object.defineProperty(prototype, name, {
      /** @this {WebGL2RenderingContext} @param {any[]} args */
      value: function (...args) {
        const result = value.apply(this, args)
        note(this, args)
        return result
      },
    })
  }
  /** @type {Map<number, number>} */
  const BINDING = new Map([
    [GL.ARRAY_BUFFER, GL.ARRAY_BUFFER_BINDING],
    [GL.ELEMENT_ARRAY_BUFFER, GL.ELEMENT_ARRAY_BUFFER_BINDING],
    [GL.UNIFORM_BUFFER, GL.UNIFORM_BUFFER_BINDING],
    [GL.TEXTURE_2D, GL.TEXTURE_BINDING_2D],
    [GL.TEXTURE_3D, GL.TEXTURE_BINDING_3D],
    [GL.TEXTURE_2D_ARRAY, GL.TEXTURE_BINDING_2D_ARRAY],
    [GL.TEXTURE_CUBE_MAP, GL.TEXTURE_BINDING_CUBE_MAP],
  ])
  /** @param {number} target */
  const isFace = (target) =>
    target >= GL.TEXTURE_CUBE_MAP_POSITIVE_X && target <= GL.TEXTURE_CUBE_MAP_NEGATIVE_Z
  /** @param {WebGL2RenderingContext} gl @param {number} target */
  const bound = (gl, target) =>
    gl.getParameter(BINDING.get(isFace(target) ? GL.TEXTURE_CUBE_MAP : target) ?? GL.ARRAY_BUFFER_BINDING)
  /** @param {number} format @param {number} width @param {number} height */
  const bytesOf = (format, width, height, depth = 1) => (TEXEL.get(format) ?? 4) * width * height * depth

  after('bufferData', (gl, [target, data]) =>
    keep(held.buffers, bound(gl, target), 0, typeof data === 'number' ? data : (data?.byteLength ?? 0)),
  )
  after('deleteBuffer', (_, [it]) => held.buffers.delete(it))
  after('texStorage2D', (gl, [target, levels, format, width, height]) => {
    const faces = target === GL.TEXTURE_CUBE_MAP ? 6 : 1
    for (let level = 0; level < levels; level++)
      keep(
        held.textures,
        bound(gl, target),
        level,
        faces * bytesOf(format, Math.max(1, width >> level), Math.max(1, height >> level)),
      )
  })
  after('texStorage3D', (gl, [target, levels, format, width, height, depth]) => {
    for (let level = 0; level < levels; level++)
      keep(
        held.textures,
        bound(gl, target),
        level,
        bytesOf(format, Math.max(1, width >> level), Math.max(1, height >> level), depth),
      )
  })
  after('texImage2D', (gl, args) => {
    const [target, level, format] = args
    const picture = args.length > 6 ? { width: args[3], height: args[4] } : args[5]
    const face = isFace(target) ? target - GL.TEXTURE_CUBE_MAP_POSITIVE_X : 0
    keep(
      held.textures,
      bound(gl, target),
      face * 32 + level,
      bytesOf(format, picture?.width ?? 0, picture?.height ?? 0),
    )
  })
  after('generateMipmap', (gl, [target]) => {
    const parts = held.textures.get(bound(gl, target))
    // Half as wide and as high each: a third of the largest together. Storage of all levels has been counted already.
    if (parts && !parts.has(1))
      keep(
        held.textures,
        bound(gl, target),
        31,
        [...parts].reduce((sum, [part, bytes]) => sum + (part === 31 ? 0 : bytes), 0) / 3,
      )
  })
  after('deleteTexture', (_, [it]) => held.textures.delete(it))
  after('renderbufferStorage', (gl, [, format, width, height]) =>
    keep(held.targets, gl.getParameter(GL.RENDERBUFFER_BINDING), 0, bytesOf(format, width, height)),
  )
  after('renderbufferStorageMultisample', (gl, [, samples, format, width, height]) =>
    keep(held.targets, gl.getParameter(GL.RENDERBUFFER_BINDING), 0, bytesOf(format, width, height, samples)),
  )
  after('deleteRenderbuffer', (_, [it]) => held.targets.delete(it))

  /** @param {Map<object, Map<number, number>>} kind */
  const sum = (kind) => [...kind.values()].flatMap((it) => [...it.values()]).reduce((a, b) => a + b, 0)
  Object.assign(window, {
    memoryProbe: {
      bytes: () => ({ buffers: sum(held.buffers), textures: sum(held.textures), targets: sum(held.targets) }),
    },
  })
})()
