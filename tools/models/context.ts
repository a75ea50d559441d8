/**
 * The wider district: an impression without a survey. Plain fronts whose windows the app draws, by coordinates that count
 * them; parapets or hipped roofs, stair heads and chimneys.
 */

import { STATIC_FEATURE } from '../../src/domain/campus/features.ts'
import type { ScenePack } from '../../src/domain/content/pack.ts'
import { BLOCK_STRIDE, baysOf, storeysIn } from '../../src/domain/environment/blockFront.ts'
import { extentOf, offset, type Polygon, wound } from '../../src/domain/geometry/polygon.ts'
import type { Vec3 } from '../../src/domain/math/vec3.ts'
import type { ModelNode } from './document.ts'
import { frames } from './kit/frame.ts'
import { Mesh, type Surface, type Uv } from './kit/mesh.ts'
import { random } from './kit/random.ts'

/** Measures, meters. */
const PARAPET = Object.freeze({ heightM: 0.9, widthM: 0.45 })
const EAVES_M = 0.6
const STAIR_HEAD = Object.freeze({ widthM: 5, depthM: 3.6, heightM: 2.7, everyM: 19 })
const CHIMNEY = Object.freeze({ sideM: 0.9, heightM: 2.4, everyM: 13 })
/** Blocks up to this height and depth may have hipped roofs, which rise so much of their half depth; share that has one. */
const HIPPED = Object.freeze({ mostM: 23, deepM: 19, rise: 0.62, share: 0.6 })
/** Where a front has no windows: counted below the ground. */
const BLANK = -1

export function contextNodes(pack: ScenePack): ModelNode[] {
  const mesh = new Mesh()
  const surface = mesh.on('context')
  for (const [i, { outline, heightM }] of pack.site.context.masses.entries()) {
    const rng = random(`district/${i}`)
    // Windows are counted from a multiple of the block's own.
    drawBlock(surface, wound(outline), heightM, (1 + Math.floor(rng() * BLOCK_STRIDE)) * BLOCK_STRIDE, rng)
  }
  return [{ name: 'district', mesh }]
}

function drawBlock(surface: Surface, outline: Polygon, heightM: number, u0: number, rng: () => number): void {
  const { minX, maxX, minZ, maxZ } = extentOf(outline)
  const deepM = Math.min(maxX - minX, maxZ - minZ)
  const straight =
    outline.length === 4 && outline.every(([x, z]) => onEdge(x, minX, maxX) && onEdge(z, minZ, maxZ))
  const hipped = straight && heightM < HIPPED.mostM && deepM < HIPPED.deepM && rng() < HIPPED.share
  const riseM = hipped ? (HIPPED.rise * deepM) / 2 : PARAPET.heightM
  const topM = heightM - riseM
  const storeys = storeysIn(topM)
  upright(surface, outline, [0, topM], (lengthM) => {
    const bays = baysOf(lengthM)
    return [
      [u0, 0],
      [u0 + bays, 0],
      [u0 + bays, storeys],
      [u0, storeys],
    ]
  })
  const plain = blank(u0)
  if (hipped) hip(surface, { minX, maxX, minZ, maxZ }, topM, riseM, plain, rng)
  else flat(surface, outline, topM, plain, rng)
}

type Corners = readonly [Uv, Uv, Uv, Uv]

/** Walls around an outline. @param front coordinates of a wall of a length, meters */
function upright(
  surface: Surface,
  outline: Polygon,
  [y0, y1]: readonly [number, number],
  front: (lengthM: number) => Corners,
): void {
  for (const { at, lengthM } of frames(outline))
    surface.quad(
      at(0, 0, y0),
      at(lengthM, 0, y0),
      at(lengthM, 0, y1),
      at(0, 0, y1),
      STATIC_FEATURE,
      front(lengthM),
    )
}

const onEdge = (value: number, min: number, max: number) => Math.min(value - min, max - value) < 0.01
const blank = (u0: number): Corners => {
  const uv: Uv = [u0, BLANK]
  return [uv, uv, uv, uv]
}

type Box = ReturnType<typeof extentOf>

/** A parapet around a roof, with stair heads on it. */
function flat(surface: Surface, outline: Polygon, topM: number, plain: Corners, rng: () => number) {
  const high = topM + PARAPET.heightM
  const inner = offset(outline, -PARAPET.widthM)
  upright(surface, outline, [topM, high], () => plain)
  for (const [i, a] of outline.entries()) {
    const j = (i + 1) % outline.length
    const [b, c, d] = [outline[j], inner[j], inner[i]] as [typeof a, typeof a, typeof a]
    surface.quad(
      [b[0], high, b[1]],
      [a[0], high, a[1]],
      [d[0], high, d[1]],
      [c[0], high, c[1]],
      STATIC_FEATURE,
      plain,
    )
    surface.quad(
      [d[0], topM, d[1]],
      [c[0], topM, c[1]],
      [c[0], high, c[1]],
      [d[0], high, d[1]],
      STATIC_FEATURE,
      plain,
    )
  }
  cap(surface, inner, topM, plain)
  const { minX, maxX, minZ, maxZ } = extentOf(inner)
  const long = maxX - minX > maxZ - minZ
  const lengthM = long ? maxX - minX : maxZ - minZ
  const count = Math.max(1, Math.floor(lengthM / STAIR_HEAD.everyM))
  for (let i = 0; i < count; i++) {
    const at = ((i + 0.4 + 0.2 * rng()) / count) * lengthM
    const [x, z] = long ? [minX + at, (minZ + maxZ) / 2] : [(minX + maxX) / 2, minZ + at]
    const [w, d] = long ? [STAIR_HEAD.widthM, STAIR_HEAD.depthM] : [STAIR_HEAD.depthM, STAIR_HEAD.widthM]
    box(surface, [x, z], [w, d], topM, topM + STAIR_HEAD.heightM, plain)
  }
}

/** Four slopes to a ridge along the longer side, over eaves; chimneys stand on the ridge. */
function hip(
  surface: Surface,
  { minX, maxX, minZ, maxZ }: Box,
  topM: number,
  riseM: number,
  plain: Corners,
  rng: () => number,
) {
  const [x0, x1, z0, z1] = [minX - EAVES_M, maxX + EAVES_M, minZ - EAVES_M, maxZ + EAVES_M]
  const long = maxX - minX > maxZ - minZ
  const inM = (long ? z1 - z0 : x1 - x0) / 2
  const high = topM + riseM
  const ridge: [Vec3, Vec3] = long
    ? [
        [x0 + inM, high, z0 + inM],
        [x1 - inM, high, z0 + inM],
      ]
    : [
        [x0 + inM, high, z0 + inM],
        [x0 + inM, high, z1 - inM],
      ]
  const [a, b, c, d]: Vec3[] = [
    [x0, topM, z0],
    [x1, topM, z0],
    [x1, topM, z1],
    [x0, topM, z1],
  ]
  const [p, q] = ridge
  const quad = (...corners: [Vec3, Vec3, Vec3, Vec3]) => surface.quad(...corners, STATIC_FEATURE, plain)
  const slope = (...corners: [Vec3, Vec3, Vec3]) =>
    surface.triangle(...corners, STATIC_FEATURE, [plain[0], plain[1], plain[2]])
  if (!a || !b || !c || !d) return
  if (long) {
    quad(b, a, p, q)
    quad(d, c, q, p)
    slope(c, b, q)
    slope(a, d, p)
  } else {
    slope(b, a, p)
    slope(d, c, q)
    quad(c, b, p, q)
    quad(a, d, q, p)
  }
  const lengthM = Math.hypot(q[0] - p[0], q[2] - p[2])
  const count = Math.max(1, Math.floor(lengthM / CHIMNEY.everyM))
  for (let i = 0; i < count; i++) {
    const t = (i + 0.3 + 0.4 * rng()) / count
    const at = [p[0] + t * (q[0] - p[0]), p[2] + t * (q[2] - p[2])] as const
    const side = [CHIMNEY.sideM, CHIMNEY.sideM] as const
    box(surface, at, side, high - 1, high - 1 + CHIMNEY.heightM, plain)
  }
}

function box(
  surface: Surface,
  [x, z]: readonly [number, number],
  [w, d]: readonly [number, number],
  y0: number,
  y1: number,
  plain: Corners,
) {
  const outline: Polygon = [
    [x - w / 2, z - d / 2],
    [x + w / 2, z - d / 2],
    [x + w / 2, z + d / 2],
    [x - w / 2, z + d / 2],
  ]
  upright(surface, outline, [y0, y1], () => plain)
  cap(surface, outline, y1, plain)
}

/** A level roof; its coordinates count no windows. */
function cap(surface: Surface, outline: Polygon, y: number, [uv]: Corners): void {
  const from = surface.uvs.length
  surface.cap(outline, y, STATIC_FEATURE)
  for (let i = from; i < surface.uvs.length; i += 2) {
    surface.uvs[i] = uv[0]
    surface.uvs[i + 1] = uv[1]
  }
}
