/**
 * What the shader of the building sites knows of each building: a row of texels with the days on which each kit stands,
 * the storeys and the crane. Written once a model.
 */
import type { Campus } from '../../domain/campus.ts'
import type { Kit } from '../../domain/scene/profile.ts'
import { kitSpan } from '../../domain/siteKits.ts'
import type { CraneNumbers } from '../../domain/siteParts.ts'

/** The ends of time, in days. */
const [ALWAYS, NEVER] = [-1e6, 1e6]
/** Floats a building takes, four a texel; see the head of the shader for their order. */
const FLOATS = 28

export interface SiteRows {
  /** Rows of texels, so many wide. */
  readonly data: Float32Array<ArrayBuffer>
  readonly width: number
  /** Row of each feature's building. */
  readonly rowOf: Uint16Array<ArrayBuffer>
  /** First and last day on which any of some kits stands anywhere, days since the timeline's start. */
  span(numbers: readonly number[]): readonly [from: number, until: number]
}

/**
 * @param cranes what the model says of the crane of each building
 * @param kits all kits, in the shader's order
 */
export function siteRows(
  campus: Campus,
  cranes: Readonly<Record<string, CraneNumbers>>,
  kits: readonly Kit[],
): SiteRows {
  const { buildings, features, featureTimes, pack, timeline, work } = campus
  const data = new Float32Array(Math.max(1, buildings.size) * FLOATS)
  const rowOf = new Uint16Array(features.features.length)
  let row = 0
  for (const [id, { building, features: range, times, heightM }] of buildings) {
    rowOf.fill(row, range.first, range.first + range.count)
    const first = range.first + building.basements.levels
    const days = kits.flatMap((kit) => {
      const span = times && kitSpan(times, pack.schedule.profiles, kit)
      return span
        ? [span.start - timeline.start, Math.min(span.end - timeline.start, NEVER)]
        : [NEVER, ALWAYS]
    })
    const origin = work.toWork(timeline.start)
    const [x, z, ...crane] = cranes[id] ?? NO_CRANE
    data.set(
      [
        ...days,
        times ? work.toWork(times.structure.start) - origin : NEVER,
        featureTimes[first + building.storeys - 1]?.structureEnd ?? NEVER,
        x,
        z,
        ...crane,
        first,
        building.storeys,
        heightM,
      ],
      row++ * FLOATS,
    )
  }
  return {
    data,
    width: FLOATS / 4,
    rowOf,
    span(numbers) {
      let [from, until] = [NEVER, ALWAYS]
      for (let i = 0; i < row; i++)
        for (const kit of numbers) {
          from = Math.min(from, data[i * FLOATS + kit * 2] as number)
          until = Math.max(until, data[i * FLOATS + kit * 2 + 1] as number)
        }
      return [from, until]
    },
  }
}

const NO_CRANE: CraneNumbers = [0, 0, 0, 0, 0, 1, 0, 0]
