/**
 * Runs in a page before its scripts. Where the graphics library is software, a frame of the park takes seconds, and most
 * frames of a test are never looked at: what goes straight to the screen is rasterised only while a picture is asked
 * for. All else happens as ever: shadow maps and every other texture are drawn, programs made, frames counted.
 */
export function askedRaster(): void {
  const { prototype } = WebGL2RenderingContext
  const bind = prototype.bindFramebuffer
  const toScreen = new WeakMap<WebGL2RenderingContext, boolean>()
  prototype.bindFramebuffer = function (target, framebuffer) {
    if (target !== this.READ_FRAMEBUFFER) toScreen.set(this, framebuffer === null)
    bind.call(this, target, framebuffer)
  }
  const draws = ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced'] as const
  for (const name of draws) {
    const draw = prototype[name] as (...args: unknown[]) => void
    prototype[name] = function (this: WebGL2RenderingContext, ...args: unknown[]) {
      if (window.pictureAsked || toScreen.get(this) === false) draw.apply(this, args)
    }
  }
}

declare global {
  interface Window {
    /** A picture is being taken: frames are rasterised. */
    pictureAsked?: boolean
  }
}
