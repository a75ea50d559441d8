/**
 * What the shader of the building sites knows of each building: a row of texels with the days on which each kit stands,
 * the storeys and the crane. Written once a model.
 */
import type { Campus } from '../../domain/campus/campus.ts'
import { ALWAYS, NEVER } from '../../domain/construction/featureTimes.ts'
import { kitSpan } from '../../domain/construction/siteKits.ts'
import type { CraneNumbers, SiteNumbers } from '../../domain/construction/siteParts.ts'
import { KITS, type Kit } from '../../domain/content/records/profile.ts'
import { SITE } from './siteLayout.ts'

export interface SiteRows {
  /** A record of `SITE` a row. */
  readonly data: Float32Array<ArrayBuffer>
  /** Row of each feature's building. */
  readonly rowOf: Uint16Array<ArrayBuffer>
  /** Days on which the site of a row is lit, since the timeline's start. */
  lights(row: number): readonly [from: number, until: number]
  /** First and last day on which any of some kits stands anywhere, days since the timeline's start. */
  span(kits: Iterable<Kit>): readonly [from: number, until: number]
}

/** @param sites what the model says of the site of each building */
export function siteRows(campus: Campus, sites: Readonly<Record<string, SiteNumbers>>): SiteRows {
  const { buildings, features, featureTimes, pack, timeline, work } = campus
  const data = new Float32Array(Math.max(1, buildings.size) * SITE.floats)
  const rowOf = new Uint16Array(features.features.length)
  const origin = work.toWork(timeline.start)
  let row = 0
  for (const [id, { building, features: range, times, heightM }] of buildings) {
    rowOf.fill(row, range.first, range.first + range.count)
    const groundStorey = range.first + building.basements.levels
    const { crane = NO_CRANE, lamp } = sites[id] ?? {}
    const [craneX, craneZ, liftM, jibM, rangeRad, periodDays, phaseRad, turnRad] = crane
    for (const kit of KITS) {
      const span = times && kitSpan(times, pack.schedule.profiles, kit)
      SITE.write(data, row, {
        [`${kit}From`]: span ? span.start - timeline.start : NEVER,
        [`${kit}Until`]: span ? Math.min(span.end - timeline.start, NEVER) : ALWAYS,
      })
    }
    SITE.write(data, row, {
      worksStart: times ? work.toWork(times.structure.start) - origin : NEVER,
      worksEnd: featureTimes[groundStorey + building.storeys - 1]?.structureEnd ?? NEVER,
      craneX,
      craneZ,
      liftM,
      jibM,
      rangeRad,
      periodDays,
      phaseRad,
      turnRad,
      groundStorey,
      storeyCount: building.storeys,
      roofM: heightM,
      ...(lamp && { lampX: lamp[0], lampZ: lamp[1], hasLamp: 1 }),
    })
    row++
  }
  const spanOf = (row: number, kit: Kit): readonly [number, number] => {
    const at = (field: keyof typeof SITE.offset) => data[row * SITE.floats + SITE.offset[field]] as number
    return [at(`${kit}From`), at(`${kit}Until`)]
  }
  return {
    data,
    rowOf,
    lights: (row) => spanOf(row, 'lights'),
    span(kits) {
      let [from, until] = [NEVER, ALWAYS]
      for (const kit of kits)
        for (let i = 0; i < row; i++) {
          const [begins, ends] = spanOf(i, kit)
          from = Math.min(from, begins)
          until = Math.max(until, ends)
        }
      return [from, until]
    },
  }
}

const NO_CRANE: CraneNumbers = [0, 0, 0, 0, 0, 1, 0, 0]
