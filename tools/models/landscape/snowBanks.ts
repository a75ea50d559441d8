/** Snow ploughed to the sides of streets, open where others meet them, at crossings and before doors. */
import type { ScenePack } from '../../../src/domain/content/pack.ts'
import { contains, distance, distanceToOutline, type Point } from '../../../src/domain/geometry/polygon.ts'
import { normalize, type Vec3 } from '../../../src/domain/math/vec3.ts'
import { crossingOutlines } from '../crossings.ts'
import { frame } from '../kit/frame.ts'
import { Mesh } from '../kit/mesh.ts'
import { random } from '../kit/random.ts'
import { isClearOf, legs, runs } from '../roads.ts'
import type { FeatureOf } from './scatter.ts'

/** Measures, meters: the crest lies so far outside the edge of the street, steep towards it and gentle behind. */
const BANK = Object.freeze({
  crestM: 0.35,
  frontM: 0.6,
  backM: 0.95,
  lowM: 0.3,
  highM: 0.48,
  footM: -0.03,
  leastM: 5,
})
/** Distance between sections: along public streets, and along those of the park. */
const STEP_M = Object.freeze({ public: 4.5, inner: 6.5 })
/** What stays free: to the edge of another road, to a crossing, to a door. */
const FREE = Object.freeze({ roadM: 1.6, crossingM: 1.9, doorM: 7 })

/** Banks along every street of a pack; those of its own streets come with their lots. */
export function snowBanks(pack: ScenePack, featureOf: FeatureOf): Mesh {
  const mesh = new Mesh()
  const crossings = crossingOutlines(pack).flatMap((it) => it.outlines)
  for (const road of pack.site.roads) {
    if (road.kind === 'path') continue
    const others = pack.site.roads.filter((it) => it !== road)
    const free = (at: Point) =>
      contains(pack.site.table.outline, at) &&
      others.every((it) => isClearOf(it, at, FREE.roadM)) &&
      crossings.every((it) => distanceToOutline(at, it) > FREE.crossingM + BANK.backM) &&
      pack.buildings.every((it) => distance(it.entrance, at) > FREE.doorM)
    const rng = random(`snow-banks/${road.id}`)
    const stepM = road.lot ? STEP_M.inner : STEP_M.public
    for (const [a, b] of legs(road.centreline))
      for (const side of [-1, 1] as const) {
        // Seen from the street, so that outwards is away from it.
        const line = side > 0 ? frame(a, b) : frame(b, a)
        const out = road.widthM / 2 + BANK.crestM
        const place = (m: number): Point => {
          const [x, , z] = line.at(m, out, 0)
          return [x, z]
        }
        for (const [from, to] of runs(line.lengthM, (m) => free(place(m))))
          if (to - from >= BANK.leastM)
            bank(mesh, (m, o, up) => line.at(m, out + o, up), [from, to], stepM, featureOf(road.lot), rng)
      }
  }
  return mesh
}

/** One bank from end to end: a ridge of uneven height that runs out at both ends. */
function bank(
  mesh: Mesh,
  at: (along: number, out: number, up: number) => Vec3,
  [from, to]: readonly [number, number],
  stepM: number,
  feature: number,
  rng: () => number,
): void {
  const surface = mesh.on('snow-bank')
  const count = Math.max(2, Math.round((to - from) / stepM))
  let before: number[] = []
  for (let i = 0; i <= count; i++) {
    const end = i === 0 || i === count
    const [height, width, aside] = [rng(), rng(), rng()]
    const high = end ? 0 : BANK.lowM + (BANK.highM - BANK.lowM) * height
    const crest = (aside - 0.5) * 0.3
    const along = from + ((to - from) * i) / count
    const wide = (end ? 0.5 : 0.85) + 0.3 * width
    const section = [
      [-BANK.frontM * wide, BANK.footM, -0.75],
      [crest, high, -0.1],
      [BANK.backM * wide, BANK.footM, 0.5],
    ] as const
    const origin = at(along, 0, 0)
    const outwards = at(along, 1, 0).map((it, k) => it - (origin[k] as number)) as unknown as Vec3
    const here = section.map(([out, up, lean]) =>
      surface.vertex(
        at(along, out, up),
        normalize([outwards[0] * lean, 1, outwards[2] * lean]),
        [0, 0],
        feature,
      ),
    )
    // Outwards lies to the right of those who walk along a frame.
    for (let k = 0; i > 0 && k + 1 < here.length; k++) {
      const [a, b, c, d] = [before[k], here[k], here[k + 1], before[k + 1]] as [
        number,
        number,
        number,
        number,
      ]
      surface.indices.push(a, d, c, a, c, b)
    }
    before = here
  }
}
