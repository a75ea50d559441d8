/** Where trees stand: species and spacing by kind of ground, poplars along the streets. */
import { facadeTraits } from '../../../src/domain/campus/facades.ts'
import { STATIC_FEATURE } from '../../../src/domain/campus/features.ts'
import type { ScenePack } from '../../../src/domain/content/pack.ts'
import type { Planting } from '../../../src/domain/content/records/site.ts'
import { contains, distance, distanceToOutline, type Point } from '../../../src/domain/geometry/polygon.ts'
import type { Instance } from '../document.ts'
import { poolOutlines } from '../exhibition/pool.ts'
import { random } from '../kit/random.ts'
import { flagPoles } from './flags.ts'
import type { Relief } from './relief.ts'
import { type FeatureOf, fill, freeGround, rowAlong } from './scatter.ts'
import type { Species } from './trees.ts'

/** Flags fly clear of crowns, meters. */
const FLAG_CLEAR_M = 5

/** Spacing of trees by kind of planting, meters; none on parking. */
const TREES: Partial<Record<Planting['kind'], { spacingM: number; jitter: number; share: number }>> = {
  grove: { spacingM: 7.5, jitter: 0.85, share: 0.92 },
  garden: { spacingM: 9.5, jitter: 0.9, share: 0.55 },
  lawn: { spacingM: 11, jitter: 0.8, share: 0.42 },
  plaza: { spacingM: 12, jitter: 0.06, share: 0.32 },
}

/** Species of a wood by share, the last for the rest. */
const WOOD: readonly (readonly [Species, number])[] = [
  ['spruce', 0.24],
  ['pine', 0.36],
  ['larch', 0.46],
  ['birch', 0.68],
  ['elm', 0.86],
  ['poplar', 1],
]

/** Every tree of the park by species, standing on the relief. */
export function scatterTrees(
  pack: ScenePack,
  featureOf: FeatureOf,
  relief: Relief,
): Record<Species, Instance[]> {
  const open = freeGround(pack)
  const pools = pack.buildings.filter((it) => facadeTraits(it).forecourt).flatMap(poolOutlines)
  const poles = flagPoles(pack)
  const free = (at: Point) =>
    open(at) &&
    poles.every((it) => distance(it, at) > FLAG_CLEAR_M) &&
    pools.every((it) => !contains(it, at) && distanceToOutline(at, it) > 1.5)
  const result: Record<Species, Instance[]> = {
    spruce: [],
    pine: [],
    larch: [],
    elm: [],
    poplar: [],
    birch: [],
  }
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
        at: [at[0], relief.heightAt(at), at[1]],
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
            at: [at[0], relief.heightAt(at), at[1]],
            turnDeg: rng() * 360,
            scale: size,
            feature: STATIC_FEATURE,
          })
      }
    }
  }
  return result
}

/** Trees that stand in a raised bed: those of the plazas. */
export function inPlanters(pack: ScenePack, trees: readonly Instance[]): Instance[] {
  const plazas = pack.site.planting.filter((it) => it.kind === 'plaza')
  return trees
    .filter(({ at: [x, , z] }) => plazas.some((it) => contains(it.outline, [x, z])))
    .map((it) => ({ ...it, turnDeg: 0, scale: 1 }))
}
