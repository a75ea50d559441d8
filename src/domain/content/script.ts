/**
 * scripts.json, an optional file of a pack: what whoever presents says aloud. A script belongs to a step of a tour and has
 * lines to be spoken, apart from the step's caption and notes; quick answers belong to no step. The console alone reads it.
 */
import * as z from 'zod/mini'
import { isSoundLine } from '../tours/spokenLine.ts'
import { byLanguage, id, isoDate, localizedText } from './common.ts'
import { seasonChoice } from './manifest.ts'
import { mapExtent } from './tour.ts'

/** The file that holds them; scene.json says whether a pack has one. */
export const SCRIPTS_FILE = 'scripts.json'

/** Longest line, characters: more cannot be taken in at a glance. */
const LONGEST_LINE = 220

const line = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, 'a line is empty'),
    z.maxLength(
      LONGEST_LINE,
      `a line has at most ${LONGEST_LINE} characters; break it where a breath is taken`,
    ),
    z.refine(
      isSoundLine,
      'cue words stand between two pairs of stars, and only {address} and {contact} are filled in',
    ),
  )

const lines = byLanguage(() => z.array(line).check(z.minLength(1, 'there is no line')))

const sources = z._default(z.array(z.string().check(z.minLength(1))), [])

/** A question that a listener may ask, with the answer to it. */
const asked = z.strictObject({
  question: localizedText,
  answer: localizedText,
})
export type Asked = z.infer<typeof asked>

/** What is said at a step. */
const script = z.strictObject({
  /** Title of the step, in the first language of the pack. */
  step: z.string().check(z.minLength(1)),
  /** Planned for speaking, seconds. */
  seconds: z.number().check(z.gte(5), z.lte(600)),
  /** What is said, a breath a line. Cue words stand between pairs of stars: `**33 days**`. A line with {address} or {contact} is left out where the pack has none. */
  lines,
  /** What listeners may ask here. */
  asked: z._default(z.array(asked), []),
  /** Entries of the ledger that lines and answers rest on, beside those of the step. */
  sources,
})
export type Script = z.infer<typeof script>

/** A question that is asked again and again, wherever the story is. */
const quickAnswer = z.strictObject({
  id,
  question: localizedText,
  /** As the lines of a script. */
  lines,
  /** What the audience's screen shows meanwhile, as a step names it; the rest stays as it is. */
  show: z.strictObject({
    view: z.optional(id),
    select: z.optional(id),
    overlay: z.optional(z.string()),
    filter: z.optional(z.array(z.string())),
    date: z.optional(isoDate),
    hour: z.optional(z.number().check(z.gte(0), z.lte(24))),
    season: z.optional(seasonChoice),
    chain: z.optional(id),
    cutaway: z.optional(id),
    reach: z.optional(mapExtent),
  }),
  /** What is likely to be asked next. */
  asked: z._default(z.array(asked), []),
  sources,
})
export type QuickAnswer = z.infer<typeof quickAnswer>

export const scriptsFile = z.strictObject({
  scripts: z._default(z.array(z.strictObject({ tour: id, steps: z.array(script) })), []),
  /** The ten most likely questions or so, in the order of the console. */
  questions: z._default(z.array(quickAnswer).check(z.maxLength(20)), []),
})
export type Scripts = z.infer<typeof scriptsFile>
