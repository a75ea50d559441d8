/** What we use of n8ao, which brings no types of its own. */
declare module 'n8ao' {
  import type { Pass } from 'postprocessing'
  import type { Camera, Scene } from 'three'

  export class N8AOPostPass extends Pass {
    constructor(scene: Scene, camera: Camera, width?: number, height?: number)
    camera: Camera
    readonly configuration: {
      aoRadius: number
      aoSamples: number
      denoiseSamples: number
      denoiseRadius: number
      distanceFalloff: number
      intensity: number
      halfRes: boolean
      gammaCorrection: boolean
      transparencyAware: boolean
    }
  }
}
