/**
 * Close detail: what can only be seen from near by — window frames, railings, signs, what stands inside. One node for each
 * thing that is shown or left out as a whole; the app fetches the file after the first picture and draws a node only
 * while the camera is within its `nearM`.
 */
import type { FeatureTable } from '../../src/domain/campus/features.ts'
import type { ScenePack } from '../../src/domain/content/pack.ts'
import { corridorDetail } from './corridor/index.ts'
import type { ModelNode } from './document.ts'
import { buildingDetail } from './kit/detail/index.ts'
import { foundationDetail } from './landscape/foundation.ts'

export function detailNodes(pack: ScenePack, features: FeatureTable): ModelNode[] {
  return [
    ...pack.buildings.filter((it) => !it.cutaway).map((it) => buildingDetail(it, features)),
    ...corridorDetail(pack, features),
    ...pack.buildings.filter((it) => !it.cutaway).flatMap((it) => foundationDetail(it, pack, features)),
  ]
}
