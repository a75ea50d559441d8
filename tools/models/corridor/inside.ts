/**
 * What is seen of the corridor from near by: mullions between the ribs, handrails, convectors along the glazing, benches
 * and plants in the junctions.
 */
import { bays, frame, frameBox } from '../kit/frame.ts'
import type { Mesh, Surface } from '../kit/mesh.ts'
import { random } from '../kit/random.ts'
import type { Hub, Run } from './plan.ts'
import { ribsOf } from './ribs.ts'
import { glassLine, mirrored, parallel, pull, type Side } from './section.ts'

/** Measures, meters. */
const MULLION = Object.freeze({ everyM: 1.35, widthM: 0.05, outM: 0.05, inM: 0.04, transomM: 1.15 })
const RAIL = Object.freeze({ heightM: 0.94, radiusM: 0.024, sides: 6, offGlassM: 0.14, bracketM: 0.016 })
const HEATER = Object.freeze({ heightM: 0.42, depthM: 0.17, gapM: 0.45, offM: 0.1, chamferM: 0.03 })
const BENCH = Object.freeze({ lengthM: 2, depthM: 0.46, heightM: 0.45, topM: 0.06, offWallM: 0.5 })
const PLANTER = Object.freeze({ sideM: 0.62, heightM: 0.55, leaves: 7, spreadM: 0.55, growM: 0.95 })

export function drawInside(mesh: Mesh, run: Run): void {
  const ribs = ribsOf(run)
  rails(mesh.on('corridor-metal'), run, ribs)
  mullions(mesh.on('corridor-metal'), run, ribs)
  heaters(mesh.on('corridor-metal'), run, ribs)
}

function mullions(surface: Surface, { line, span, profile, feature }: Run, ribs: readonly number[]): void {
  const { widthM, outM, inM, everyM, transomM } = MULLION
  for (const path of [glassLine(profile), mirrored(glassLine(profile))]) {
    const [out, back] = [parallel(path, outM), parallel(path, -inM)]
    for (const [i, from] of ribs.slice(0, -1).entries()) {
      const bay = (ribs[i + 1] as number) - from
      const count = bays(bay, everyM)
      for (let k = 1; k < count; k++) {
        const at = from + (bay * k) / count
        const [a, b] = [at - widthM / 2, at + widthM / 2]
        for (let s = 0; s + 1 < path.length; s++) {
          const [o, p, q, r] = [out[s], out[s + 1], back[s], back[s + 1]] as [Side, Side, Side, Side]
          const at3 = (m: number, [x, y]: Side) => line.at(m, x, y)
          surface.quad(at3(a, o), at3(b, o), at3(b, p), at3(a, p), feature)
          surface.quad(at3(b, q), at3(a, q), at3(a, r), at3(b, r), feature)
          surface.quad(at3(a, q), at3(a, o), at3(a, p), at3(a, r), feature)
          surface.quad(at3(b, o), at3(b, q), at3(b, r), at3(b, p), feature)
        }
      }
    }
  }
  const { glass, deck } = profile
  const y = deck + transomM
  const transom: Side[] = [
    [glass - inM, y - widthM / 2],
    [glass + outM, y - widthM / 2],
    [glass + outM, y + widthM / 2],
    [glass - inM, y + widthM / 2],
  ]
  for (const it of [transom, mirrored(transom)]) pull(surface, line, span, it, feature, { closed: true })
}

/** A round handrail on brackets along each side. */
function rails(surface: Surface, { line, span, profile, feature }: Run, ribs: readonly number[]): void {
  const { heightM, radiusM, sides, offGlassM, bracketM } = RAIL
  const [out, up] = [profile.glass - offGlassM, profile.deck + heightM]
  const section = Array.from({ length: sides }, (_, i): Side => {
    const t = (i / sides) * 2 * Math.PI
    return [out + Math.cos(t) * radiusM, up + Math.sin(t) * radiusM]
  })
  const along = [Math.max(0, span[0]), Math.min(line.lengthM, span[1])] as const
  for (const it of [section, mirrored(section)]) pull(surface, line, along, it, feature, { closed: true })
  for (const at of ribs)
    for (const side of [-1, 1]) {
      const span = [side * out, side * profile.glass] as const
      const box = {
        along: [at - bracketM, at + bracketM],
        out: [Math.min(...span), Math.max(...span)],
        up: [up - 0.05, up - 0.02],
      } as const
      frameBox(surface, line, box, feature, ['left', 'right', 'top', 'bottom'])
    }
}

/** Low convectors between the ribs, outside the clear width. */
function heaters(surface: Surface, { line, profile, feature }: Run, ribs: readonly number[]): void {
  const { heightM, depthM, gapM, offM, chamferM } = HEATER
  const outer = profile.glass - offM
  const [low, high] = [profile.deck, profile.deck + heightM]
  const section: Side[] = [
    [outer, high],
    [outer - depthM + chamferM, high],
    [outer - depthM, high - chamferM],
    [outer - depthM, low + 0.08],
    [outer - depthM + 0.04, low + 0.08],
    [outer - depthM + 0.04, low],
    [outer, low],
  ]
  for (const [i, from] of ribs.slice(0, -1).entries()) {
    const span = [from + gapM, (ribs[i + 1] as number) - gapM] as const
    if (span[1] - span[0] < 0.6) continue
    for (const profile of [section, mirrored(section)]) {
      pull(surface, line, span, profile, feature)
      for (const [at, turn] of [
        [span[0], 1],
        [span[1], -1],
      ] as const) {
        const p = (k: number) => line.at(at, (profile[k] as Side)[0], (profile[k] as Side)[1])
        const [a, b, c, d] = [p(0), p(2), p(4), p(6)]
        if (turn === 1) surface.quad(a, b, c, d, feature)
        else surface.quad(d, c, b, a, feature)
      }
    }
  }
}

/** A bench before each free wall of a junction and a plant before each of its corners. */
export function furnishHub(
  mesh: Mesh,
  { id, faces, feature }: Hub,
  deck: number,
  stairFaces: ReadonlySet<number>,
): void {
  const rng = random(`hub/${id}`)
  const metal = mesh.on('corridor-metal')
  for (const [i, { wall, mouth }] of faces.entries()) {
    if (mouth || stairFaces.has(i)) continue
    // From inside, so that `out` counts into the room.
    const inner = frame(at(wall, wall.lengthM), at(wall, 0))
    const middle = inner.lengthM / 2
    if (inner.lengthM > BENCH.lengthM + 1.2) {
      const { lengthM, depthM, heightM, topM, offWallM } = BENCH
      const seat = {
        along: [middle - lengthM / 2, middle + lengthM / 2],
        out: [offWallM, offWallM + depthM],
        up: [deck + heightM - topM, deck + heightM],
      } as const
      frameBox(mesh.on('bark'), inner, seat, feature)
      for (const m of [middle - lengthM / 2 + 0.25, middle + lengthM / 2 - 0.31])
        frameBox(
          metal,
          inner,
          {
            along: [m, m + 0.06],
            out: [offWallM + 0.05, offWallM + depthM - 0.05],
            up: [deck, deck + heightM - topM],
          },
          feature,
          ['front', 'back', 'left', 'right'],
        )
    } else if (inner.lengthM > PLANTER.sideM + 0.6) {
      const { sideM, heightM } = PLANTER
      const pot = {
        along: [middle - sideM / 2, middle + sideM / 2],
        out: [0.35, 0.35 + sideM],
        up: [deck, deck + heightM],
      } as const
      frameBox(metal, inner, pot, feature, ['front', 'back', 'left', 'right', 'top'])
      plant(mesh.on('needles'), inner.at(middle, 0.35 + sideM / 2, deck + heightM), rng, feature)
    }
  }
}

/** Broad leaves that rise and bend outwards, each a folded strip seen from both sides. */
function plant(
  surface: Surface,
  [x, y, z]: readonly [number, number, number],
  rng: () => number,
  feature: number,
): void {
  for (let i = 0; i < PLANTER.leaves; i++) {
    const t = ((i + 0.6 * rng()) / PLANTER.leaves) * 2 * Math.PI
    const spread = PLANTER.spreadM * (0.6 + 0.5 * rng())
    const grow = PLANTER.growM * (0.6 + 0.6 * rng())
    const [dx, dz] = [Math.cos(t), Math.sin(t)]
    const on = (out: number, side: number, up: number) =>
      [x + dx * out - dz * side, y + up, z + dz * out + dx * side] as const
    const [root, left, right, tip] = [
      on(0.03, 0, 0),
      on(spread * 0.55, 0.13, grow * 0.85),
      on(spread * 0.55, -0.13, grow * 0.85),
      on(spread, 0, grow),
    ]
    surface.quad(root, right, tip, left, feature)
    surface.quad(root, left, tip, right, feature)
  }
}

function at(wall: Hub['faces'][number]['wall'], along: number): readonly [number, number] {
  const [x, , z] = wall.at(along, 0, 0)
  return [x, z]
}
