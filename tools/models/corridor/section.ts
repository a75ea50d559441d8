/** Cross-sections of the corridor and what is drawn by pulling a section along a line. */
import { distance } from '../../../src/domain/geometry/polygon.ts'
import type { Frame } from '../kit/frame.ts'
import type { Surface } from '../kit/mesh.ts'

/** A point of a cross-section: meters to the right of the centreline, meters above ground. */
export type Side = readonly [out: number, up: number]

/** Glazing stands this far outside the clear width: room for convectors and handrails. */
const GLASS_M = 0.32

/** Measures of the tube's parts, meters; heights count from the deck unless said otherwise. */
export const TUBE = Object.freeze({
  /** Shares of the outer height: where the walls lean in, and the underside of the crown. */
  eavesShare: 0.625,
  ceilingShare: 0.92,
  /** Half width of the ceiling as a share of the glazing's. */
  crownShare: 0.5,
  beam: { depthM: 0.5, upstandM: 0.26, proudM: 0.4, chamferM: 0.12, insideM: 0.08 },
})

/** Heights and half widths of one tube, meters above ground and from its centreline. */
export interface Profile {
  readonly clear: number
  readonly glass: number
  readonly crown: number
  readonly deck: number
  readonly eaves: number
  readonly ceiling: number
  readonly top: number
}

/** The profile of a tube of a clear width. */
export function profileOf(widthM: number, deckM: number, heightM: number): Profile {
  const glass = widthM / 2 + GLASS_M
  return {
    clear: widthM / 2,
    glass,
    crown: glass * TUBE.crownShare,
    deck: deckM,
    eaves: deckM + heightM * TUBE.eavesShare,
    ceiling: deckM + heightM * TUBE.ceilingShare,
    top: deckM + heightM,
  }
}

/** The glazing's line on the right side, from the deck to the ceiling. */
export function glassLine({ glass, crown, deck, eaves, ceiling }: Profile): Side[] {
  return [
    [glass, deck],
    [glass, eaves],
    [crown, ceiling],
  ]
}

/** The outline of the tube's inside, counter-clockwise seen along the line. */
export function openingOf(profile: Profile): Side[] {
  const right = glassLine(profile)
  return [...right, ...mirrored(right)]
}

/** The same section on the left side, still counter-clockwise. */
export function mirrored(section: readonly Side[]): Side[] {
  return section.map(([out, up]): Side => [-out, up]).reverse()
}

/** Moves an open polyline to its right (outwards where it is drawn upwards on the right side), mitred at its corners. */
export function parallel(line: readonly Side[], distanceM: number): Side[] {
  const normal = (i: number): Side => {
    const [a, b] = [line[i], line[i + 1]] as [Side, Side]
    const length = distance(b, a)
    return [(b[1] - a[1]) / length, (a[0] - b[0]) / length]
  }
  return line.map((at, i) => {
    const last = line.length - 1
    const [p, q] = [normal(Math.max(0, i - 1)), normal(Math.min(last - 1, i))]
    const k = distanceM / (1 + p[0] * q[0] + p[1] * q[1])
    return [at[0] + (p[0] + q[0]) * k, at[1] + (p[1] + q[1]) * k]
  })
}

interface PullOptions {
  /** Joins the last point of the section to the first. */
  readonly closed?: boolean
  /** Closes both ends of a closed, convex section. */
  readonly capped?: boolean
}

/** Pulls a section along part of a line. Counter-clockwise sections (seen along the line) face outwards. */
export function pull(
  surface: Surface,
  line: Frame,
  [a, b]: readonly [number, number],
  section: readonly Side[],
  feature: number,
  { closed = false, capped = false }: PullOptions = {},
): void {
  const count = closed || capped ? section.length : section.length - 1
  const p = (along: number, [out, up]: Side) => line.at(along, out, up)
  for (let i = 0; i < count; i++) {
    const [s, t] = [section[i], section[(i + 1) % section.length]] as [Side, Side]
    surface.quad(p(a, s), p(b, s), p(b, t), p(a, t), feature)
  }
  if (!capped) return
  const [first] = section as [Side]
  for (let i = 1; i + 1 < section.length; i++) {
    const [s, t] = [section[i], section[i + 1]] as [Side, Side]
    surface.triangle(p(a, first), p(a, s), p(a, t), feature)
    surface.triangle(p(b, first), p(b, t), p(b, s), feature)
  }
}
