/**
 * Brings the picture to the screen; at rest it averages frames whose camera is shifted by parts of a pixel, so that a
 * still picture has edges as smooth as print.
 */
import { Pass } from 'postprocessing'
import {
  HalfFloatType,
  type ShaderMaterial,
  type Texture,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three'
import { fullscreenMaterial } from './fullscreen.ts'

const AVERAGE = /* glsl */ `
uniform sampler2D inputBuffer;
uniform sampler2D before;
uniform float share;
void main() {
  vec4 now = texture2D(inputBuffer, vUv);
  gl_FragColor = share < 1.0 ? mix(texture2D(before, vUv), now, share) : now;
}
`

/** Dark skies need a little noise to stay without bands on a screen of eight bits. */
const SHOW = /* glsl */ `
uniform sampler2D inputBuffer;
float dither(vec2 p) {
  return fract(52.9829189 * fract(dot(p, vec2(0.06711056, 0.00583715)))) - 0.5;
}
void main() {
  gl_FragColor = vec4(texture2D(inputBuffer, vUv).rgb, 1.0);
  #include <colorspace_fragment>
  gl_FragColor.rgb += dither(gl_FragCoord.xy) / 255.0;
}
`

const texture = () => ({ value: null as Texture | null })

export class AccumulatePass extends Pass {
  /** Number of the sample that is drawn next; 0 begins anew. */
  sample = 0
  private history: [WebGLRenderTarget, WebGLRenderTarget] = [target(), target()]
  private readonly average = fullscreenMaterial(AVERAGE, {
    inputBuffer: texture(),
    before: texture(),
    share: { value: 1 },
  })
  private readonly show = fullscreenMaterial(SHOW, { inputBuffer: texture() })

  constructor() {
    super('AccumulatePass')
    this.needsSwap = false
  }

  override render(renderer: WebGLRenderer, input: WebGLRenderTarget): void {
    const [before, now] = this.history
    const { uniforms } = this.average
    uniforms.inputBuffer.value = input.texture
    uniforms.before.value = before.texture
    uniforms.share.value = 1 / (this.sample + 1)
    this.put(renderer, this.average, now)
    this.show.uniforms.inputBuffer.value = now.texture
    this.put(renderer, this.show, null)
    this.history = [now, before]
  }

  private put(renderer: WebGLRenderer, material: ShaderMaterial, to: WebGLRenderTarget | null): void {
    this.fullscreenMaterial = material
    renderer.setRenderTarget(to)
    renderer.render(this.scene, this.camera)
  }

  override setSize(width: number, height: number): void {
    for (const it of this.history) it.setSize(width, height)
  }

  override dispose(): void {
    super.dispose()
    for (const it of this.history) it.dispose()
    this.average.dispose()
    this.show.dispose()
  }
}

function target(): WebGLRenderTarget {
  return new WebGLRenderTarget(1, 1, { type: HalfFloatType, depthBuffer: false })
}
