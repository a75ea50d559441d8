/**
 * Light that spills around what shines, and around nothing else: the state materials write into alpha which share of a
 * fragment's light is its own, so that neither snow in the sun nor a bright sky ever blooms.
 */
import { MipmapBlurPass, Pass } from 'postprocessing'
import { HalfFloatType, type Texture, type WebGLRenderer, WebGLRenderTarget } from 'three'
import { fullscreenMaterial } from './fullscreen.ts'

const LEVELS = 7
/** Width of the spill, 0–1. */
const RADIUS = 0.72

/** Own light weaker than this stays where it is. */
const FROM = 0.3

const EMITTED = /* glsl */ `
uniform sampler2D inputBuffer;
void main() {
  vec4 texel = texture2D(inputBuffer, vUv);
  // One texel of a lamp must not outshine the city.
  vec3 own = min(texel.rgb, vec3(4.0)) * clamp(texel.a, 0.0, 1.0);
  float bright = max(own.r, max(own.g, own.b));
  own *= max(bright - ${FROM.toFixed(2)}, 0.0) / max(bright, 1e-4);
  gl_FragColor = vec4(own, 1.0);
}
`

export class GlowPass extends Pass {
  private readonly emitted = new WebGLRenderTarget(1, 1, { type: HalfFloatType, depthBuffer: false })
  private readonly blur = new MipmapBlurPass()
  private readonly material = fullscreenMaterial(EMITTED, { inputBuffer: { value: null as Texture | null } })

  constructor() {
    super('GlowPass')
    this.needsSwap = false
    this.fullscreenMaterial = this.material
    this.blur.levels = LEVELS
    this.blur.radius = RADIUS
  }

  /** The spilled light, linear. */
  get texture(): Texture {
    return this.blur.texture
  }

  override render(renderer: WebGLRenderer, input: WebGLRenderTarget): void {
    this.material.uniforms.inputBuffer.value = input.texture
    renderer.setRenderTarget(this.emitted)
    renderer.render(this.scene, this.camera)
    this.blur.render(renderer, this.emitted, input)
  }

  override setSize(width: number, height: number): void {
    this.emitted.setSize(Math.max(1, width >> 1), Math.max(1, height >> 1))
    this.blur.setSize(width >> 1, height >> 1)
  }

  override initialize(renderer: WebGLRenderer, alpha: boolean, frameBufferType: number): void {
    this.blur.initialize(renderer, alpha, frameBufferType)
  }

  override dispose(): void {
    super.dispose()
    this.emitted.dispose()
    this.blur.dispose()
  }
}
