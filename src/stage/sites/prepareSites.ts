/**
 * Makes the model of the building sites part of the stage: its things stand by kit, its cranes move with their building.
 * Fetched with the model; what the stage has already is handed over, so that the first scripts stay in one piece.
 */
import type { BufferAttribute, Mesh } from 'three'
import type { Kit } from '../../domain/scene/profile.ts'
import { type CraneNumbers, PART } from '../../domain/siteParts.ts'
import type { PreparedModel, prepareModel } from '../models/prepareModel.ts'
import type { floatTexture } from '../state/featureTexture.ts'
import type { PhaseRole } from '../state/shaders.ts'
import { siteVariant } from './siteShader.ts'
import { siteRows } from './siteTexture.ts'

/** What the stage hands over. */
export interface Handed {
  readonly prepareModel: typeof prepareModel
  readonly floatTexture: typeof floatTexture
  readonly BufferAttribute: typeof BufferAttribute
  readonly KITS: readonly Kit[]
  readonly PHASE_ROLES: readonly PhaseRole[]
}

/** @returns what takes the place of `prepareModel` for a file whose scene tells of cranes in its extras */
export function sitesWith(handed: Handed): typeof prepareModel {
  const { prepareModel, floatTexture, BufferAttribute, KITS } = handed
  return (gltf, campus, uniforms, options): PreparedModel => {
    const { cranes } = gltf.scene.userData as { cranes?: Record<string, CraneNumbers> }
    const rows = siteRows(campus, cranes ?? {}, KITS)
    const texture = floatTexture(rows.data, rows.width, rows.data.length / rows.width / 4)
    const model = prepareModel(gltf, campus, uniforms, {
      ...options,
      // Many things of few triangles: merged, they are a draw call a material.
      flatten: true,
      variant: siteVariant(texture, KITS),
    })
    for (const object of model.group.children) {
      const { geometry, userData } = object as Mesh
      const features = geometry.getAttribute('_feature_id_0')
      const row = Uint16Array.from({ length: features?.count ?? 0 }, (_, i) =>
        Number(rows.rowOf[features?.getX(i) ?? 0]),
      )
      geometry.setAttribute('_site', new BufferAttribute(row, 1))
      userData.span = rows.span(kitsIn(object as Mesh, handed))
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

/** Numbers of the kits that a mesh holds something of. */
function kitsIn({ geometry, userData }: Mesh, { KITS, PHASE_ROLES }: Handed): number[] {
  const kits = new Set([PHASE_ROLES.indexOf(userData.phase) - PHASE_ROLES.indexOf('works')])
  const parts = geometry.getAttribute('_part')
  for (let i = 0; i < (parts?.count ?? 0); i++) {
    const part = parts?.getX(i) ?? 0
    if (part === PART.hoist) kits.add(KITS.indexOf('hoist'))
    if (part >= PART.rebar) kits.add(KITS.indexOf('rebar'))
  }
  return [...kits]
}
