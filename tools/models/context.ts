/** The wider district: quiet massing, an impression without a survey. */
import { STATIC_FEATURE } from '../../src/domain/campus/features.ts'
import type { ScenePack } from '../../src/domain/content/pack.ts'
import { offset, wound } from '../../src/domain/geometry/polygon.ts'
import type { ModelNode } from './document.ts'
import { Mesh } from './kit/mesh.ts'
import { prism } from './kit/structure.ts'

/** Softened top edge, meters. */
const BEVEL_M = 0.8

export function contextNodes(pack: ScenePack): ModelNode[] {
  const mesh = new Mesh()
  const surface = mesh.on('context')
  for (const { outline, heightM } of pack.site.context.masses) {
    const base = wound(outline)
    const crown = offset(base, -BEVEL_M)
    prism(surface, outline, 0, heightM - BEVEL_M, STATIC_FEATURE)
    for (const [i, a] of base.entries()) {
      const j = (i + 1) % base.length
      const [b, c, d] = [base[j], crown[j], crown[i]] as [typeof a, typeof a, typeof a]
      const low = heightM - BEVEL_M
      surface.quad(
        [b[0], low, b[1]],
        [a[0], low, a[1]],
        [d[0], heightM, d[1]],
        [c[0], heightM, c[1]],
        STATIC_FEATURE,
      )
    }
    surface.cap(crown, heightM, STATIC_FEATURE)
  }
  return [{ name: 'district', mesh }]
}
