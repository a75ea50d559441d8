/** Visitors and staff: figures of the grounds in coats of the palette, and some who sit in the cinema. */
import { radToDeg } from '../../../src/domain/math/angle.ts'
import type { Instance, ModelNode } from '../document.ts'
import { Mesh } from '../kit/mesh.ts'
import { random } from '../kit/random.ts'
import { drawFigure } from '../people/figure.ts'
import type { SiteColor } from '../textures/palette.ts'
import type { Seat } from './cinema.ts'
import { CINEMA, type Inside } from './place.ts'

type Pose = 'walks' | 'stands' | 'sits'
/** Right of the cut, behind it, meters; the direction that is looked in, degrees: 0 right, 90 away from the cut. */
type Spot = readonly [right: number, behind: number, lookDeg: number, pose?: Pose]

/** Who is on which storey. */
const SPOTS: Readonly<Record<number, readonly Spot[]>> = {
  1: [
    [2.6, -13.6, 100, 'walks'],
    [-2.4, -11.4, 80, 'walks'],
    [-3.2, -11, 85],
    [0.8, -5.5, 95],
    [-0.9, -3.2, -90],
    [1.5, -3.2, -80],
    [-10.8, -13.8, 120],
    [-13.2, -14, -20],
    [12.6, -12.4, -30, 'walks'],
    [15.8, -13, 190],
    [-14.2, -5, 140],
    [16.6, -5.2, 60],
    [-8.6, 1, 20, 'walks'],
    [-18.6, 0.7, 95],
    [-16.8, 0.6, 85],
    [7.4, 1.3, 170, 'walks'],
    [17.4, 1, 80],
    [18.6, 0.8, 100],
    [-12.2, 2.5, 200],
    [11.8, 2.2, -20],
    [1.6, 0.8, 120],
  ],
  2: [
    [-4.6, 0.9, 10, 'walks'],
    [5.2, 1.2, 60, 'walks'],
    [-10, -10.4, 200],
    [10.2, -11, -10],
    [9.6, -3, 150, 'walks'],
    [-9.4, -17, 60],
    [7.1, 12.4, 0],
    [7, 11.2, -8],
    [17.9, 10.2, 180],
    [18, 13.8, 195],
    [9.6, 16.9, -70],
    [14.4, 17, -100],
    [-22.6, 3.4, 70, 'walks'],
  ],
  3: [
    [-1.9, 0.8, 160],
    [2.2, 0.7, 90, 'walks'],
    [22.4, 3.4, 200],
    [22.6, 9.4, 180],
    [22.7, 10.2, 175],
    [-23, 4, 210],
    [-22.9, 14.2, 0],
    [-12.4, 24, 90],
    [-6.4, 24, 80],
    [7.2, 24, 100],
    [1.1, 20.2, -60, 'walks'],
    [11.2, 21.4, -90],
    [-9.6, -9.4, 0],
    [9.5, -7, 185],
    [-9.8, -2.6, 5, 'walks'],
  ],
  4: [
    [9.4, -9, 190],
    [-9.5, -4, 0],
    [5.2, 3, 60, 'walks'],
    [-12, 12, 30],
    [15, -12, 120, 'walks'],
  ],
}

/** Seats of the cinema that are taken: row from the screen, degrees about its middle. */
const SEATED = [
  [1, 232],
  [1, 300],
  [2, 222],
  [2, 244],
  [2, 312],
  [3, 216],
  [3, 290],
  [3, 322],
  [4, 238],
  [4, 306],
] as const

const COATS: readonly SiteColor[] = ['navy', 'graphite', 'camel', 'mist', 'rust', 'sand', 'slate', 'night']

/**
 * Visitors by pose and coat.
 * @param floorOf finished floor of a storey, meters; null where the building has none
 * @param seatOf a seat of the cinema by its row
 */
export function visitors(
  inside: Inside,
  floorOf: (storey: number) => number | null,
  seatOf: (row: number, turnDeg: number) => Seat,
  featureOf: (storey: number) => number,
  isFree: (storey: number, right: number, behind: number) => boolean,
): ModelNode[] {
  const rng = random(`${inside.building.id}/visitors`)
  const byLook = new Map<string, Instance[]>()
  const put = (pose: Pose, right: number, behind: number, up: number, lookDeg: number, storey: number) => {
    const coat = COATS[Math.floor(rng() * COATS.length)] as SiteColor
    const scale = 0.94 + 0.11 * rng()
    const [ahead, here] = [
      inside.plan(right + Math.cos((lookDeg * Math.PI) / 180), behind + Math.sin((lookDeg * Math.PI) / 180)),
      inside.plan(right, behind),
    ]
    const turnDeg = radToDeg(-Math.atan2(ahead[1] - here[1], ahead[0] - here[0]))
    const key = `${pose}/${coat}`
    byLook.set(key, [
      ...(byLook.get(key) ?? []),
      { at: [here[0], up, here[1]], turnDeg, scale, feature: featureOf(storey) },
    ])
  }
  for (const [number, spots] of Object.entries(SPOTS)) {
    const storey = Number(number)
    const floor = floorOf(storey)
    if (floor === null) continue
    for (const [right, behind, lookDeg, pose = 'stands'] of spots)
      if (isFree(storey, right, behind)) put(pose, right, behind, floor, lookDeg, storey)
  }
  for (const [row, turnDeg] of SEATED) {
    const { radiusM, up, turnDeg: seatDeg } = seatOf(row, turnDeg)
    const t = (seatDeg * Math.PI) / 180
    const [right, behind] = [CINEMA.right + radiusM * Math.cos(t), CINEMA.behind + radiusM * Math.sin(t)]
    if (isFree(HALLS, right, behind)) put('sits', right, behind, up, seatDeg + 180, HALLS)
  }
  return [...byLook].map(([look, instances]) => {
    const [pose, coat] = look.split('/') as [Pose, SiteColor]
    return { name: `${inside.building.id}/visitors/${look}`, mesh: figure(pose, coat), instances }
  })
}
const HALLS = 2

/** A figure in a coat of the palette, a little darker towards the floor. */
function figure(pose: Pose, coat: SiteColor): Mesh {
  const mesh = new Mesh()
  const surface = mesh.on('ice-interior')
  drawFigure(surface, FIGURES[pose], { coat, trousers: 'graphite', hat: 'night', long: true })
  for (let i = 0; i < surface.features.length; i++) {
    const up = Math.min(1, (surface.positions[i * 3 + 1] as number) / 1.6)
    surface.openness.push(LIGHT.foot + (LIGHT.head - LIGHT.foot) * up)
  }
  return mesh
}
const FIGURES = Object.freeze({ walks: 'walking', stands: 'standing', sits: 'sitting' } as const)
/** Root of the light that reaches a figure. */
const LIGHT = Object.freeze({ foot: 0.5, head: 0.82 })
