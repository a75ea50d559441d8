/**
 * What the shader of the building sites knows of each building: a row of texels with the days on which each kit stands,
 * the storeys and the crane. Written once a model.
 */
import type { Campus } from '../../domain/campus/campus.ts'
import { kitSpan } from '../../domain/construction/siteKits.ts'
import { type CraneNumbers, KIT, type SiteNumbers } from '../../domain/construction/siteParts.ts'
import type { Kit } from '../../domain/content/records/profile.ts'

/** The ends of time, in days. */
const [ALWAYS, NEVER] = [-1e6, 1e6]
/** Floats a building takes, four a texel; see the head of the shader for their order. */
const FLOATS = 32

export interface SiteRows {
  /** Rows of texels, so many wide. */
  readonly data: Float32Array<ArrayBuffer>
  readonly width: number
  /** Row of each feature's building. */
  readonly rowOf: Uint16Array<ArrayBuffer>
  /** Days on which the site of a row is lit, since the timeline's start. */
  lights(row: number): readonly [from: number, until: number]
  /** First and last day on which any of some kits stands anywhere, days since the timeline's start. */
  span(numbers: readonly number[]): readonly [from: number, until: number]
}

/** @param sites what the model says of the site of each building */
export function siteRows(campus: Campus, sites: Readonly<Record<string, SiteNumbers>>): SiteRows {
  const { buildings, features, featureTimes, pack, timeline, work } = campus
  const data = new Float32Array(Math.max(1, buildings.size) * FLOATS)
  const rowOf = new Uint16Array(features.features.length)
  let row = 0
  for (const [id, { building, features: range, times, heightM }] of buildings) {
    rowOf.fill(row, range.first, range.first + range.count)
    const first = range.first + building.basements.levels
    const days = (Object.keys(KIT) as Kit[]).flatMap((kit) => {
      const span = times && kitSpan(times, pack.schedule.profiles, kit)
      return span
        ? [span.start - timeline.start, Math.min(span.end - timeline.start, NEVER)]
        : [NEVER, ALWAYS]
    })
    const origin = work.toWork(timeline.start)
    const { crane = NO_CRANE, lamp } = sites[id] ?? {}
    data.set(
      [
        ...days,
        times ? work.toWork(times.structure.start) - origin : NEVER,
        featureTimes[first + building.storeys - 1]?.structureEnd ?? NEVER,
        ...crane,
        first,
        building.storeys,
        heightM,
        0,
        ...(lamp ? [...lamp, 1] : []),
      ],
      row++ * FLOATS,
    )
  }
  return {
    data,
    width: FLOATS / 4,
    rowOf,
    lights: (row) => {
      const at = row * FLOATS + KIT.lights * 2
      return [data[at] as number, data[at + 1] as number]
    },
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
