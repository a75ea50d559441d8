/**
 * What glass and ice mirror: the surroundings of the park's open middle, drawn into a cube. Drawn when the picture comes to
 * rest, and side by side with moving frames, one face each, while the light changes.
 */
import {
  CubeCamera,
  HalfFloatType,
  LinearMipmapLinearFilter,
  type PerspectiveCamera,
  type Scene,
  Vector4,
  WebGLCubeRenderTarget,
  type WebGLRenderer,
} from 'three'
import type { Court } from '../../domain/environment/court.ts'
import { OPENED } from '../../domain/tours/opening.ts'
import { showOpening } from '../Opening.tsx'
import { OVERLAY_MODES } from '../shaders/layout/enums.ts'
import type { StateUniforms } from '../shaders/uniforms.ts'

const TEXELS = 256
const FACES = 6
/** Eye of the probe above the ground, meters. */
const EYE_M = 7
const LENS = Object.freeze({ nearM: 0.5, farM: 9000 })

export interface LocalProbe {
  /** The light has changed: faces are drawn anew with the frames that come. */
  relight(): void
  /** Draws one face that is out of date, if any is. */
  drawFace(): void
  /** Draws all faces if they differ from what stands in the uniforms now. @returns whether it did */
  drawWhole(): boolean
  dispose(): void
}

export function localProbe(
  gl: WebGLRenderer,
  scene: Scene,
  uniforms: StateUniforms,
  { center, radiusM }: Court,
): LocalProbe {
  const target = new WebGLCubeRenderTarget(TEXELS, {
    type: HalfFloatType,
    generateMipmaps: true,
    minFilter: LinearMipmapLinearFilter,
  })
  const cameras = new CubeCamera(LENS.nearM, LENS.farM, target)
  cameras.position.set(center[0], EYE_M, center[1])
  cameras.coordinateSystem = gl.coordinateSystem
  cameras.updateCoordinateSystem()
  cameras.updateMatrixWorld(true)
  /** Where the opening stands, while faces are drawn without it. */
  const opening = new Vector4()
  let drawn = ''
  let next = FACES

  const draw = (from: number, to: number) => {
    const { uOpening, uOverlayMode, uSpotlight, uProbe } = uniforms
    opening.copy(uOpening.value)
    const mode = uOverlayMode.value
    const spotlight = uSpotlight.value.w
    const before = gl.getRenderTarget()
    // The table itself is mirrored, wherever the opening is and whatever is laid over it.
    showOpening(uOpening.value, OPENED)
    uOverlayMode.value = OVERLAY_MODES.indexOf('none')
    uSpotlight.value.w = 0
    uProbe.value.w = 0
    try {
      for (let face = from; face < to; face++) {
        target.texture.generateMipmaps = face === FACES - 1
        gl.setRenderTarget(target, face)
        gl.clear()
        gl.render(scene, cameras.children[face] as PerspectiveCamera)
      }
    } finally {
      gl.setRenderTarget(before)
      uOpening.value.copy(opening)
      uOverlayMode.value = mode
      uSpotlight.value.w = spotlight
    }
    uniforms.uCourt.value = target.texture
    uProbe.value.w = 1
  }

  uniforms.uProbe.value.set(center[0], EYE_M, center[1], 0)
  uniforms.uCourtRadius.value = radiusM
  return {
    relight() {
      if (drawn !== '') next %= FACES
    },
    drawFace() {
      if (next >= FACES) return
      draw(next, next + 1)
      next++
    },
    drawWhole() {
      const now = stateOf(uniforms)
      if (now === drawn && next >= FACES) return false
      drawn = now
      next = FACES
      draw(0, FACES)
      return true
    },
    dispose() {
      uniforms.uCourt.value = null
      uniforms.uProbe.value.w = 0
      target.dispose()
    },
  }
}

/** What the picture of the court depends on; a day or a step of light more does not show in it. */
function stateOf({
  uTime,
  uNight,
  uSnow,
  uFoliage,
  uGold,
  uIce,
  uWet,
  uSun,
  uHaze,
  uZenith,
}: StateUniforms): string {
  const coarse = [
    uNight.value,
    uSnow.value,
    uFoliage.value,
    uGold.value,
    uWet.value,
    ...uIce.value,
    ...uSun.value,
  ]
  return [
    Math.floor(uTime.value / 7),
    ...coarse.map((it) => Math.round(it * 32)),
    ...[...uZenith.value, uHaze.value.w * 1000].map((it) => Math.round(it * 64)),
  ].join()
}
