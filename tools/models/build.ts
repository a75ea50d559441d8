/** Builds every model of a content pack. Pure: the same pack gives the same bytes. */
import { type FeatureRange, featureTable } from '../../src/domain/campus/features.ts'
import type { ModelRole } from '../../src/domain/content/manifest.ts'
import type { ScenePack } from '../../src/domain/content/pack.ts'
import { extentOf } from '../../src/domain/geometry/polygon.ts'
import { bakeOcclusion } from './bake/occlusion.ts'
import { buildingNodes } from './buildings.ts'
import { contextNodes } from './context.ts'
import { corridorNodes } from './corridor/index.ts'
import { detailNodes } from './detail.ts'
import { type FeatureOwners, type ModelNode, writeGlb } from './document.ts'
import { exhibitionNodes } from './exhibition/index.ts'
import { landscapeNodes } from './landscape/index.ts'
import { siteNodes } from './site.ts'
import { shadePng } from './textures/shade.ts'
import { planCranes } from './works/cranes.ts'
import { siteExtras, worksNodes } from './works/index.ts'

export interface BuiltModel {
  readonly role: ModelRole
  readonly file: string
  readonly bytes: Uint8Array
  /** Triangles drawn from far away, instances counted one by one. */
  readonly triangles: number
}

interface BuildOptions {
  /** Bakes light into the models; takes most of a build's time. */
  readonly bake?: boolean
}

/** What is built from the content; a land model is the pack's own file. */
type TableRole = Exclude<ModelRole, 'land'>

/** Builds the models that the pack's manifest names, one after the other. */
export async function* buildModels(
  pack: ScenePack,
  { bake = true }: BuildOptions = {},
): AsyncGenerator<BuiltModel> {
  const features = featureTable(pack)
  const owners: FeatureOwners = Object.fromEntries(
    [features.buildings, features.corridor, features.landscape].flatMap((owned) =>
      [...owned].map(([id, it]) => [id, pair(it)]),
    ),
  )
  const cranes = planCranes(pack, features)
  const draw: Record<TableRole, () => ModelNode[]> = {
    site: () => siteNodes(pack, features),
    buildings: () =>
      buildingNodes(
        pack.buildings.filter((it) => !it.cutaway),
        features,
      ),
    cutaway: () =>
      pack.buildings.filter((it) => it.cutaway).flatMap((it) => exhibitionNodes(it, pack, features)),
    corridor: () => corridorNodes(pack, features),
    landscape: () => landscapeNodes(pack, features),
    context: () => contextNodes(pack),
    works: () => worksNodes(pack, features, cranes),
    detail: () => detailNodes(pack, features),
  }
  const named = Object.entries(pack.manifest.models) as [ModelRole, string][]
  const roles = named.filter((it): it is [TableRole, string] => it[0] !== 'land')
  const models = new Map(roles.map(([role]) => [role, draw[role]()]))
  const extent = extentOf(pack.site.table.outline)
  const shade = bake ? { png: await shadePng(await bakeOcclusion(pack, models)), extent } : undefined
  for (const [role, file] of roles) {
    const nodes = models.get(role) ?? []
    // A file's scene has its name.
    const bytes = await writeGlb(file.replace(/\.glb$/, ''), nodes, owners, {
      shade,
      extras: role === 'works' ? { sites: siteExtras(features, cranes, nodes) } : undefined,
    })
    yield { role, file, bytes, triangles: countTriangles(nodes) }
  }
}

const pair = ({ first, count }: FeatureRange) => [first, count] as const

function countTriangles(nodes: readonly ModelNode[]): number {
  const distant = new Set(nodes.filter((it) => it.far).map((it) => it.name))
  return nodes.reduce((sum, node) => {
    // Of two levels one is drawn.
    if (distant.has(`${node.name}/far`)) return sum
    const own = (node.mesh?.triangles ?? 0) * (node.instances?.length ?? 1) + (node.shared?.triangles ?? 0)
    return sum + own + countTriangles(node.children ?? [])
  }, 0)
}
