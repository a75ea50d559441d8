/**
 * The chain of passes at medium and high quality: scene → ambient occlusion → spill of light, tone curve and grade → average
 * over the samples of a still picture.
 */
import { N8AOPostPass } from 'n8ao'
import { EffectComposer, EffectPass } from 'postprocessing'
import { type Camera, HalfFloatType, type PerspectiveCamera, type Scene, type WebGLRenderer } from 'three'
import type { LocalProbe } from '../lighting/localProbe.ts'
import type { QualitySettings } from '../performance/quality.ts'
import type { Picture } from '../picture.ts'
import type { SplitView } from '../splitView.ts'
import { AccumulatePass } from './AccumulatePass.ts'
import { GlowPass } from './GlowPass.ts'
import { GradeEffect } from './GradeEffect.ts'
import { ScenePass } from './ScenePass.ts'

/** Ambient occlusion reaches as far as a courtyard is deep, meters; strength chosen by eye. */
const OCCLUSION = Object.freeze({ radiusM: 7, falloff: 0.6, intensity: 2.4, samples: 12, denoise: 6 })

export interface Chain extends Picture {
  dispose(): void
}

export type PostSettings = Pick<QualitySettings, 'occlusion' | 'multisampling' | 'samples'>

/** Builds the chain; it leaves the renderer as it found it when disposed. */
export function postChain(
  gl: WebGLRenderer,
  scene: Scene,
  camera: Camera,
  splitView: SplitView,
  probe: LocalProbe | null,
  settings: PostSettings,
): Chain {
  const composer = new EffectComposer(gl, {
    frameBufferType: HalfFloatType,
    multisampling: settings.multisampling,
  })
  const scenePass = new ScenePass(scene, camera, splitView)
  const glow = new GlowPass()
  const accumulate = new AccumulatePass()
  /** Draw calls of the face of the court that the last frame brought up to date. */
  let courtCalls = 0
  const occlusion = settings.occlusion ? ambientOcclusion(scene, camera) : null

  for (const pass of [scenePass, glow, occlusion]) if (pass) composer.addPass(pass)
  composer.addPass(new EffectPass(camera, new GradeEffect(glow.texture)))
  composer.addPass(accumulate)

  return {
    samples: settings.samples,
    get sceneCalls() {
      return scenePass.drawCalls + courtCalls
    },
    draw(view, sample) {
      // What is mirrored is brought up to date before the samples of a still picture, which begin anew with it.
      if (sample === 1 && probe?.drawWhole()) this.draw(view, 0)
      const { width, height } = gl.domElement
      if (composer.inputBuffer.width !== width || composer.inputBuffer.height !== height) {
        const ratio = gl.getPixelRatio()
        composer.setSize(width / ratio, height / ratio, false)
      }
      composer.setMainCamera(view as PerspectiveCamera)
      if (occlusion) {
        occlusion.camera = view
        occlusion.configuration.aoRadius = OCCLUSION.radiusM * scaleSeenBy(view)
      }
      accumulate.sample = sample
      composer.render(0)
      const { render } = gl.info
      const before = render.calls
      if (sample === 0) probe?.drawFace()
      courtCalls = render.calls - before
    },
    async compile(view) {
      gl.setRenderTarget(composer.inputBuffer)
      const compiled = gl.compileAsync(scene, view)
      gl.setRenderTarget(null)
      await compiled
    },
    dispose() {
      composer.dispose()
      gl.autoClear = true
      gl.setRenderTarget(null)
    },
  }
}

/** How small what the camera looks at is: 1 for the park, less for the small park on its table (film/TableFilm.tsx). */
const scaleSeenBy = ({ userData }: Camera): number => userData.scale ?? 1

function ambientOcclusion(scene: Scene, camera: Camera): N8AOPostPass {
  const pass = new N8AOPostPass(scene, camera)
  Object.assign(pass.configuration, {
    aoRadius: OCCLUSION.radiusM,
    distanceFalloff: OCCLUSION.falloff,
    intensity: OCCLUSION.intensity,
    aoSamples: OCCLUSION.samples,
    denoiseSamples: OCCLUSION.denoise,
    halfRes: true,
    gammaCorrection: false,
    transparencyAware: false,
  })
  return pass
}
