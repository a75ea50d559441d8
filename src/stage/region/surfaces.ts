/** What everything far out is drawn with: shared uniforms, and materials that keep alpha as the passes expect it. */
import {
  AdditiveBlending,
  type BufferGeometry,
  CustomBlending,
  DoubleSide,
  type IUniform,
  MaxEquation,
  Mesh,
  type Object3D,
  OneFactor,
  ShaderMaterial,
  type ShaderMaterialParameters,
  Vector2,
  type WebGLRenderer,
} from 'three'
import { drawnTo } from '../drawnTo.ts'
import { preserveEmissiveAlpha } from '../shaders/preserveEmissiveAlpha.ts'
import type { StateUniforms } from '../shaders/uniforms.ts'

/** Only a camera that looks far sees this layer; the park is on the usual one. */
export const REGION_LAYER = 1

/** Lines and lights are as wide as on a picture whose shorter side has so many pixels. */
const LINES = 720

export interface RegionUniforms extends Pick<StateUniforms, 'uNight'> {
  /** Camera to what it looks at, meters. */
  readonly uDistance: IUniform<number>
  /** How far floor, zone, land are there, 0–1. */
  readonly uFloor: IUniform<number>
  readonly uZone: IUniform<number>
  readonly uLand: IUniform<number>
  /** How far the arc has come, 0 at its beginning, 1 landed, up to 2 while the landing rings out. */
  readonly uFlow: IUniform<number>
  /** Height of the ground that the cities stand on, meters: the floor, or a pack's own land model. */
  readonly uGround: IUniform<number>
  /** What is drawn to, pixels. */
  readonly uPicture: IUniform<Vector2>
}

export function regionUniforms({ uNight }: StateUniforms): RegionUniforms {
  return {
    uNight,
    uDistance: { value: 1 },
    uFloor: { value: 0 },
    uZone: { value: 0 },
    uLand: { value: 0 },
    uFlow: { value: 0 },
    uGround: { value: 0 },
    uPicture: { value: new Vector2(1, 1) },
  }
}

/** Ends a fragment shader that has set `gl_FragColor`. */
export const TO_SCREEN = /* glsl */ `
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
`

/** What shaders of lines and lights need: `points(n)` in pixels. */
export const PICTURE = /* glsl */ `
uniform vec2 uPicture;
float points(float count) { return count * max(min(uPicture.x, uPicture.y) / ${LINES}.0, 0.7); }
`

interface Sources {
  readonly name: string
  readonly vertexShader: string
  readonly fragmentShader: string
  readonly uniforms: Record<string, IUniform>
}

/** Alpha-blended material without emission: it covers what is behind it by its alpha. */
export function alphaBlended(sources: Sources, depthWrite = false): ShaderMaterial {
  const material = new ShaderMaterial({
    ...sources,
    name: `scene/${sources.name}`,
    transparent: true,
    depthWrite,
  })
  preserveEmissiveAlpha(material)
  return material
}

/** Additively blended emission: it is added to what is behind it, and blooms. */
export const additive = (sources: Sources): ShaderMaterial =>
  emission(sources, { blending: AdditiveBlending })

/** Emission blended by maximum, so that overlapping pieces do not add up; colors are premultiplied by alpha. */
export const maxBlended = (sources: Sources): ShaderMaterial =>
  emission(sources, {
    blending: CustomBlending,
    blendEquation: MaxEquation,
    blendSrc: OneFactor,
    blendDst: OneFactor,
  })

/** Emission that nothing hides, seen from both sides. */
function emission(sources: Sources, blending: ShaderMaterialParameters): ShaderMaterial {
  return new ShaderMaterial({
    ...sources,
    ...blending,
    name: `scene/${sources.name}`,
    transparent: true,
    depthWrite: false,
    depthTest: false,
    side: DoubleSide,
  })
}

/** Puts an object where only far views see it, and tells its shaders how large the picture is that is drawn to. */
export function seenFar(object: Object3D, { uPicture }: RegionUniforms): void {
  object.layers.set(REGION_LAYER)
  object.frustumCulled = false
  object.onBeforeRender = (gl: WebGLRenderer) => {
    const { width, height } = drawnTo(gl)
    uPicture.value.set(width, height)
  }
}

/** A mesh that only far views see, with how to free what it is made of. */
export function farMesh(
  geometry: BufferGeometry,
  material: ShaderMaterial,
  renderOrder: number,
  uniforms: RegionUniforms,
) {
  const mesh = new Mesh(geometry, material)
  mesh.renderOrder = renderOrder
  seenFar(mesh, uniforms)
  return {
    mesh,
    dispose() {
      geometry.dispose()
      material.dispose()
    },
  }
}
