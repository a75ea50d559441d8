/** Landscape: planted and paved ground, inner streets and paths, pond, trees, lamps, people and cars. */
import { type FeatureTable, STATIC_FEATURE } from '../../../src/domain/features.ts'
import {
  contains,
  distanceToOutline,
  extentOf,
  isWithin,
  offset,
  type Point,
} from '../../../src/domain/geometry/polygon.ts'
import type { ScenePack } from '../../../src/domain/scene/pack.ts'
import type { Planting } from '../../../src/domain/scene/site.ts'
import type { Instance, ModelNode } from '../document.ts'
import { poolOutlines } from '../exhibition/pool.ts'
import { Mesh } from '../kit/mesh.ts'
import { random } from '../kit/random.ts'
import { prism } from '../kit/structure.ts'
import { drawCarriageway, LAYERS } from '../site.ts'
import { bench, bus, car, gardenLight, stander, streetLamp, walker } from './furniture.ts'
import { fill, freeGround, rowAlong } from './scatter.ts'
import { birch, elm, pine, poplar, spruce } from './trees.ts'

const POND = Object.freeze({ waterM: -0.45, bankM: 2.4 })

export function landscapeNodes(pack: ScenePack, features: FeatureTable): ModelNode[] {
  const featureOf = (lot: string | undefined) =>
    (lot ? features.landscape.get(lot)?.first : undefined) ?? STATIC_FEATURE
  const nodes: ModelNode[] = pack.site.lots.flatMap((lot) => {
    const feature = featureOf(lot.id)
    const mesh = new Mesh()
    for (const area of pack.site.planting.filter((it) => it.lot === lot.id))
      drawPlanting(mesh, pack, area, feature)
    for (const [i, road] of pack.site.roads.filter((it) => it.lot === lot.id).entries()) {
      const path = road.kind === 'path'
      drawCarriageway(
        mesh,
        road,
        path ? 'paving' : 'inner-asphalt',
        (path ? LAYERS.path : LAYERS.paving) + i * 0.006,
        feature,
      )
    }
    if (lot === pack.site.lots[0]) drawPonds(mesh, pack, feature)
    return mesh.surfaces.size > 0 ? [{ name: `grounds/${lot.id}`, mesh }] : []
  })

  const plants = scatterTrees(pack, featureOf)
  const lamps = scatterLamps(pack, featureOf)
  const batch = (name: string, mesh: Mesh, instances: readonly Instance[]) => {
    if (instances.length > 0) nodes.push({ name, mesh, instances })
  }
  batch('trees/spruce', spruce(), plants.spruce)
  batch('trees/elm', elm(), plants.elm)
  batch('trees/poplar', poplar(), plants.poplar)
  batch('trees/birch', birch(), plants.birch)
  batch('trees/pine', pine(), plants.pine)
  batch('lamps/street', streetLamp(), lamps.street)
  batch('lamps/garden', gardenLight(), lamps.garden)
  const people = scatterPeople(pack, featureOf)
  // One in three stands still.
  batch(
    'people',
    walker(),
    people.filter((_, i) => i % 3 > 0),
  )
  batch(
    'people/standing',
    stander(),
    people.filter((_, i) => i % 3 === 0),
  )
  batch('people/skaters', walker(), scatterSkaters(pack, featureOf))
  const traffic = scatterCars(pack, featureOf)
  batch('cars', car(), traffic.cars)
  batch('buses', bus(), traffic.buses)
  batch('benches', bench(), scatterBenches(pack, featureOf))
  return nodes
}

type FeatureOf = (lot: string | undefined) => number

/** Ground surface by kind. */
const SURFACES: Record<Planting['kind'], { material: 'lawn' | 'paving' | 'inner-asphalt'; y: number }> = {
  lawn: { material: 'lawn', y: LAYERS.lawn },
  grove: { material: 'lawn', y: LAYERS.lawn },
  garden: { material: 'lawn', y: LAYERS.lawn + 0.03 },
  plaza: { material: 'paving', y: LAYERS.paving - 0.03 },
  parking: { material: 'inner-asphalt', y: LAYERS.paving - 0.05 },
}

/** Distance between the dark bands in a plaza's paving, metres. */
const PAVING_BAND = Object.freeze({ everyM: 6, widthM: 0.7 })

function drawPlanting(mesh: Mesh, pack: ScenePack, area: Planting, feature: number): void {
  const { material, y } = SURFACES[area.kind]
  const ponds = pack.site.water.filter((it) => it.kind === 'pond' && isWithin(it.outline, area.outline))
  mesh.on(material).cap(area.outline, y, feature, { holes: ponds.map((it) => it.outline) })
  if (area.kind !== 'plaza') return
  const { minX, maxX, minZ, maxZ } = extentOf(area.outline)
  for (let x = minX + PAVING_BAND.everyM; x < maxX; x += PAVING_BAND.everyM) {
    const [a, b] = [x - PAVING_BAND.widthM / 2, x + PAVING_BAND.widthM / 2]
    mesh.on('paving-band').cap(
      [
        [a, minZ],
        [b, minZ],
        [b, maxZ],
        [a, maxZ],
      ],
      y + 0.05,
      feature,
    )
  }
}

function drawPonds(mesh: Mesh, pack: ScenePack, feature: number): void {
  for (const { outline } of pack.site.water.filter((it) => it.kind === 'pond')) {
    const shore = offset(outline, -0.6)
    mesh.on('water').cap(outline, POND.waterM, feature)
    prism(mesh.on('bank'), outline, POND.waterM, LAYERS.lawn + 0.03, feature, true)
    mesh.on('bank').cap(offset(outline, 1.1), LAYERS.lawn + 0.09, feature, { holes: [shore] })
    mesh.on('ground-cap').cap(outline, 0, feature)
  }
}

/** Spacing of trees by kind of planting, metres; none on parking. */
const TREES: Partial<Record<Planting['kind'], { spacingM: number; jitter: number; share: number }>> = {
  grove: { spacingM: 7.5, jitter: 0.85, share: 0.92 },
  garden: { spacingM: 9.5, jitter: 0.9, share: 0.55 },
  lawn: { spacingM: 11, jitter: 0.8, share: 0.42 },
  plaza: { spacingM: 12, jitter: 0.06, share: 0.32 },
}

type Species = 'spruce' | 'elm' | 'poplar' | 'birch' | 'pine'

/** Species of a wood by share, the last for the rest. */
const WOOD: readonly (readonly [Species, number])[] = [
  ['spruce', 0.24],
  ['pine', 0.42],
  ['birch', 0.66],
  ['elm', 0.86],
  ['poplar', 1],
]

function scatterTrees(pack: ScenePack, featureOf: FeatureOf): Record<Species, Instance[]> {
  const open = freeGround(pack)
  const pools = pack.buildings.filter((it) => it.style === 'ice').flatMap(poolOutlines)
  const free = (at: Point) =>
    open(at) && pools.every((it) => !contains(it, at) && distanceToOutline(at, it) > 1.5)
  const result: Record<Species, Instance[]> = { spruce: [], elm: [], poplar: [], birch: [], pine: [] }
  for (const area of pack.site.planting) {
    const rule = TREES[area.kind]
    if (!rule) continue
    const rng = random(`trees/${area.id}`)
    for (const at of fill(area.outline, rule.spacingM, rule.jitter, rng)) {
      const [keep, kind, size] = [rng(), rng(), rng()]
      const tooNearEdge = distanceToOutline(at, area.outline) < 1.5
      if (keep > rule.share || tooNearEdge || !free(at)) continue
      const wood = WOOD.find(([, below]) => kind < below)?.[0] ?? 'poplar'
      const species = area.kind === 'plaza' ? 'elm' : wood
      result[species].push({
        at: [at[0], 0, at[1]],
        turnDeg: rng() * 360,
        scale: 0.7 + 0.55 * size,
        feature: featureOf(area.lot),
      })
    }
  }
  // Poplars line the public streets: they were there first.
  for (const road of pack.site.roads.filter((it) => !it.lot)) {
    const rng = random(`street-trees/${road.id}`)
    for (const side of [-1, 1]) {
      for (const { at } of rowAlong(road.centreline, 11, side * (road.widthM / 2 + 4))) {
        const size = 0.75 + 0.3 * rng()
        const clear = contains(pack.site.table.outline, at) && free(at)
        if (clear && rng() > 0.08)
          result.poplar.push({
            at: [at[0], 0, at[1]],
            turnDeg: rng() * 360,
            scale: size,
            feature: STATIC_FEATURE,
          })
      }
    }
  }
  return result
}

function scatterLamps(pack: ScenePack, featureOf: FeatureOf): Record<'street' | 'garden', Instance[]> {
  const inside = (at: Point) => contains(pack.site.table.outline, at)
  const free = (at: Point) =>
    pack.buildings.every((it) => !contains(it.footprint, at) && distanceToOutline(at, it.footprint) > 1.5)
  const street: Instance[] = []
  const garden: Instance[] = []
  for (const road of pack.site.roads) {
    const path = road.kind === 'path'
    const everyM = path ? 17 : road.lot ? 26 : 30
    for (const side of [-1, 1]) {
      const out = side * (road.widthM / 2 + (path ? 0.8 : 1.3))
      for (const { at, turnDeg } of rowAlong(road.centreline, everyM, out)) {
        if (!inside(at) || !free(at)) continue
        const lamp = {
          at: [at[0], 0, at[1]] as const,
          turnDeg: turnDeg + (side > 0 ? 90 : -90),
          scale: 1,
          feature: featureOf(road.lot),
        }
        ;(path ? garden : street).push(lamp)
      }
    }
  }
  for (const area of pack.site.planting.filter((it) => it.kind === 'plaza' || it.kind === 'garden')) {
    const rng = random(`lamps/${area.id}`)
    const clear = freeGround(pack)
    for (const at of fill(area.outline, area.kind === 'plaza' ? 16 : 22, 0.2, rng)) {
      if (clear(at))
        garden.push({ at: [at[0], 0, at[1]], turnDeg: 0, scale: 1, feature: featureOf(area.lot) })
    }
  }
  return { street, garden }
}

function scatterPeople(pack: ScenePack, featureOf: FeatureOf): Instance[] {
  const people: Instance[] = []
  const pools = pack.buildings.filter((it) => it.style === 'ice').flatMap(poolOutlines)
  const outside = (at: Point) =>
    pack.buildings.every((it) => !contains(it.footprint, at) && distanceToOutline(at, it.footprint) > 1.2) &&
    pools.every((it) => !contains(it, at))
  const put = (at: Point, y: number, rng: () => number, lot: string | undefined) => {
    if (outside(at))
      people.push({
        at: [at[0], y, at[1]],
        turnDeg: rng() * 360,
        scale: 0.92 + 0.14 * rng(),
        feature: featureOf(lot),
      })
  }
  for (const area of pack.site.planting.filter((it) => it.kind === 'plaza')) {
    const rng = random(`people/${area.id}`)
    for (const at of fill(area.outline, 13, 1, rng)) if (rng() < 0.5) put(at, LAYERS.paving, rng, area.lot)
  }
  for (const road of pack.site.roads.filter((it) => it.kind === 'path')) {
    const rng = random(`people/${road.id}`)
    for (const { at } of rowAlong(road.centreline, 9, 0)) {
      if (rng() < 0.55)
        put(
          [at[0] + (rng() - 0.5) * road.widthM * 0.7, at[1] + (rng() - 0.5) * 4],
          LAYERS.path,
          rng,
          road.lot,
        )
    }
  }
  return people
}

/** People on the rink; the app shows them while it is frozen. */
function scatterSkaters(pack: ScenePack, featureOf: FeatureOf): Instance[] {
  const lot = pack.site.lots[0]?.id
  return pack.site.water
    .filter((it) => it.kind === 'pond')
    .flatMap((pond) => {
      const rng = random(`skaters/${pond.id}`)
      return fill(offset(pond.outline, -4), 9, 1, rng).flatMap((at): Instance[] => {
        const [keep, turn, size] = [rng(), rng(), rng()]
        if (keep >= 0.4) return []
        const scale = 0.92 + 0.14 * size
        return [{ at: [at[0], POND.waterM, at[1]], turnDeg: turn * 360, scale, feature: featureOf(lot) }]
      })
    })
}

/** Benches along the paths, facing them. */
function scatterBenches(pack: ScenePack, featureOf: FeatureOf): Instance[] {
  const benches: Instance[] = []
  const free = freeGround(pack)
  for (const road of pack.site.roads.filter((it) => it.kind === 'path')) {
    for (const side of [-1, 1]) {
      for (const { at, turnDeg } of rowAlong(road.centreline, 21, side * (road.widthM / 2 + 0.7))) {
        if (!free(at)) continue
        benches.push({
          at: [at[0], LAYERS.lawn, at[1]],
          turnDeg: turnDeg + (side > 0 ? 90 : -90),
          scale: 1,
          feature: featureOf(road.lot),
        })
      }
    }
  }
  return benches
}

/** Share of what drives on the avenue that is a bus. */
const BUS_SHARE = 0.07

function scatterCars(pack: ScenePack, featureOf: FeatureOf): Record<'cars' | 'buses', Instance[]> {
  const cars: Instance[] = []
  const buses: Instance[] = []
  for (const road of pack.site.roads.filter((it) => it.kind !== 'path')) {
    const rng = random(`cars/${road.id}`)
    const lanes = road.kind === 'avenue' ? [2, 5.4, 8.8] : [road.widthM / 4]
    const share = road.lot ? 0.1 : road.kind === 'avenue' ? 0.24 : 0.1
    for (const lane of lanes) {
      for (const side of [-1, 1]) {
        for (const { at, turnDeg } of rowAlong(road.centreline, 15, side * lane)) {
          const shift = (rng() - 0.5) * 7
          const keep = rng() < share
          const along: Point = [
            at[0] + Math.cos((turnDeg * Math.PI) / 180) * shift,
            at[1] - Math.sin((turnDeg * Math.PI) / 180) * shift,
          ]
          if (!keep || !contains(pack.site.table.outline, along)) continue
          // Traffic keeps to the right: the lane on the outward side of a leg drives along it.
          const long = road.kind === 'avenue' && rng() < BUS_SHARE
          ;(long ? buses : cars).push({
            at: [along[0], LAYERS.asphalt + 0.02, along[1]],
            turnDeg: turnDeg + (side > 0 ? 180 : 0),
            scale: 1,
            feature: featureOf(road.lot),
          })
        }
      }
    }
  }
  for (const area of pack.site.planting.filter((it) => it.kind === 'parking')) {
    const rng = random(`parked/${area.id}`)
    const { minX, maxX, minZ, maxZ } = extentOf(area.outline)
    for (let x = minX + 1.6; x < maxX - 1; x += 2.7) {
      const [keep, nose] = [rng(), rng()]
      if (keep < 0.7)
        cars.push({
          at: [x, LAYERS.paving, (minZ + maxZ) / 2],
          turnDeg: nose < 0.5 ? 90 : -90,
          scale: 1,
          feature: featureOf(area.lot),
        })
    }
  }
  return { cars, buses }
}
