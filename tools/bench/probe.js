/**
 * Runs in a page before its scripts: turns the drawing of the graphics library off, so that a software renderer's
 * stalls do not drown what is measured, and adds up the time the page spends in its animation frames.
 */
// biome-ignore lint/complexity/useArrowFunction: a plain script has no other scope of its own
;(function () {
  const probe = { frames: 0, frameMs: 0 }
  Object.assign(window, { probe })

  const { prototype } = WebGL2RenderingContext
  for (const name of ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced']) {
    Object.defineProperty(prototype, name, { value: () => {} })
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
