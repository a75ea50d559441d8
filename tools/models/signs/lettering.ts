/** Letters as flat faces: outlines of the font that the interface is set in, which needs no font of the machine. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import earcut from 'earcut'
import { convert } from 'fontverter'
import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs'
import { contains, type Point, type Polygon, signedArea } from '../../../src/domain/geometry/polygon.ts'
import { add, scale, type Vec3 } from '../../../src/domain/math/vec3.ts'
import type { Surface } from '../kit/mesh.ts'

const FONT = '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-600-normal.woff2'

/** A curve is drawn as so many straight lines. */
const CURVE_STEPS = 3

/** A line of text one meter high from the baseline to the top of its figures; corners are meters to the right and up. */
export interface Lettering {
  readonly widthM: number
  readonly corners: readonly (readonly [right: number, up: number])[]
  /** Three corners a triangle, counter-clockwise for who reads it. */
  readonly indices: readonly number[]
}

const file = await readFile(createRequire(import.meta.url).resolve(FONT))
const font = new Font(new Face(new Blob(await convert(file, 'sfnt'))))
/** The font's units in the height of a figure. */
const HEIGHT = 733
const known = new Map<string, Lettering>()

/** @throws RangeError where the font lacks a letter */
export function lettering(text: string): Lettering {
  const made = known.get(text) ?? setLine(text)
  known.set(text, made)
  return made
}

/** Whether the font has all letters of a text. */
export function hasLetters(text: string): boolean {
  try {
    lettering(text)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

function setLine(text: string): Lettering {
  const buffer = new Buffer()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  shape(font, buffer)
  const corners: [number, number][] = []
  const indices: number[] = []
  let pen = 0
  for (const { codepoint: glyph, xAdvance = 0 } of buffer.getGlyphInfosAndPositions()) {
    if (glyph === 0) throw new RangeError(`lettering: the font has no letter for all of "${text}"`)
    const contours = contoursOf(font.glyphToPath(glyph))
    // TrueType turns outlines clockwise and holes counter-clockwise.
    const outer = contours.filter((it) => signedArea(it) < 0)
    const inner = contours.filter((it) => signedArea(it) >= 0)
    for (const outline of outer) {
      const holes = inner.filter((it) => it[0] && contains(outline, it[0]))
      const rings = [outline, ...holes]
      const starts = holes.map((_, i) => rings.slice(0, i + 1).reduce((sum, it) => sum + it.length, 0))
      const first = corners.length
      for (const [x, y] of rings.flat()) corners.push([(pen + x) / HEIGHT, y / HEIGHT])
      const triangles = earcut(rings.flat(2) as number[], starts)
      for (let i = 0; i < triangles.length; i += 3) {
        const [a, b, c] = [0, 1, 2].map((k) => first + (triangles[i + k] as number)) as [
          number,
          number,
          number,
        ]
        const corner = (k: number) => corners[k] as [number, number]
        const turned = signedArea([corner(a), corner(b), corner(c)]) < 0
        indices.push(a, ...(turned ? [c, b] : [b, c]))
      }
    }
    pen += xAdvance
  }
  return { widthM: pen / HEIGHT, corners, indices }
}

/** The closed outlines of a glyph, from the commands of an SVG path. */
function contoursOf(path: string): Polygon[] {
  const contours: [number, number][][] = []
  let contour: [number, number][] = []
  for (const [, command, rest] of path.matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
    const n = (rest as string).split(/[ ,]+/).filter(Boolean).map(Number)
    const point = (i: number) => [n[i * 2] as number, n[i * 2 + 1] as number] as [number, number]
    if (command === 'M') {
      contour = [point(0)]
      contours.push(contour)
    } else if (command === 'L') contour.push(point(0))
    else if (command === 'Q' || command === 'C') {
      const curve = [
        contour.at(-1) as [number, number],
        ...Array.from({ length: n.length / 2 }, (_, i) => point(i)),
      ]
      for (let i = 1; i <= CURVE_STEPS; i++) contour.push(onCurve(curve, i / CURVE_STEPS))
    }
  }
  // The last point of a path is mostly its first again.
  for (const outline of contours) {
    const [first, last] = [outline[0], outline.at(-1)]
    if (outline.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1]) outline.pop()
  }
  return contours.filter((it) => it.length > 2)
}

/** A point of a Bézier curve (de Casteljau). */
function onCurve(points: readonly (readonly [number, number])[], t: number): [number, number] {
  if (points.length === 1) return [...(points[0] as readonly [number, number])]
  return onCurve(
    points.slice(1).map(([x, y], i) => {
      const [px, py] = points[i] as readonly [number, number]
      return [px + (x - px) * t, py + (y - py) * t]
    }),
    t,
  )
}

/** Where a line of text stands upright: the middle of its baseline, and where its reader looks from, a direction on the plan. */
export interface TextPlace {
  readonly at: Vec3
  readonly towards: Point
  readonly heightM: number
}

/** What is to the right of who looks at something that faces in a direction on the plan. */
export const rightOf = ([x, z]: Point): Vec3 => [z, 0, -x]

/** Adds a line of text. */
export function drawText(
  surface: Surface,
  text: string,
  { at, towards, heightM }: TextPlace,
  feature: number,
): void {
  const { widthM, corners, indices } = lettering(text)
  drawFlat(
    surface,
    corners.map(([x, y]) => [x - widthM / 2, y] as const),
    indices,
    { at, towards, heightM },
    feature,
  )
}

/** Adds a flat shape. @param corners right and up, in shares of the height */
export function drawFlat(
  surface: Surface,
  corners: readonly (readonly [right: number, up: number])[],
  indices: readonly number[],
  { at, towards, heightM }: TextPlace,
  feature: number,
): void {
  const right = rightOf(towards)
  const first = surface.features.length
  for (const [x, y] of corners) {
    const place = add(at, scale(right, x * heightM))
    surface.vertex([place[0], place[1] + y * heightM, place[2]], [towards[0], 0, towards[1]], [0, 0], feature)
  }
  for (const it of indices) surface.indices.push(first + it)
}
