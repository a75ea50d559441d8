/** schedule.json: when each building was dug, raised, closed, fitted out and taken into use. Finish days are included. */
import * as z from 'zod/mini'
import {
  datedFact,
  exactlyOneOrigin,
  id,
  isoDate,
  localizedText,
  numericFact,
  precision,
  withProvenance,
} from './common.ts'
import { profiles } from './profile.ts'

const phaseSpan = z.strictObject({ start: datedFact, finish: datedFact })
export type PhaseSpan = z.infer<typeof phaseSpan>

const buildingSchedule = z.strictObject({
  excavation: phaseSpan,
  /** Left out where the building has no basement. */
  basement: z.optional(phaseSpan),
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

/** A date that was once planned, and when that plan was stated. */
const plannedDate = exactlyOneOrigin(
  z.strictObject({
    date: isoDate,
    precision: z._default(precision, 'day'),
    stated: z.optional(isoDate),
    ...withProvenance,
  }),
)

/** A date that was aimed at, kept apart from the phases that happened: the plan, as it changed, and the outcome. */
const target = z.strictObject({
  id,
  name: localizedText,
  lot: id,
  /** In the order in which the plans were made; the last one counts. */
  planned: z.array(plannedDate).check(z.minLength(1)),
  actual: z.optional(datedFact),
  /** Days that a report gives, negative for early; where there is none they are counted. */
  reportedDays: z.optional(numericFact),
})
export type Target = z.infer<typeof target>

/** People on site, as a report counted them. */
const workforce = z.strictObject({
  date: isoDate,
  precision: z._default(precision, 'day'),
  people: z.number().check(z.int(), z.positive()),
  /** The most there had been by then, where the report says so. */
  peak: z.optional(z.number().check(z.int(), z.positive())),
  source: z.string().check(z.minLength(1)),
})
export type Workforce = z.infer<typeof workforce>

export const schedule = z.strictObject({
  workStops: z.array(workStop),
  buildings: z.record(id, buildingSchedule),
  /** Keyed by the corridor's construction stages. */
  corridor: z.record(id, corridorSchedule),
  /** Landscape works, keyed by lot. */
  landscape: z.record(id, phaseSpan),
  /** How the phases look, whatever their dates. */
  profiles: z._default(profiles, {}),
  /** Plan against outcome. */
  targets: z._default(z.array(target), []),
  /** Documented counts of people on site, in order of date. */
  workforce: z._default(z.array(workforce), []),
  /** The day from which days are counted. */
  start: z.optional(datedFact),
  /** Id of the figure, in days a storey, that the pace is compared with. */
  paceFigure: z.optional(id),
})
export type Schedule = z.infer<typeof schedule>
