/**
 * Runs in a page before its scripts: times what the graphics processor draws, from one change of the render target to the
 * next, where the browser lets it be timed (EXT_disjoint_timer_query_webgl2). `gpuProbe.take()` gives the times since it was
 * asked last, once they are known.
 */
// biome-ignore lint/complexity/useArrowFunction: a plain script has no other scope of its own
;(function () {
  /** @typedef {{ query: WebGLQuery, draws: number, square: boolean }} Span */
  /** @type {WebGL2RenderingContext | null} */
  let gl = null
  /** @type {any} */
  let timer = null
  /** @type {Span | null} */
  let open = null
  /** @type {Span[]} */
  const done = []

  const { prototype } = WebGL2RenderingContext
  const end = () => {
    if (!gl || !open) return
    gl.endQuery(timer.TIME_ELAPSED_EXT)
    done.push(open)
    open = null
  }
  /** @param {WebGL2RenderingContext} context */
  const draw = (context) => {
    if (gl === null) {
      gl = context
      timer = gl.getExtension('EXT_disjoint_timer_query_webgl2')
    }
    if (!timer || context !== gl) return
    if (!open) {
      const [, , width, height] = gl.getParameter(gl.VIEWPORT)
      open = { query: /** @type {WebGLQuery} */ (gl.createQuery()), draws: 0, square: width === height }
      gl.beginQuery(timer.TIME_ELAPSED_EXT, open.query)
    }
    open.draws++
  }
  for (const name of ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced']) {
    const { value } = Object.getOwnPropertyDescriptor(prototype, name) ?? {}
    Object.defineProperty(prototype, name, {
      /** @this {WebGL2RenderingContext} @param {unknown[]} args */
      value: function (...args) {
        draw(this)
        return value.apply(this, args)
      },
    })
  }
  const { bindFramebuffer } = prototype
  /** @this {WebGL2RenderingContext} @param {[number, WebGLFramebuffer | null]} args */
  prototype.bindFramebuffer = function (...args) {
    if (this === gl) end()
    return bindFramebuffer.apply(this, args)
  }

  const known = async (/** @type {WebGL2RenderingContext} */ context, /** @type {WebGLQuery} */ query) => {
    for (let i = 0; i < 400; i++) {
      if (context.getQueryParameter(query, context.QUERY_RESULT_AVAILABLE)) return true
      await new Promise((next) => setTimeout(next, 5))
    }
    return false
  }
  Object.assign(window, {
    gpuProbe: {
      async take() {
        end()
        const spans = done.splice(0)
        const times = []
        for (const { query, draws, square } of spans) {
          if (!gl) break
          if (await known(gl, query))
            times.push({ ms: gl.getQueryParameter(query, gl.QUERY_RESULT) / 1e6, draws, square })
          gl.deleteQuery(query)
        }
        const there = timer !== null
        return { there, times: there && gl?.getParameter(timer.GPU_DISJOINT_EXT) ? [] : times }
      },
    },
  })
})()
