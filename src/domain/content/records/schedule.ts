/** schedule.json: when each building was dug, raised, closed, fitted out and taken into use. Finish days are included. */
import * as z from 'zod/mini'
import { datedFact, id, isoDate, localizedText, numericFact, precision, statedText } from '../common.ts'
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

/** A span in which no structure rises, both days included, each with its own origin: the Harbin winter. */
const workStop = z.strictObject({ from: datedFact, to: datedFact, reason: localizedText })
export type WorkStop = z.infer<typeof workStop>

/** A date that was once planned: with the day on which the plan was stated, or derived from what was reported later. */
const plannedDate = datedFact.check(
  z.refine((plan) => plan.planStated !== undefined || plan.derived !== undefined, {
    path: ['planStated'],
    error: 'give the day on which this plan was stated, or how its date is "derived"',
  }),
)
export type PlannedDate = z.infer<typeof plannedDate>

/**
 * A date that was aimed at, kept apart from the phases that happened: the plans as they changed, and the outcome. The
 * outcome is either a dated one, which the plans are compared with, or what a report says of it without its day.
 */
const target = z
  .strictObject({
    id,
    name: localizedText,
    lot: id,
    /** In the order in which the plans were made. */
    planned: z.array(plannedDate),
    actual: z.optional(datedFact),
    /** What is reported of the outcome where its day is not known. */
    outcome: z.optional(statedText),
    /** Days between the last plan and the outcome as a report gives them, negative for early. */
    reportedDays: z.optional(numericFact),
  })
  .check(
    z.refine((aim) => aim.planned.length > 0 || aim.outcome !== undefined, {
      path: ['planned'],
      error: 'give at least one plan, or the reported "outcome"',
    }),
    z.refine((aim) => aim.actual === undefined || aim.outcome === undefined, {
      path: ['outcome'],
      error: 'an outcome is either dated ("actual") or reported without its day ("outcome")',
    }),
  )
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
  workStops: z._default(z.array(workStop), []),
  buildings: z.record(id, buildingSchedule),
  /** Keyed by the corridor's construction stages. */
  corridor: z._default(z.record(id, corridorSchedule), {}),
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
})
export type Schedule = z.infer<typeof schedule>
