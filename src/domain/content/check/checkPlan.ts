/** Rules of the site plan: simple outlines, buildings inside their lot and apart from each other, one connected corridor. */

import { corridorConnections, placedSegments, segmentOutline } from '../../campus/corridorGraph.ts'
import {
  contains,
  distanceToOutline,
  type Extent,
  extentOf,
  isSimple,
  isWithin,
  overlaps,
  type Polygon,
} from '../../geometry/polygon.ts'
import type { PackFile, ScenePack } from '../pack.ts'
import { hasCorridor } from '../records/corridor.ts'
import type { Report } from './report.ts'

/** A portal may stand this far off the facade line and still count as on it, meters. */
const PORTAL_TOLERANCE_M = 0.5

export function checkPlan(pack: ScenePack, report: Report): void {
  const simple = (outline: Polygon, file: PackFile, path: string): boolean => {
    const ok = isSimple(outline)
    if (!ok) report(file, path, 'the outline crosses or touches itself')
    return ok
  }
  const { site } = pack
  simple(site.boundary, 'site.json', 'boundary')
  simple(site.table.outline, 'site.json', 'table.outline')
  for (const [i, it] of site.water.entries()) simple(it.outline, 'site.json', `water[${i}].outline`)
  for (const [i, it] of site.planting.entries()) simple(it.outline, 'site.json', `planting[${i}].outline`)
  for (const [i, it] of site.context.masses.entries())
    simple(it.outline, 'site.json', `context.masses[${i}].outline`)

  for (const [i, lot] of site.lots.entries()) {
    const path = `lots[${i}].boundary`
    if (!simple(lot.boundary, 'site.json', path)) continue
    if (!isWithin(lot.boundary, site.boundary)) report('site.json', path, 'reaches outside the site')
    for (const [k, other] of site.lots.slice(0, i).entries()) {
      if (overlaps(lot.boundary, other.boundary))
        report('site.json', path, `overlaps lots[${k}] "${other.id}"`)
    }
  }

  const sound = pack.buildings.map((building, i) => {
    const at = `buildings[${i}]`
    let ok = simple(building.footprint, 'buildings.json', `${at}.footprint`)
    let below: Polygon = building.footprint
    for (const [k, setback] of building.setbacks.entries()) {
      const path = `${at}.setbacks[${k}].outline`
      ok = simple(setback.outline, 'buildings.json', path) && ok
      if (ok && !isWithin(setback.outline, below)) {
        report('buildings.json', path, 'overhangs the outline below; a setback must lie within it')
      }
      below = setback.outline
    }
    return ok
  })
  const extents = pack.buildings.map((it) => extentOf(it.footprint))
  for (const [i, building] of pack.buildings.entries()) {
    if (!sound[i]) continue
    const path = `buildings[${i}].footprint`
    const lot = site.lots.find((it) => it.id === building.lot)
    if (lot && !isWithin(building.footprint, lot.boundary))
      report('buildings.json', path, `reaches outside lot "${lot.id}"`)
    for (const [k, other] of pack.buildings.slice(0, i).entries()) {
      if (apart(extents[i] as Extent, extents[k] as Extent)) continue
      if (sound[k] && overlaps(building.footprint, other.footprint)) {
        report('buildings.json', path, `overlaps buildings[${k}] "${other.id}"`)
      }
    }
    if (distanceToOutline(building.entrance, building.footprint) > PORTAL_TOLERANCE_M) {
      report('buildings.json', `buildings[${i}].entrance`, 'is not on the outline of the ground storey')
    }
  }

  checkCorridor(pack, extents, report)
}

/** Most pairs of a large park are told apart by their extents alone. */
function apart(a: Extent, b: Extent): boolean {
  return a.maxX < b.minX || b.maxX < a.minX || a.maxZ < b.minZ || b.maxZ < a.minZ
}

/** A park without a corridor has neither dates nor a model of one: a corridor.json that got lost is not taken for that. */
function checkNoCorridor({ schedule, manifest }: ScenePack, report: Report): void {
  const without = 'there is no corridor.json'
  if (Object.keys(schedule.corridor).length > 0) report('schedule.json', 'corridor', without)
  if (manifest.models.corridor !== undefined) report('scene.json', 'models.corridor', without)
}

function checkCorridor(pack: ScenePack, extents: readonly Extent[], report: Report): void {
  if (!hasCorridor(pack)) {
    checkNoCorridor(pack, report)
    return
  }
  const { nodes, segments } = pack.corridor
  for (const [i, node] of nodes.entries()) {
    const building = pack.buildings.find((it) => it.id === node.portal)
    if (!building) continue
    const entersBuilding =
      contains(building.footprint, node.at) ||
      distanceToOutline(node.at, building.footprint) <= PORTAL_TOLERANCE_M
    if (!entersBuilding)
      report('corridor.json', `nodes[${i}].at`, `the portal does not touch building "${building.id}"`)
  }
  const connections = corridorConnections(pack.corridor)
  for (const [i, node] of nodes.entries()) {
    if (!connections.nodes.has(node.id))
      report('corridor.json', `nodes[${i}]`, `"${node.id}" is not connected to the rest`)
  }
  for (const [i, segment] of segments.entries()) {
    if (segment.from === segment.to)
      report('corridor.json', `segments[${i}]`, 'begins and ends at the same node')
  }
  const portalOf = new Map(nodes.map((node) => [node.id, node.portal]))
  for (const placed of placedSegments(pack.corridor)) {
    const { from, to, id } = placed.segment
    const outline = segmentOutline(placed)
    const extent = extentOf(outline)
    for (const [i, building] of pack.buildings.entries()) {
      if (apart(extent, extents[i] as Extent)) continue
      const enters = portalOf.get(from) === building.id || portalOf.get(to) === building.id
      if (!enters && overlaps(outline, building.footprint)) {
        const index = segments.findIndex((it) => it.id === id)
        report('corridor.json', `segments[${index}]`, `"${id}" runs through building "${building.id}"`)
      }
    }
  }
  for (const building of pack.buildings) {
    if (!connections.buildings.has(building.id)) {
      report(
        'corridor.json',
        'nodes',
        `building "${building.id}" cannot be reached: no connected portal leads into it`,
      )
    }
  }
}
