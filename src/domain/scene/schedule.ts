/** schedule.json: when each building was dug, raised, closed, fitted out and taken into use. Finish days are included. */
import { z } from 'zod'
import { datedFact, exactlyOneOrigin, id, isoDate, localizedText, withProvenance } from './common.ts'

const phaseSpan = z.strictObject({ start: datedFact, finish: datedFact })
export type PhaseSpan = z.infer<typeof phaseSpan>

const buildingSchedule = z.strictObject({
  excavation: phaseSpan,
  /** Left out where the building has no basement. */
  basement: phaseSpan.optional(),
  structure: phaseSpan,
  envelope: phaseSpan,
  fitOut: phaseSpan,
  inUse: datedFact,
})
export type BuildingSchedule = z.infer<typeof buildingSchedule>

const corridorSchedule = z.strictObject({
  structure: phaseSpan,
  envelope: phaseSpan,
  inUse: datedFact,
})

/** A span in which no structure rises, both days included: the Harbin winter. */
const workStop = exactlyOneOrigin(
  z.strictObject({ from: isoDate, to: isoDate, reason: localizedText, ...withProvenance }),
)
export type WorkStop = z.infer<typeof workStop>

export const schedule = z.strictObject({
  workStops: z.array(workStop),
  buildings: z.record(id, buildingSchedule),
  /** Keyed by the corridor's construction stages. */
  corridor: z.record(id, corridorSchedule),
  /** Landscape works, keyed by lot. */
  landscape: z.record(id, phaseSpan),
})
export type Schedule = z.infer<typeof schedule>
