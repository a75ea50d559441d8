/** Climate of the place: what drives season, ice and snow beside the sun, each statement with its origin. */
import * as z from 'zod/mini'
import { parseIsoDate } from '../../schedule/calendar.ts'
import { datedFact, exactlyOneProvenance, isoDate, numericFact, withProvenance } from '../common.ts'

/** Kinds of weather that can be shown. */
export const WEATHERS = ['clear', 'snowfall', 'snowstorm'] as const
export type Weather = (typeof WEATHERS)[number]
/** Weather chosen by hand, or `live`: what is documented for the timeline's date. */
export const weatherChoice = z.enum(['live', ...WEATHERS])
export type WeatherChoice = z.infer<typeof weatherChoice>

/** Any common year: a day that recurs every year exists in it. */
const COMMON_YEAR = 2001

/** A day of the year without a year, `MM-DD`. */
const monthDay = exactlyOneProvenance(
  z.strictObject({
    day: z
      .string()
      .check(
        z.refine(
          (text) => parseIsoDate(`${COMMON_YEAR}-${text}`) !== null,
          'a day of the year is written MM-DD and must come every year',
        ),
      ),
    ...withProvenance,
  }),
)

export const climate = z.strictObject({
  /** Mean temperature of January … December, °C. */
  monthlyMeanC: exactlyOneProvenance(
    z.strictObject({
      values: z
        .array(z.number().check(z.gte(-60), z.lte(50)))
        .check(z.length(12, 'twelve months, January first')),
      ...withProvenance,
    }),
  ),
  /** Temperature that the corridor is kept at, °C. */
  corridorC: z.optional(numericFact),
  /** The river, where it freezes: usual dates, and those of documented years. */
  river: z.optional(
    z.strictObject({
      freezeUp: monthDay,
      breakUp: monthDay,
      freezeUps: z._default(z.array(datedFact), []),
      breakUps: z._default(z.array(datedFact), []),
      iceRuns: z._default(z.array(datedFact), []),
    }),
  ),
  /** Weather of documented days. */
  weather: z._default(
    z.array(
      exactlyOneProvenance(z.strictObject({ date: isoDate, kind: z.enum(WEATHERS), ...withProvenance })),
    ),
    [],
  ),
})
export type Climate = z.infer<typeof climate>
