/**
 * The timeline of every feature, ready for the state texture: days counted from the start of the pack's timeline, so
 * that 32-bit floats keep them exact. Structure runs in working time, everything else in calendar days.
 */
import type { FeatureTable } from '../campus/features.ts'
import { buildingHeightM, storeysOf } from '../campus/storeys.ts'
import type { ScenePack } from '../content/pack.ts'
import { toDay } from '../schedule/calendar.ts'
import { buildingTimes, storeyTimes, workCalendarOf } from './construction.ts'
import { shownFrom } from './undated.ts'

/** All in days since the timeline's start; `ALWAYS` and `NEVER` stand for the ends of time. */
export interface FeatureTimes {
  readonly structureStart: number
  readonly structureEnd: number
  readonly envelopeStart: number
  readonly envelopeEnd: number
  readonly excavationStart: number
  readonly fitOutStart: number
  readonly inUse: number
  /** Level the part rises from, meters. */
  readonly baseM: number
  readonly heightM: number
}

export const ALWAYS = -1e6
export const NEVER = 1e6

const STATIC: FeatureTimes = {
  structureStart: ALWAYS,
  structureEnd: ALWAYS,
  envelopeStart: ALWAYS,
  envelopeEnd: ALWAYS,
  excavationStart: NEVER,
  fitOutStart: ALWAYS,
  inUse: ALWAYS,
  baseM: 0,
  heightM: 0,
}

/** One entry a feature, in feature order. A building without usable dates is there from one day to the next. */
export function featureTimes(pack: ScenePack, table: FeatureTable): FeatureTimes[] {
  const origin = toDay(pack.manifest.timeline.start)
  const work = workCalendarOf(pack.schedule)
  const workOrigin = work.toWork(origin)
  const rows: FeatureTimes[] = table.features.map(() => STATIC)

  for (const building of pack.buildings) {
    const schedule = pack.schedule.buildings[building.id]
    const range = table.buildings.get(building.id)
    if (!range) continue
    if (!schedule) {
      const shown = shownFrom(pack, building) - origin
      const shownWork = work.toWork(shownFrom(pack, building)) - workOrigin
      for (const [i, level] of [...storeysOf(building), null].entries()) {
        rows[range.first + i] = {
          structureStart: shownWork,
          structureEnd: shownWork,
          envelopeStart: shown,
          envelopeEnd: shown,
          excavationStart: shown,
          fitOutStart: shown,
          inUse: shown,
          baseM: level?.elevationM ?? buildingHeightM(building),
          heightM: level?.heightM ?? 0,
        }
      }
      continue
    }
    const times = buildingTimes(schedule)
    const levels = storeysOf(building)
    const works = {
      structureStart: work.toWork((times.basement ?? times.structure).start) - workOrigin,
      structureEnd: work.toWork(times.structure.end) - workOrigin,
    }
    const storeys = storeyTimes(building, times, work)
    rows[range.first + range.count - 1] = {
      ...STATIC,
      ...works,
      excavationStart: times.excavation.start - origin,
      envelopeEnd: Math.max(...storeys.map((it) => it.envelope.end)) - origin,
      fitOutStart: times.fitOut.start - origin,
    }
    for (const [i, storey] of storeys.entries()) {
      const level = levels[i]
      rows[range.first + i] = {
        structureStart: storey.structure.start - workOrigin,
        structureEnd: storey.structure.end - workOrigin,
        envelopeStart: storey.envelope.start - origin,
        envelopeEnd: storey.envelope.end - origin,
        excavationStart: times.excavation.start - origin,
        fitOutStart: times.fitOut.start - origin,
        inUse: times.inUse - origin,
        baseM: level?.elevationM ?? buildingHeightM(building),
        heightM: level?.heightM ?? 0,
      }
    }
  }

  for (const segment of pack.corridor.segments) {
    const stage = pack.schedule.corridor[segment.stage]
    const range = table.corridor.get(segment.id)
    if (!stage || !range) continue
    rows[range.first] = {
      ...STATIC,
      structureStart: work.toWork(toDay(stage.structure.start.date)) - workOrigin,
      structureEnd: work.toWork(toDay(stage.structure.finish.date) + 1) - workOrigin,
      envelopeStart: toDay(stage.envelope.start.date) - origin,
      envelopeEnd: toDay(stage.envelope.finish.date) + 1 - origin,
      fitOutStart: toDay(stage.envelope.finish.date) + 1 - origin,
      inUse: toDay(stage.inUse.date) - origin,
      heightM: pack.corridor.heightM,
    }
  }

  for (const lot of pack.site.lots) {
    const works = pack.schedule.landscape[lot.id]
    const range = table.landscape.get(lot.id)
    if (!works || !range) continue
    const [start, end] = [toDay(works.start.date) - origin, toDay(works.finish.date) + 1 - origin]
    rows[range.first] = {
      ...STATIC,
      excavationStart: start,
      envelopeStart: start,
      envelopeEnd: end,
      fitOutStart: end,
      inUse: end,
    }
  }
  return rows
}
