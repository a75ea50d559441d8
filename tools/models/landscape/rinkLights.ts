/** Strings of bulbs around a pond, from lamp to lamp of its shore. */
import type { ScenePack } from '../../../src/domain/content/pack.ts'
import { LAMP_HEIGHT_M } from '../../../src/domain/environment/groundLight.ts'
import { centroid, distance, distanceToOutline, type Point } from '../../../src/domain/geometry/polygon.ts'
import { normalize, type Vec3 } from '../../../src/domain/math/vec3.ts'
import type { Instance } from '../document.ts'
import { Mesh, type Surface } from '../kit/mesh.ts'
import { bar } from '../works/bar.ts'

/** Measures, meters: how far from the shore lamps are that carry strings, and from each other; the sag of the longest string. */
const STRING = Object.freeze({ shoreM: 4.2, longestM: 24, sagM: 1.1, belowM: 0.35, wireM: 0.03 })
const BULB = Object.freeze({ everyM: 0.95, radiusM: 0.1 })
/** A string is drawn as so many straight pieces. */
const PIECES = 6

/** A string between two lamps, by its ends. */
export type LightString = readonly [Vec3, Vec3]

/** @param lamps on low posts */
export function rinkStrings(pack: ScenePack, lamps: readonly Instance[]): LightString[] {
  return pack.site.water
    .filter((it) => it.kind === 'pond')
    .flatMap(({ outline }) => {
      const [x, z] = centroid(outline)
      const around = lamps
        .filter(({ at }) => distanceToOutline([at[0], at[2]], outline) < STRING.shoreM)
        .sort((a, b) => Math.atan2(a.at[2] - z, a.at[0] - x) - Math.atan2(b.at[2] - z, b.at[0] - x))
      const top = ({ at }: Instance): Vec3 => [at[0], at[1] + LAMP_HEIGHT_M.garden - STRING.belowM, at[2]]
      return around.flatMap((lamp, i): LightString[] => {
        const next = around[(i + 1) % around.length] as Instance
        const [from, to] = [top(lamp), top(next)]
        return lamp !== next && spanM(from, to) < STRING.longestM ? [[from, to]] : []
      })
    })
}

const plan = ([x, , z]: Vec3): Point => [x, z]
const spanM = (a: Vec3, b: Vec3) => distance(plan(a), plan(b))

/** A place on a string, which hangs as a parabola. */
export function onString([from, to]: LightString, share: number): Vec3 {
  const sag = STRING.sagM * (spanM(from, to) / STRING.longestM) ** 2 * 4 * share * (1 - share)
  const at = (k: 0 | 1 | 2) => from[k] + (to[k] - from[k]) * share
  return [at(0), at(1) - sag, at(2)]
}

export function rinkLights(strings: readonly LightString[], feature: number): Mesh {
  const mesh = new Mesh()
  for (const string of strings) {
    for (let i = 0; i < PIECES; i++)
      bar(
        mesh.on('lamp-post'),
        onString(string, i / PIECES),
        onString(string, (i + 1) / PIECES),
        STRING.wireM,
        feature,
      )
    const bulbs = Math.round(spanM(...string) / BULB.everyM)
    for (let i = 1; i < bulbs; i++) {
      const [x, y, z] = onString(string, i / bulbs)
      bulb(mesh.on('sign'), [x, y - BULB.radiusM, z], feature)
    }
  }
  return mesh
}

const CORNERS: readonly Vec3[] = [
  [0, 1, 0],
  [1, 0, 0],
  [0, 0, 1],
  [-1, 0, 0],
  [0, 0, -1],
  [0, -1, 0],
]

/** An octahedron, shaded round. */
function bulb(surface: Surface, [x, y, z]: Vec3, feature: number): void {
  const first = surface.features.length
  for (const [cx, cy, cz] of CORNERS)
    surface.vertex(
      [x + cx * BULB.radiusM, y + cy * BULB.radiusM, z + cz * BULB.radiusM],
      normalize([cx, cy, cz]),
      [0, 0],
      feature,
    )
  for (let k = 1; k <= 4; k++) {
    const next = (k % 4) + 1
    surface.indices.push(first, first + next, first + k, first + 5, first + k, first + next)
  }
}
