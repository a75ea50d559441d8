/**
 * Prepares the model of the building sites: its parts stand by kit, its cranes move with their building. Loaded together
 * with the model. Modules that the stage has already are passed in, because importing them here would split the chunk of
 * the first picture.
 */
import type { BufferAttribute, Material, Mesh, Object3D } from 'three'
import { KIT, PART, type SiteNumbers } from '../../domain/construction/siteParts.ts'
import type { Kit } from '../../domain/content/records/profile.ts'
import type { PreparedModel, prepareModel } from '../models/prepareModel.ts'
import type { floatTexture } from '../shaders/featureTexture.ts'
import { siteVariant } from './siteShader.ts'
import { siteRows } from './siteTexture.ts'

/** Parts of the stage and of three that are passed in. */
export interface StageModules {
  readonly prepareModel: typeof prepareModel
  readonly floatTexture: typeof floatTexture
  readonly BufferAttribute: typeof BufferAttribute
  readonly TEXELS_PER_FEATURE: number
}

/** The texel of a feature that tells when its site is lit. */
const LIT = 4

/** @returns a variant of `prepareModel` for a file whose scene has site numbers in its extras */
export function createSitePreparer(modules: StageModules): typeof prepareModel {
  const { prepareModel, floatTexture, BufferAttribute, TEXELS_PER_FEATURE } = modules
  return (gltf, campus, uniforms, options): PreparedModel => {
    const { sites = {} } = gltf.scene.userData as { sites?: Record<string, SiteNumbers> }
    const rows = siteRows(campus, sites)
    const texture = floatTexture(rows.data, rows.width, rows.data.length / rows.width / 4)
    const state = uniforms.uFeatures.value
    if (state) {
      // What is around a site is lit with it.
      for (const { features } of campus.buildings.values())
        for (let i = features.first; i < features.first + features.count; i++)
          (state.image.data as Float32Array).set(
            rows.lights(rows.rowOf[i] as number),
            (i * TEXELS_PER_FEATURE + LIT) * 4,
          )
      state.needsUpdate = true
    }
    shareMaterials(gltf.scene)
    const model = prepareModel(gltf, campus, uniforms, {
      ...options,
      // Many things of few triangles: merged, they are a draw call a material.
      flatten: true,
      variant: siteVariant(texture),
    })
    for (const object of model.group.children) {
      const { geometry, userData } = object as Mesh
      const features = geometry.getAttribute('_feature_id_0')
      const row = Uint16Array.from({ length: features?.count ?? 0 }, (_, i) =>
        Number(rows.rowOf[features?.getX(i) ?? 0]),
      )
      geometry.setAttribute('_site', new BufferAttribute(row, 1))
      userData.span = rows.span(kitsIn(object as Mesh))
    }
    return {
      ...model,
      dispose() {
        model.dispose()
        texture.dispose()
      },
    }
  }
}

/** The loader gives instances a copy of their material; one for all of a name is one draw call for all. */
function shareMaterials(scene: Object3D): void {
  const known = new Map<string, Material>()
  scene.traverse((object) => {
    const mesh = object as Mesh
    if (!mesh.isMesh) return
    const material = mesh.material as Material
    mesh.material = known.get(material.name) ?? material
    known.set(material.name, mesh.material)
  })
}

/** Numbers of the kits that a mesh holds something of. */
function kitsIn({ geometry, userData }: Mesh): number[] {
  const kits = new Set([userData.phase === 'works' ? KIT.crane : KIT[userData.phase as Kit]])
  const parts = geometry.getAttribute('_part')
  for (let i = 0; i < (parts?.count ?? 0); i++) {
    const part = parts?.getX(i) ?? 0
    if (part === PART.hoist) kits.add(KIT.hoist)
    if (part >= PART.rebar) kits.add(KIT.rebar)
  }
  return [...kits]
}
