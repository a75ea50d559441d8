/**
 * Prepares the model of the building sites: its parts stand by kit, its cranes move with their building. Loaded together
 * with the model. Modules that the stage has already are passed in, because importing them here would split the chunk of
 * the first picture.
 */
import type { BufferAttribute, Material, Mesh, Object3D } from 'three'
import { PART, type SiteNumbers } from '../../domain/construction/siteParts.ts'
import type { Kit } from '../../domain/content/records/profile.ts'
import type { PreparedModel, prepareModel } from '../models/prepareModel.ts'
import type { floatTexture } from '../shaders/featureTexture.ts'
import type { FEATURE } from '../shaders/layout/features.ts'
import { SITE } from './siteLayout.ts'
import { siteVariant } from './siteShader.ts'
import { siteRows } from './siteTexture.ts'

/** Parts of the stage and of three that are passed in. */
export interface StageModules {
  readonly prepareModel: typeof prepareModel
  readonly floatTexture: typeof floatTexture
  readonly BufferAttribute: typeof BufferAttribute
  readonly FEATURE: typeof FEATURE
}

/** @returns a variant of `prepareModel` for a file whose scene has site numbers in its extras */
export function createSitePreparer(modules: StageModules): typeof prepareModel {
  const { prepareModel, floatTexture, BufferAttribute, FEATURE } = modules
  return (gltf, campus, uniforms, options): PreparedModel => {
    const { sites = {} } = gltf.scene.userData as { sites?: Record<string, SiteNumbers> }
    const rows = siteRows(campus, sites)
    const texture = floatTexture(rows.data, SITE.texels, rows.data.length / SITE.floats)
    const state = uniforms.uFeatures.value
    if (state) {
      // Floodlights of a site also light what is around it, by the state texture.
      for (const { features } of campus.buildings.values())
        for (let i = features.first; i < features.first + features.count; i++) {
          const [siteLitFrom, siteLitUntil] = rows.lights(rows.rowOf[i] as number)
          FEATURE.write(state.image.data as Float32Array, i, { siteLitFrom, siteLitUntil })
        }
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

/** The kits that a mesh holds something of. */
function kitsIn({ geometry, userData }: Mesh): ReadonlySet<Kit> {
  const kits = new Set<Kit>([userData.phase === 'works' ? 'crane' : userData.phase])
  const parts = geometry.getAttribute('_part')
  for (let i = 0; i < (parts?.count ?? 0); i++) {
    const part = parts?.getX(i) ?? 0
    if (part === PART.hoist) kits.add('hoist')
    if (part >= PART.rebar) kits.add('rebar')
  }
  return kits
}
