/**
 * Runs in a page before its scripts: turns the drawing of the graphics library off, so that a software renderer's
 * stalls do not drown what is measured, and adds up the time the page spends in its animation frames, and how much of it
 * in the graphics library.
 */
// biome-ignore lint/complexity/useArrowFunction: a plain script has no other scope of its own
;(function () {
  const probe = { frames: 0, frameMs: 0, glMs: 0 }
  Object.assign(window, { probe })

  const { prototype } = WebGL2RenderingContext
  const draws = ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced']
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const { value } = Object.getOwnPropertyDescriptor(prototype, name) ?? {}
    if (typeof value !== 'function') continue
    /** @this {WebGL2RenderingContext} @param {unknown[]} args */
    const timed = function (...args) {
      const begin = performance.now()
      try {
        return value.apply(this, args)
      } finally {
        probe.glMs += performance.now() - begin
      }
    }
    Object.defineProperty(prototype, name, { value: draws.includes(name) ? () => {} : timed })
  }

  const ask = window.requestAnimationFrame.bind(window)
  window.requestAnimationFrame = (callback) =>
    ask((time) => {
      const begin = performance.now()
      callback(time)
      probe.frames++
      probe.frameMs += performance.now() - begin
    })
})()
