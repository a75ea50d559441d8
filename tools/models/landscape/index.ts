/** Landscape: planted and paved ground, inner streets and paths, pond, trees, lamps, people and cars. */
import { type FeatureTable, STATIC_FEATURE } from '../../../src/domain/campus/features.ts'
import type { ScenePack } from '../../../src/domain/content/pack.ts'
import type { Point } from '../../../src/domain/geometry/polygon.ts'
import { crossingOutlines } from '../crossings.ts'
import type { Instance, ModelNode } from '../document.ts'
import { Mesh } from '../kit/mesh.ts'
import { crowd, LOOKS } from '../people/crowd.ts'
import { LAYERS } from '../roads.ts'
import { drawGate, gateOf, isClearOfGate, postsOf } from '../signs/gate.ts'
import { drawStele, stelesOf } from '../signs/steles.ts'
import { drawCarriageway } from '../site.ts'
import { roadEdges } from './edges.ts'
import { drawFlags, flagPoles } from './flags.ts'
import { bench, bus, car, gardenLight, streetLamp } from './furniture.ts'
import { drawPlanting, drawPonds } from './grounds.ts'
import { scatterBenches, scatterCars, scatterLamps } from './life.ts'
import { scatterPeople, scatterSkaters } from './people.ts'
import { planter } from './planter.ts'
import { inPlanters, scatterTrees } from './plants.ts'
import { drawMound, reliefOf } from './relief.ts'
import { rinkLights, rinkStrings } from './rinkLights.ts'
import { snowBanks } from './snowBanks.ts'
import { type Species, TREES } from './trees.ts'

/** The grounds of each lot, and everything that stands on them in numbers. */
export function landscapeNodes(pack: ScenePack, features: FeatureTable): ModelNode[] {
  const featureOf = (lot: string | undefined) =>
    (lot ? features.landscape.get(lot)?.first : undefined) ?? STATIC_FEATURE
  const relief = reliefOf(pack)
  const crossings = crossingOutlines(pack)
  const nodes: ModelNode[] = pack.site.lots.flatMap((lot) => {
    const feature = featureOf(lot.id)
    const mesh = new Mesh()
    for (const area of pack.site.planting.filter((it) => it.lot === lot.id))
      drawPlanting(mesh, pack, area, feature)
    for (const [i, road] of pack.site.roads.filter((it) => it.lot === lot.id).entries()) {
      const path = road.kind === 'path'
      const y = (path ? LAYERS.path : LAYERS.paving) + i * 0.006
      drawCarriageway(mesh, road, path ? 'paving' : 'inner-asphalt', y, feature)
      roadEdges(mesh, road, y, pack.site.roads, feature)
      for (const outline of crossings.find((it) => it.road === road)?.outlines ?? [])
        mesh.on('inner-marking').cap(outline, LAYERS.innerMarking, feature)
    }
    for (const mound of relief.mounds) if (mound.lot === lot.id) drawMound(mesh, mound, feature)
    if (lot === pack.site.lots[0]) {
      drawPonds(mesh, pack, feature)
      drawFlags(mesh, pack, feature)
    }
    return mesh.surfaces.size > 0 ? [{ name: `grounds/${lot.id}`, mesh }] : []
  })

  nodes.push({ name: 'snow-banks', mesh: snowBanks(pack, featureOf) })

  const lamps = scatterLamps(pack, featureOf, relief)
  const fixed = [
    ...Object.values(lamps)
      .flat()
      .map(({ at: [x, , z] }): Point => [x, z]),
    ...flagPoles(pack),
  ]
  const gate = gateOf(pack, fixed)
  const plants = scatterTrees(pack, featureOf, relief)
  // Trees make way for the gantry, the others stay where they are.
  if (gate)
    for (const species of Object.keys(plants) as Species[])
      plants[species] = plants[species].filter(({ at: [x, , z] }) => isClearOfGate(gate, [x, z]))
  const batch = (name: string, mesh: Mesh, instances: readonly Instance[], far = false) => {
    if (instances.length > 0) nodes.push({ name, mesh, instances, far })
  }
  // Both levels stand everywhere; the app draws each tree at one of them.
  for (const [species, instances] of Object.entries(plants) as [Species, Instance[]][]) {
    batch(`trees/${species}`, TREES[species]('near'), instances)
    batch(`trees/${species}/far`, TREES[species]('far'), instances, true)
  }
  batch('planters', planter(), inPlanters(pack, plants.elm))
  batch('lamps/street', streetLamp(), lamps.street)
  batch('lamps/garden', gardenLight(), lamps.garden)
  const things = [
    ...fixed,
    ...Object.values(plants)
      .flat()
      .map(({ at: [x, , z] }): Point => [x, z]),
  ]
  const posts = gate ? postsOf(gate) : []
  const steles = stelesOf(pack, [...things, ...posts])
  const signs = new Mesh()
  if (gate) drawGate(signs, gate, LAYERS.paving, featureOf(pack.site.lots[0]?.id))
  for (const it of steles) drawStele(signs, it, LAYERS.paving, featureOf(it.lot))
  if (signs.surfaces.size > 0) nodes.push({ name: 'signs', mesh: signs })
  const strings = rinkStrings(pack, lamps.garden)
  if (strings.length > 0)
    nodes.push({ name: 'rink-lights', mesh: rinkLights(strings, featureOf(pack.site.lots[0]?.id)) })
  const people = scatterPeople(pack, featureOf, [...things, ...posts, ...steles.map((it) => it.at)])
  nodes.push(
    ...crowd('people/walking', LOOKS.walking, people.walking),
    ...crowd('people/standing', LOOKS.standing, people.standing),
    ...crowd('people/skaters', LOOKS.skaters, scatterSkaters(pack, featureOf)),
  )
  const traffic = scatterCars(pack, featureOf)
  batch('cars', car(), traffic.cars)
  batch('buses', bus(), traffic.buses)
  batch('benches', bench(), scatterBenches(pack, featureOf))
  return nodes
}
