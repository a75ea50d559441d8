/**
 * Land between the two cities, from Natural Earth's land layer (public domain, by way of world-atlas): land and sea, and
 * nothing that people have drawn on either. Projected around the park's own city, so that the way from there is true.
 */
import { createRequire } from 'node:module'
import type { MultiPolygon } from 'geojson'
import { feature } from 'topojson-client'
import type { Point } from '../../../src/domain/geometry/polygon.ts'
import { type Place, planAround } from '../../../src/domain/reach/geography.ts'

type WorldAtlas = Parameters<typeof feature>[0]

const require = createRequire(import.meta.url)

/** Corners are kept to so many kilometres: finer than the line that is drawn along the coast. */
const GRID_KM = 0.25
/** Corners of the round edge, beyond which nothing is seen. */
const EDGE_CORNERS = 72

/** A piece of land: its outline and what is not land in it, km `[x east, z south]`. */
export type Land = readonly (readonly Point[])[]

export interface Disc {
  readonly centre: Point
  readonly radiusKm: number
}

/** Every piece of land within a disc of the plan around a place. */
export function landAround(middle: Place, disc: Disc): Land[] {
  const plan = planAround(middle)
  const edge = edgeOf(disc)
  return polygons().flatMap((rings) => {
    const clipped = rings.map((ring) => {
      // The last corner of a ring repeats the first.
      const outline = ring
        .slice(0, -1)
        .map(([longitudeDeg, latitudeDeg]) => plan({ longitudeDeg, latitudeDeg }))
      return tidy(clip(outline, edge))
    })
    const [outline, ...holes] = clipped
    return outline && outline.length > 2 ? [[outline, ...holes.filter((it) => it.length > 2)]] : []
  })
}

function polygons(): [number, number][][][] {
  // Drawn for 1 : 50 million: as much as a picture of a continent can show.
  const atlas = require('world-atlas/land-50m.json') as WorldAtlas
  const land = feature(atlas, atlas.objects.land as Parameters<typeof feature>[1])
  const shapes = land.type === 'FeatureCollection' ? land.features : [land]
  return shapes.flatMap((it) => (it.geometry as MultiPolygon).coordinates as [number, number][][][])
}

function edgeOf({ centre, radiusKm }: Disc): Point[] {
  return Array.from({ length: EDGE_CORNERS }, (_, i) => {
    const angle = (i / EDGE_CORNERS) * 2 * Math.PI
    return [centre[0] + radiusKm * Math.cos(angle), centre[1] + radiusKm * Math.sin(angle)] as const
  })
}

/** What of a ring lies in a convex one (Sutherland and Hodgman 1974). */
function clip(ring: readonly Point[], within: readonly Point[]): readonly Point[] {
  let kept = ring
  for (const [i, a] of within.entries()) {
    const b = within[(i + 1) % within.length] as Point
    const side = ([x, z]: Point) => (b[0] - a[0]) * (z - a[1]) - (b[1] - a[1]) * (x - a[0])
    const given = kept
    const next: Point[] = []
    for (const [k, to] of given.entries()) {
      const from = given.at(k - 1) as Point
      const [before, now] = [side(from), side(to)]
      if (before < 0 !== now < 0) {
        const share = before / (before - now)
        next.push([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share])
      }
      if (now >= 0) next.push(to)
    }
    kept = next
  }
  return kept
}

/** Corners on the grid, without those that come to lie on the one before. */
function tidy(ring: readonly Point[]): Point[] {
  const on = (km: number) => Math.round(km / GRID_KM) * GRID_KM
  const points = ring.map(([x, z]): Point => [on(x), on(z)])
  return points.filter(([x, z], i) => {
    const before = points.at(i - 1)
    return before?.[0] !== x || before[1] !== z
  })
}
