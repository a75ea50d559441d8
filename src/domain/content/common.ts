/**
 * The shared parts of the content schema: ids, texts by language, and provenance. Every figure and date says
 * whether it is documented, derived, planned or illustrative.
 */

import * as z from 'zod/mini'
import type { Polygon } from '../geometry/polygon.ts'
import { FIRST_LANG, LANGS, type Lang, languageOf } from '../language/languages.ts'
import type { LocalizedText } from '../language/text.ts'
import { parseIsoDate } from '../schedule/calendar.ts'

/** Identifier used in links and references: lower-case letters, digits and hyphens. */
export const id = z
  .string()
  .check(
    z.regex(
      /^[a-z0-9]+(-[a-z0-9]+)*$/,
      'an id is lower-case letters and digits joined by hyphens, such as "lot-1"',
    ),
  )

/** A value for each language of the table; `fillTexts` fills in those that a pack leaves out. */
export function byLanguage<T>(value: (lang: Lang) => z.ZodMiniType<T>) {
  const fields = Object.fromEntries(LANGS.map((lang) => [lang, z.optional(value(lang))]))
  return z.strictObject(fields).check(
    z.refine((it) => Object.keys(it).length > 0, {
      path: [FIRST_LANG],
      error: `the ${languageOf(FIRST_LANG).englishName} text is missing`,
    }),
  ) as unknown as z.ZodMiniType<Record<Lang, T>>
}

/** A text in the languages that the pack declares; none may be empty. */
export const localizedText: z.ZodMiniType<LocalizedText> = byLanguage((lang) =>
  z.string().check(z.trim(), z.minLength(1, `the ${languageOf(lang).englishName} text is missing`)),
)
export type { LocalizedText }

/** A civil date, `YYYY-MM-DD`. */
export const isoDate = z
  .string()
  .check(z.refine((text) => parseIsoDate(text) !== null, 'a date is written YYYY-MM-DD and must exist'))

/** A date as exactly as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const partialDate = z.string().check(
  z.refine((text) => {
    const [year = '', month = '01', day = '01', ...more] = text.split('-')
    return more.length === 0 && parseIsoDate(`${year}-${month}-${day}`) !== null
  }, 'a date is written YYYY, YYYY-MM or YYYY-MM-DD and must exist'),
)

/** `[x, z]` in meters: x east, z south, the origin on the park's axis. */
export const point = z.readonly(z.tuple([z.number(), z.number()]))

/** A simple ring of at least three points, meters; the closing edge is implied. */
export const polygon = z
  .array(point)
  .check(z.minLength(3, 'a polygon needs at least three points')) as unknown as z.ZodMiniType<Polygon>

/**
 * Where a statement comes from. With a source alone it is documented; with `derived` it was worked out from that source;
 * with `planStated` the source only plans it; `illustrative` stands where there is no source.
 */
const provenanceShape = {
  /** Id of an entry in sources.json. */
  source: z.optional(z.string().check(z.minLength(1))),
  /** How the value follows from the source, where the source does not state it itself. */
  derived: z.optional(localizedText),
  /** The source states a plan, not an outcome: when it was stated, as exactly as it is known. */
  planStated: z.optional(partialDate),
  /** `true` where no document says so and the value is designed to be plausible. */
  illustrative: z.optional(z.literal(true)),
}
export const provenance = exactlyOneProvenance(z.strictObject(provenanceShape))
export type Provenance = z.infer<typeof provenance>

/** How exactly a date is known; "month" shows as 2021-10, "year" as 2022. */
export const precision = z.enum(['day', 'month', 'year'])
export type Precision = z.infer<typeof precision>

/** A date with its origin. */
export const datedFact = exactlyOneProvenance(
  z.strictObject({ date: isoDate, precision: z._default(precision, 'day'), ...provenanceShape }),
)
export type DatedFact = z.infer<typeof datedFact>

/** A number with its origin; the unit is part of the field's name. */
export const numericFact = exactlyOneProvenance(z.strictObject({ value: z.number(), ...provenanceShape }))
export type NumericFact = z.infer<typeof numericFact>

/** The origin of a statement, as the fields above write it. */
export interface ProvenanceFields {
  readonly source?: string | undefined
  readonly derived?: LocalizedText | undefined
  readonly planStated?: string | undefined
  readonly illustrative?: true | undefined
}

/**
 * Adds the rule that a statement has a source or is marked illustrative, never both, never neither; and that what is
 * derived or planned names the source of that.
 */
export function exactlyOneProvenance<T extends z.ZodMiniType<ProvenanceFields>>(schema: T) {
  return schema.check(
    z.refine(
      (origin) => (origin.source === undefined) !== (origin.illustrative === undefined),
      'give either "source" (an id of sources.json) or "illustrative": true',
    ),
    z.refine((origin) => origin.derived === undefined || origin.planStated === undefined, {
      path: ['planStated'],
      error: 'a statement is either "derived" or planned, not both',
    }),
    z.refine((origin) => origin.source !== undefined || origin.derived === undefined, {
      path: ['derived'],
      error: 'what is derived names the "source" it is derived from',
    }),
    z.refine((origin) => origin.source !== undefined || origin.planStated === undefined, {
      path: ['planStated'],
      error: 'what is planned names the "source" of the plan',
    }),
  )
}

/** Adds the fields that tell the origin of a statement to a shape that states something. */
export const withProvenance = provenanceShape

/** A sentence with its origin; lists of them tell what is known of a thing. */
export const statedText = exactlyOneProvenance(z.strictObject({ text: localizedText, ...withProvenance }))
export type StatedText = z.infer<typeof statedText>
export const statedTexts = z._default(z.array(statedText), [])

/** sRGB, lower case. */
export const hexColor = z.string().check(z.regex(/^#[0-9a-f]{6}$/, 'a color is written #rrggbb, lower case'))

/** A model file under public/models/<pack id>/. */
export const modelFile = z
  .string()
  .check(z.regex(/^[\w.-]+\.glb$/, 'a model is a .glb file name without folders'))

/** A file beside those of the pack, by its way from the folder of the pack; kinds and sizes: `npm run scene -- check`. */
const packFile = z
  .string()
  .check(z.regex(/^([\w-]+\/)*[\w-]+\.\w+$/, 'a file is a path inside the pack, such as "media/logo.svg"'))

/** A picture or clip with its origin. */
export const statedMedia = z.optional(
  exactlyOneProvenance(
    z.strictObject({
      file: packFile,
      /** What is seen, for those who do not see it. */
      text: localizedText,
      ...withProvenance,
    }),
  ),
)
export type StatedMedia = NonNullable<z.infer<typeof statedMedia>>

/** First and last storey above ground, both included. */
export const storeyRange = z
  .readonly(z.tuple([z.int().check(z.gte(1)), z.int().check(z.gte(1))]))
  .check(z.refine((it) => it[0] <= it[1], 'the first storey is above the last'))

/** Share of each of the storeys, up to the whole of it. */
export const storeyShare = z._default(
  z.number().check(z.gt(0, 'a share is more than 0'), z.lte(1, 'a share is at most 1, the whole storey')),
  1,
)

/** How a Chinese name is read: a syllable a character, without tones, apart by spaces. Searched for by its initials too. */
export const pinyin = z.optional(
  z
    .string()
    .check(
      z.regex(/^[a-z0-9]+( [a-z0-9]+)*$/, 'pinyin is written in small letters, syllables apart by spaces'),
    ),
)

/** A page outside; nothing but web addresses. */
export const link = z.strictObject({
  label: localizedText,
  url: z.url({ protocol: /^https?$/, error: 'a link begins with http:// or https://' }),
})
