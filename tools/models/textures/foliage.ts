/**
 * The picture that trees are made of: sprays of needles, bare twigs and bark in its upper half, what is shed in its lower
 * half. A card shows one cell. Alpha is a mask; of leaves it says beside when they fall: the greater, the later.
 */
import sharp from 'sharp'
import {
  FOLIAGE_CELLS,
  FOLIAGE_PICTURE,
  type FoliageCell,
} from '../../../src/domain/environment/foliagePicture.ts'
import { random } from '../kit/random.ts'
import { Drawing, type Rgb } from './strokes.ts'

const { columns: COLUMNS, rows: ROWS } = FOLIAGE_PICTURE
const CELL_PX = FOLIAGE_PICTURE.width / COLUMNS
/** Texture coordinates of cards keep so far from the edge of a cell, pixels: smaller versions blend neighbors. */
const INSET_PX = 5

/** Alpha of a leaf by when it falls; that of wood and needles is 1. */
const LEAF_ALPHA = { first: 0.58, last: 0.88 }

export interface UvRect {
  readonly u0: number
  readonly v0: number
  readonly u1: number
  readonly v1: number
}

/** Where a cell lies, v from the top; what grows in it grows from the middle of its lower edge. */
export function cellUv(cell: FoliageCell): UvRect {
  const i = FOLIAGE_CELLS.indexOf(cell)
  const [column, row] = [i % COLUMNS, Math.floor(i / COLUMNS)]
  const inset = INSET_PX / CELL_PX
  return {
    u0: (column + inset) / COLUMNS,
    v0: (row + inset) / ROWS,
    u1: (column + 1 - inset) / COLUMNS,
    v1: (row + 1 - inset) / ROWS,
  }
}

/** Middle of a bark: dark, or that of a birch. */
export function barkUv(kind: 'dark' | 'birch'): readonly [u: number, v: number] {
  const { u0, v0, u1, v1 } = cellUv('bark')
  return [u0 + (u1 - u0) * (kind === 'dark' ? 0.25 : 0.75), (v0 + v1) / 2]
}

/** Half of the size of a bark in texture coordinates, `[u, v]`. */
export const BARK_REACH = [0.2 / COLUMNS, 0.42 / ROWS] as const

let drawn: Promise<Uint8Array> | undefined

/** The picture, WebP; colors under clear texels matter. */
export function foliagePicture(): Promise<Uint8Array> {
  drawn ??= draw()
  return drawn
}

type Painter = (drawing: Drawing, x: number, y: number, rng: () => number) => void

const PAINTERS: Record<FoliageCell, Painter> = {
  spruce: (drawing, x, y, rng) => spray(drawing, x, y, rng, SPRUCE),
  pine: tufts,
  twigs: (drawing, x, y, rng) => twigs(drawing, [x + CELL_PX / 2, y + CELL_PX - 6], rng),
  bark: barks,
  elm: (drawing, x, y, rng) => leaves(drawing, x, y, rng, ELM),
  poplar: (drawing, x, y, rng) => leaves(drawing, x, y, rng, POPLAR),
  birch: (drawing, x, y, rng) => leaves(drawing, x, y, rng, BIRCH),
  larch: (drawing, x, y, rng) => spray(drawing, x, y, rng, LARCH),
}

async function draw(): Promise<Uint8Array> {
  const { width, height } = FOLIAGE_PICTURE
  const drawing = new Drawing(width, height)
  for (const [i, cell] of FOLIAGE_CELLS.entries()) {
    const [x, y] = [(i % COLUMNS) * CELL_PX, Math.floor(i / COLUMNS) * CELL_PX]
    drawing.within(x, y, CELL_PX, GROUND[cell])
    PAINTERS[cell](drawing, x, y, random(`foliage/${cell}`))
  }
  const image = sharp(drawing.pixels, { raw: { width, height, channels: 4 } })
  return new Uint8Array(
    await image.webp({ quality: 82, alphaQuality: 82, exact: true, effort: 6 }).toBuffer(),
  )
}

const WOOD: Rgb = [94, 87, 81]
const GROUND: Record<FoliageCell, Rgb> = {
  spruce: [44, 62, 48],
  pine: [58, 76, 52],
  twigs: WOOD,
  bark: [92, 82, 74],
  elm: [88, 110, 58],
  poplar: [96, 118, 62],
  birch: [106, 126, 64],
  larch: [98, 122, 66],
}

/** A branch with side twigs that are set with needles, from the lower middle of a cell to its top. */
interface Spray {
  readonly needle: Rgb
  readonly wood: Rgb
  readonly alpha: (rng: () => number) => number
  /** Needles to a pixel of twig, their length in pixels. */
  readonly density: number
  readonly length: number
}
const SPRUCE: Spray = { needle: [56, 80, 58], wood: [70, 56, 44], alpha: () => 1, density: 0.85, length: 10 }
const LARCH: Spray = {
  needle: [112, 142, 74],
  wood: [96, 78, 58],
  alpha: fallsAt,
  density: 0.55,
  length: 9,
}

function fallsAt(rng: () => number): number {
  return LEAF_ALPHA.first + (LEAF_ALPHA.last - LEAF_ALPHA.first) * rng()
}

function spray(drawing: Drawing, x: number, y: number, rng: () => number, kind: Spray): void {
  const foot = [x + CELL_PX / 2, y + CELL_PX - 8] as const
  const lengthPx = CELL_PX - 20
  const axes: { from: readonly [number, number]; to: readonly [number, number] }[] = []
  axes.push({ from: foot, to: [foot[0] + 3 * (rng() - 0.5), foot[1] - lengthPx] })
  const pairs = 15
  for (let i = 0; i < pairs; i++) {
    const at = 0.06 + (0.9 * i) / pairs
    const long = CELL_PX * 0.5 * (1 - at) ** 0.75 * (0.82 + 0.3 * rng()) + 8
    for (const side of [-1, 1]) {
      const turn = 0.72 + 0.25 * rng()
      const from = [foot[0], foot[1] - lengthPx * (at + 0.02 * rng())] as const
      axes.push({
        from,
        to: [from[0] + side * Math.sin(turn) * long, from[1] - Math.cos(turn) * long * 0.8],
      })
    }
  }
  const alpha = kind.alpha(() => 1)
  for (const { from, to } of axes) drawing.stroke(from, to, 3, 1.6, kind.wood, alpha)
  for (const { from, to } of axes) needles(drawing, from, to, rng, kind)
}

function needles(
  drawing: Drawing,
  from: readonly [number, number],
  to: readonly [number, number],
  rng: () => number,
  { needle, alpha, density, length }: Spray,
): void {
  const long = Math.hypot(to[0] - from[0], to[1] - from[1])
  const turn = Math.atan2(to[1] - from[1], to[0] - from[0])
  for (let i = 0; i < long * density; i++) {
    const t = rng()
    const at = [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t] as const
    const lean = turn + (rng() < 0.5 ? -1 : 1) * (0.45 + 0.5 * rng())
    const tone = 0.66 + 0.62 * rng()
    const reach = length * (0.7 + 0.6 * rng())
    drawing.stroke(
      at,
      [at[0] + Math.cos(lean) * reach, at[1] + Math.sin(lean) * reach],
      2.6,
      1.2,
      [needle[0] * tone, needle[1] * tone, needle[2] * tone],
      alpha(rng),
    )
  }
}

/** Round tufts of long needles all over a cell, as the end of a pine's branch has them. */
function tufts(drawing: Drawing, x: number, y: number, rng: () => number): void {
  const middle = [x + CELL_PX / 2, y + CELL_PX * 0.54] as const
  const ends = Array.from({ length: 17 }, (_, i) => {
    const turn = i * 2.4 + 0.5 * rng()
    const out = CELL_PX * 0.37 * Math.sqrt((i + 0.2) / 17)
    return [middle[0] + Math.cos(turn) * out, middle[1] + Math.sin(turn) * out * 0.8] as const
  })
  for (const end of ends) drawing.stroke([middle[0], middle[1] + 60], end, 4, 2, [104, 74, 54])
  for (const [k, end] of ends.entries())
    for (let i = 0; i < 70; i++) {
      const turn = rng() * 2 * Math.PI
      const tone = (0.6 + 0.55 * rng()) * (0.8 + 0.3 * (k / ends.length))
      const reach = 15 + 15 * rng()
      // Needles point up more than down.
      const lift = -0.4 * reach
      drawing.stroke(
        end,
        [end[0] + Math.cos(turn) * reach, end[1] + Math.sin(turn) * reach * 0.8 + lift],
        2.6,
        1.3,
        [74 * tone, 96 * tone, 66 * tone],
      )
    }
}

/** A net of bare twigs that fork from the lower middle of a cell. */
function twigs(drawing: Drawing, foot: readonly [number, number], rng: () => number): void {
  const grow = (from: readonly [number, number], turn: number, long: number, wide: number, left: number) => {
    const to = [from[0] + Math.sin(turn) * long, from[1] - Math.cos(turn) * long] as const
    const tone = 0.75 + 0.5 * rng()
    drawing.stroke(from, to, wide, wide * 0.72, [WOOD[0] * tone, WOOD[1] * tone, WOOD[2] * tone])
    if (left === 0) return
    for (const side of left > 3 ? [-1, 0, 1] : [-1, 1])
      grow(
        to,
        turn + side * (0.34 + 0.3 * rng()) + 0.16 * (rng() - 0.5),
        long * (0.68 + 0.22 * rng()),
        Math.max(1.7, wide * 0.68),
        left - 1,
      )
  }
  for (const turn of [-0.42, 0, 0.42]) grow(foot, turn, 50, 5, 5)
}

/** Dark bark with furrows on the left, the white bark of a birch with dark marks on the right. */
function barks(drawing: Drawing, x: number, y: number, rng: () => number): void {
  const half = CELL_PX / 2
  drawing.stroke([x + half / 2, y - 9], [x + half / 2, y + CELL_PX + 9], half, half, [92, 80, 70])
  drawing.stroke(
    [x + half * 1.5, y - 9],
    [x + half * 1.5, y + CELL_PX + 9],
    half - 2,
    half - 2,
    [206, 203, 194],
  )
  for (let i = 0; i < 190; i++) {
    const at = [x + 8 + rng() * (half - 16), y + rng() * CELL_PX] as const
    const tone = 0.6 + 0.75 * rng()
    drawing.stroke(at, [at[0] + 5 * (rng() - 0.5), at[1] + 14 + 26 * rng()], 3, 1.5, [
      88 * tone,
      76 * tone,
      66 * tone,
    ])
  }
  for (let i = 0; i < 70; i++) {
    const at = [x + half + 6 + rng() * (half - 26), y + rng() * CELL_PX] as const
    const tone = 0.5 + 0.6 * rng()
    drawing.stroke(at, [at[0] + 4 + 20 * rng() ** 2, at[1] + 2 * (rng() - 0.5)], 2.5, 1.4, [
      70 * tone,
      66 * tone,
      62 * tone,
    ])
  }
}

/** A loose cluster of leaves. */
interface Cluster {
  readonly count: number
  readonly length: number
  readonly width: number
  readonly color: Rgb
  /** Leaves hang instead of standing off at all sides. */
  readonly hangs: boolean
}
const ELM: Cluster = { count: 430, length: 20, width: 11, color: [98, 124, 62], hangs: false }
const POPLAR: Cluster = { count: 430, length: 18, width: 14, color: [104, 130, 66], hangs: false }
const BIRCH: Cluster = { count: 460, length: 16, width: 9, color: [114, 138, 68], hangs: true }

function leaves(drawing: Drawing, x: number, y: number, rng: () => number, kind: Cluster): void {
  const middle = [x + CELL_PX / 2, y + CELL_PX / 2] as const
  const clumps = Array.from({ length: 16 }, (_, i) => {
    const turn = i * 2.4 + rng()
    const out = CELL_PX * 0.38 * Math.sqrt((i + 0.3) / 16)
    return [middle[0] + Math.cos(turn) * out, middle[1] + Math.sin(turn) * out] as const
  })
  for (const clump of clumps) drawing.stroke(middle, clump, 3, 1.6, [86, 76, 54], LEAF_ALPHA.first)
  for (let i = 0; i < kind.count; i++) {
    const clump = clumps[Math.floor(rng() * clumps.length)] as readonly [number, number]
    const turn = rng() * 2 * Math.PI
    const out = CELL_PX * 0.12 * Math.sqrt(rng())
    const at = [clump[0] + Math.cos(turn) * out, clump[1] + Math.sin(turn) * out] as const
    const away = kind.hangs
      ? Math.PI / 2 + 1.2 * (rng() - 0.5)
      : Math.atan2(at[1] - middle[1], at[0] - middle[0])
    // Those drawn first lie behind, in the shade of the others.
    const tone = 0.55 + 0.55 * (i / kind.count) + 0.22 * (rng() - 0.5)
    const yellow = 0.9 + 0.25 * rng()
    drawing.leaf(
      at,
      away + 1.4 * (rng() - 0.5),
      kind.length * (0.75 + 0.5 * rng()),
      kind.width * (0.75 + 0.5 * rng()),
      [kind.color[0] * tone * yellow, kind.color[1] * tone, kind.color[2] * tone],
      fallsAt(rng),
    )
  }
}
