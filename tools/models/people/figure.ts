/** Figures of people in winter clothes, built around the origin, facing +x: a figure is one surface in colors of the palette. */
import { BODY_PART } from '../../../src/domain/people/walk.ts'
import type { Surface } from '../kit/mesh.ts'
import { lathe, type Ring } from '../landscape/solids.ts'
import { type SiteColor, swatchUv } from '../textures/palette.ts'

export type Pose = 'walking' | 'standing' | 'talking' | 'phone' | 'sitting' | 'gliding' | 'turning'

export interface Clothes {
  readonly coat: SiteColor
  readonly trousers: SiteColor
  readonly hat: SiteColor
  /** Reaches to the knee, else to the hip. */
  readonly long?: boolean
  readonly scarf?: SiteColor
  /** Carried at the right hip. */
  readonly bag?: SiteColor
}

/** How a pose holds its limbs, meters: feet and hands ahead (right, left), hands up, the body's lean ahead, the stance apart. */
interface Stance {
  readonly feet: readonly [number, number]
  readonly hands: readonly [ahead: number, up: number][]
  readonly lean?: number
  readonly apart?: number
}

const STANCES: Readonly<Record<Exclude<Pose, 'sitting'>, Stance>> = {
  walking: {
    feet: [0.3, -0.28],
    hands: [
      [-0.2, 0.8],
      [0.24, 0.84],
    ],
    lean: 0.03,
  },
  standing: {
    feet: [0.02, -0.03],
    hands: [
      [0.04, 0.78],
      [0.03, 0.78],
    ],
  },
  talking: {
    feet: [0.05, -0.04],
    hands: [
      [0.24, 1.06],
      [0.02, 0.78],
    ],
    apart: 0.02,
  },
  phone: {
    feet: [0.01, -0.02],
    hands: [
      [0.26, 1.22],
      [0.03, 0.78],
    ],
  },
  gliding: {
    feet: [0.16, -0.5],
    hands: [
      [-0.3, 0.92],
      [0.34, 0.98],
    ],
    lean: 0.2,
    apart: 0.04,
  },
  turning: {
    feet: [0.12, -0.22],
    hands: [
      [0.1, 0.95],
      [0.16, 1],
    ],
    lean: 0.12,
    apart: 0.1,
  },
}

const HIP_M = 0.88
const SHOULDER = Object.freeze({ up: 1.4, out: 0.2 })
const ELBOW = Object.freeze({ up: 1.1, out: 0.265 })

/** Adds a figure of 1.77 m to a surface. */
export function drawFigure(surface: Surface, pose: Pose, clothes: Clothes): void {
  const part: Part = (color, rings, sides, number = 0) => {
    const first = surface.features.length
    lathe(surface, rings, sides, swatchUv(color))
    for (let i = first; i < surface.features.length; i++) surface.parts[i] = number
  }
  if (pose === 'sitting') drawSitting(part, clothes)
  else drawUpright(part, STANCES[pose], clothes)
}

type Part = (color: SiteColor, rings: readonly Ring[], sides: number, number?: number) => void

function drawUpright(part: Part, { feet, hands, lean = 0, apart = 0 }: Stance, clothes: Clothes): void {
  const { coat, trousers, long = false, scarf, bag } = clothes
  for (const [i, side] of [1, -1].entries()) {
    const [foot, [ahead, up]] = [feet[i] as number, hands[i] as [number, number]]
    const z = side * (0.09 + apart)
    part(
      'night',
      [
        { y: 0, rx: 0.13, rz: 0.05, x: foot + 0.04, z },
        { y: 0.09, rx: 0.075, rz: 0.055, x: foot, z },
        { y: 0.3, rx: 0.06, rz: 0.06, x: foot * 0.8, z },
      ],
      5,
      BODY_PART.leg,
    )
    part(
      trousers,
      [
        { y: 0.27, rx: 0.066, rz: 0.066, x: foot * 0.82, z },
        { y: 0.5, rx: 0.07, rz: 0.07, x: foot * 0.55 + 0.03, z: z * 0.98 },
        { y: HIP_M, rx: 0.1, rz: 0.09, x: lean * 0.3, z: side * 0.085 },
      ],
      5,
      BODY_PART.leg,
    )
    part(coat, armRings(ahead, up, side, lean), 5, BODY_PART.sleeve)
    part(
      'skin',
      [
        { y: up - 0.08, rx: 0.02, rz: 0.02, x: ahead + lean, z: side * 0.25 },
        { y: up, rx: 0.045, rz: 0.04, x: ahead + lean, z: side * 0.25 },
      ],
      4,
      BODY_PART.hand,
    )
  }
  part(
    coat,
    [
      { y: long ? 0.5 : 0.76, rx: long ? 0.2 : 0.16, rz: long ? 0.215 : 0.19, x: lean * 0.2 },
      { y: 1, rx: 0.13, rz: 0.165, x: lean * 0.4 },
      { y: 1.26, rx: 0.14, rz: 0.205, x: lean * 0.8 },
      { y: 1.42, rx: 0.11, rz: 0.18, x: lean },
      { y: 1.49, rx: 0.06, rz: 0.07, x: lean * 1.1 },
    ],
    8,
    BODY_PART.coat,
  )
  if (scarf)
    part(
      scarf,
      [
        { y: 1.42, rx: 0.1, rz: 0.105, x: lean * 1.05 + 0.01 },
        { y: 1.52, rx: 0.085, rz: 0.085, x: lean * 1.1 + 0.01 },
      ],
      6,
      BODY_PART.scarf,
    )
  if (bag)
    part(
      bag,
      [
        { y: 0.62, rx: 0.14, rz: 0.05, z: 0.3 },
        { y: 0.9, rx: 0.12, rz: 0.045, z: 0.28 },
      ],
      4,
      BODY_PART.hand,
    )
  drawHead(part, clothes, 1.5, lean * 1.2)
}

/** From the hand up to the shoulder; a hand above the elbow is held before the body. */
function armRings(ahead: number, up: number, side: number, lean: number): Ring[] {
  const shoulder = { y: SHOULDER.up, rx: 0.075, rz: 0.07, x: lean, z: side * SHOULDER.out }
  if (up > ELBOW.up)
    return [
      { y: ELBOW.up - 0.02, rx: 0.06, rz: 0.055, x: 0.06 + lean, z: side * ELBOW.out },
      { y: up, rx: 0.05, rz: 0.045, x: ahead + lean, z: side * 0.22 },
      { y: up + 0.03, rx: 0.06, rz: 0.06, x: ahead * 0.6 + lean, z: side * 0.22 },
      { ...shoulder, y: SHOULDER.up + 0.01 },
    ]
  return [
    { y: up - 0.01, rx: 0.045, rz: 0.042, x: ahead + lean, z: side * 0.25 },
    { y: Math.max(up + 0.06, ELBOW.up), rx: 0.058, rz: 0.055, x: ahead * 0.45 + lean, z: side * ELBOW.out },
    shoulder,
  ]
}

function drawHead(part: Part, { hat }: Clothes, neck: number, x: number): void {
  part(
    'skin',
    [
      { y: neck - 0.06, rx: 0.05, rz: 0.05, x },
      { y: neck + 0.05, rx: 0.085, rz: 0.072, x: x + 0.01 },
      { y: neck + 0.15, rx: 0.1, rz: 0.084, x },
    ],
    7,
  )
  part(
    hat,
    [
      { y: neck + 0.12, rx: 0.112, rz: 0.097, x: x - 0.005 },
      { y: neck + 0.21, rx: 0.09, rz: 0.082, x: x - 0.01 },
      { y: neck + 0.27, rx: 0.02, rz: 0.02, x: x - 0.01 },
    ],
    7,
    BODY_PART.hat,
  )
}

/** In a seat; the origin is on the floor before it. */
function drawSitting(part: Part, { coat, trousers, ...clothes }: Clothes): void {
  part(
    trousers,
    [
      { y: 0.4, rx: 0.26, rz: 0.17, x: 0.3 },
      { y: 0.58, rx: 0.24, rz: 0.15, x: 0.28 },
    ],
    6,
  )
  part(
    coat,
    [
      { y: 0.45, rx: 0.2, rz: 0.2 },
      { y: 0.8, rx: 0.14, rz: 0.21 },
      { y: 1.04, rx: 0.07, rz: 0.1 },
    ],
    6,
  )
  drawHead(part, { coat, trousers, ...clothes }, 1.08, 0)
}
