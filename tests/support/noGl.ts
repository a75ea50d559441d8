/**
 * Runs in a page before its scripts: a graphics library that takes everything and draws nothing. For what is tried on
 * files, notes and keys, where no picture is looked at: all of the stage runs, frames are counted, and a table opens in a
 * fraction of the time. No canvas of the page has a context of the browser's, so none is put on the screen either.
 */
export function noGl(): void {
  const { prototype } = WebGL2RenderingContext
  const { getContext } = HTMLCanvasElement.prototype
  type Fake = Record<string, unknown>
  const { ACTIVE_ATTRIBUTES, ACTIVE_UNIFORMS, CONDITION_SATISFIED, FRAMEBUFFER_COMPLETE } =
    WebGL2RenderingContext
  /** What the browser's library can do is asked of a context that is never drawn to. */
  const ASKED = ['getContextAttributes', 'getParameter', 'getShaderPrecisionFormat', 'getSupportedExtensions']
  /** Everything is sound; programs have no inputs. */
  const ANSWERS: Fake = {
    checkFramebufferStatus: () => FRAMEBUFFER_COMPLETE,
    clientWaitSync: () => CONDITION_SATISFIED,
    getAttribLocation: () => -1,
    getError: () => 0,
    // That one is for all canvases: nobody may lose it.
    getExtension: (name: string) =>
      name === 'WEBGL_lose_context' ? { loseContext() {}, restoreContext() {} } : real?.getExtension(name),
    getProgramInfoLog: () => '',
    getProgramParameter: (_program: unknown, name: number) =>
      name === ACTIVE_UNIFORMS || name === ACTIVE_ATTRIBUTES ? 0 : true,
    getShaderInfoLog: () => '',
    getShaderParameter: () => true,
    getUniformLocation: () => null,
    isContextLost: () => false,
  }
  let real: WebGL2RenderingContext | null = null
  const fakes = new WeakMap<HTMLCanvasElement, object>()
  const fake = (canvas: HTMLCanvasElement) => {
    real ??= getContext.call(document.createElement('canvas'), 'webgl2') as WebGL2RenderingContext | null
    const context = Object.create(prototype)
    for (const [name, { value, get }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (get)
        Object.defineProperty(context, name, { value: get.call(real), writable: true, configurable: true })
      if (typeof value !== 'function') continue
      const answer = name.startsWith('create') ? () => ({}) : () => null
      const own = ASKED.includes(name) ? value.bind(real) : (ANSWERS[name] ?? answer)
      Object.defineProperty(context, name, { value: own })
    }
    return Object.defineProperties(context, {
      canvas: { value: canvas },
      drawingBufferWidth: { get: () => canvas.width },
      drawingBufferHeight: { get: () => canvas.height },
    })
  }
  // Glass is blurred anew with every frame: by the processor, that is most of what a page takes.
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('* { backdrop-filter: none !important }')
  document.adoptedStyleSheets = [sheet]
  HTMLCanvasElement.prototype.getContext = function (
    this: HTMLCanvasElement,
    kind: string,
    ...rest: unknown[]
  ) {
    if (!/webgl/.test(kind)) return Reflect.apply(getContext, this, [kind, ...rest])
    const context = fakes.get(this) ?? fake(this)
    fakes.set(this, context)
    return context
  } as typeof getContext
}
