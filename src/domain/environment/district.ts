/**
 * The city around the table, invented: what a visitor would see there, without a survey. Rows of dwellings, a few towers and
 * sheds, thinning out with the distance. The same for the same table.
 */
import type { Site } from '../content/records/site.ts'
import { extentOf, type Point } from '../geometry/polygon.ts'
import { clamp, lerp } from '../math/interpolate.ts'
import { randomOf } from '../math/random.ts'

/** A plain block on the plan, its sides along the axes, meters. */
export interface Block {
  readonly center: Point
  readonly widthM: number
  readonly depthM: number
  readonly heightM: number
}

/** How far the city reaches from the edge of the table, where it begins, and beyond a river, meters. */
const CITY = Object.freeze({ reachM: 1150, fromM: 42, overRiverM: 60 })
/** Quarters and the streets between them, meters. */
const QUARTER = Object.freeze({ widthM: 236, depthM: 176, streetM: 34 })
/** Share of the quarters that are built: at the table and at the end of the city. */
const BUILT = Object.freeze({ near: 0.9, far: 0.25 })
/** How the blocks of a quarter stand: rows and blocks in a row, their depth, heights to choose from, meters. */
const KINDS = [
  { rows: 4, columns: 3, depthM: 13, heightsM: [18.6, 18.6, 21.7] },
  { rows: 4, columns: 4, depthM: 13, heightsM: [18.6, 15.5] },
  { rows: 3, columns: 3, depthM: 15, heightsM: [34.1, 31] },
  { rows: 2, columns: 4, depthM: 21, heightsM: [55.8, 68.2, 62] },
  { rows: 3, columns: 2, depthM: 24, heightsM: [9, 12] },
] as const
const KEPT = 0.86

/** The blocks of the city; none for a table without a district of its own. */
export function cityAround({ table, water, context }: Pick<Site, 'table' | 'water' | 'context'>): Block[] {
  if (context.masses.length === 0) return []
  const { minX, maxX, minZ, maxZ } = extentOf(table.outline)
  const rivers = water.filter((it) => it.kind === 'river').map((it) => extentOf(it.outline))
  const rng = randomOf(context.masses.length)
  const blocks: Block[] = []
  for (const row of placesAlong(minZ, maxZ, QUARTER.depthM))
    for (const column of placesAlong(minX, maxX, QUARTER.widthM)) {
      // Chance is drawn for every quarter, so that one that falls away changes no other.
      const quarter = randomOf(Math.floor(rng() * 1e9))
      if (row.beside && column.beside) continue
      const [x, z] = [column.at, row.at]
      const awayM = Math.hypot(x - clamp(x, minX, maxX), z - clamp(z, minZ, maxZ))
      const reachM = QUARTER.depthM / 2 + CITY.overRiverM
      const wet = rivers.some((it) => z + reachM > it.minZ && z - reachM < it.maxZ)
      const built = quarter() < lerp(BUILT.near, BUILT.far, awayM / CITY.reachM)
      if (built && !wet && awayM < CITY.reachM) addQuarter(blocks, [x, z], quarter)
    }
  return blocks
}

/** Middles of quarters along one axis, `beside` the table where they lie within its length. */
function placesAlong(min: number, max: number, sizeM: number): { at: number; beside: boolean }[] {
  const pitchM = sizeM + QUARTER.streetM
  const [from, to] = [min - CITY.fromM, max + CITY.fromM]
  // A street may be a little narrower, so that as many quarters as can be stand along the table.
  const beside = Math.max(1, Math.floor((to - from) / pitchM + 0.1))
  const outside = Math.ceil(CITY.reachM / pitchM)
  return Array.from({ length: beside + 2 * outside }, (_, n) => {
    const i = n - outside
    if (i < 0) return { at: from + (i + 0.5) * pitchM, beside: false }
    if (i >= beside) return { at: to + (i - beside + 0.5) * pitchM, beside: false }
    return { at: lerp(from, to, (i + 0.5) / beside), beside: true }
  })
}

function addQuarter(blocks: Block[], [x, z]: Point, rng: () => number): void {
  // Rows of six storeys are what such a city has most of.
  const kind = KINDS[Math.floor(rng() ** 1.4 * KINDS.length)] as (typeof KINDS)[number]
  const { rows, columns, depthM, heightsM } = kind
  const tall = heightsM[0] > 50
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const [keep, size, height, shift] = [rng(), rng(), rng(), rng()]
      if (keep > KEPT) continue
      const roomM = QUARTER.widthM / columns
      const widthM = tall ? depthM + 6 * size : roomM * (0.72 + 0.16 * size)
      blocks.push({
        center: [
          x - QUARTER.widthM / 2 + (i + 0.5) * roomM + (shift - 0.5) * 6,
          z - QUARTER.depthM / 2 + ((j + 0.5) / rows) * QUARTER.depthM,
        ],
        widthM,
        depthM,
        heightM: heightsM[Math.floor(height * heightsM.length)] as number,
      })
    }
}
