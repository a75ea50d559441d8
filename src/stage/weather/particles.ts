/** What all particles of the weather have in common: drawn after the park, in one draw call, and never culled. */
import {
  type Camera,
  type Mesh,
  type Points,
  ShaderMaterial,
  type ShaderMaterialParameters,
  type WebGLRenderer,
} from 'three'
import { preserveEmissiveAlpha } from '../shaders/preserveEmissiveAlpha.ts'
import { pointScale } from './pointScale.ts'

interface ParticleOptions extends ShaderMaterialParameters {
  readonly name: string
  /** Place in the order of what is transparent; higher ones are drawn later. */
  readonly renderOrder: number
  /** `uScale` is kept at the pixels that a meter takes at a distance of a meter. */
  readonly uniforms: { readonly uScale: { value: number } } & NonNullable<
    ShaderMaterialParameters['uniforms']
  >
}

export interface Particles<T> {
  readonly object: T
  dispose(): void
}

/** @param create a mesh or points of the material that is made for them */
export function particles<T extends Mesh | Points>(
  create: (material: ShaderMaterial) => T,
  { name, renderOrder, ...parameters }: ParticleOptions,
): Particles<T> {
  const { uScale } = parameters.uniforms
  const material = new ShaderMaterial({
    name: `scene/${name}`,
    transparent: true,
    depthWrite: false,
    ...parameters,
  })
  preserveEmissiveAlpha(material)
  const object = create(material)
  object.onBeforeRender = (renderer: WebGLRenderer, _scene: unknown, camera: Camera) => {
    uScale.value = pointScale(renderer, camera)
  }
  object.frustumCulled = false
  object.renderOrder = renderOrder
  object.name = name
  return {
    object,
    dispose: () => {
      object.geometry.dispose()
      material.dispose()
    },
  }
}
