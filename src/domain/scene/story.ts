/** milestones.json, figures.json, industries.json, viewpoints.json, sources.json: what the table tells beside its geometry. */
import * as z from 'zod/mini'
import { weatherChoice } from './climate.ts'
import { exactlyOneOrigin, id, isoDate, localizedText, precision, withProvenance } from './common.ts'
import { seasonChoice } from './manifest.ts'

export const milestone = exactlyOneOrigin(
  z.strictObject({
    id,
    date: isoDate,
    precision: z._default(precision, 'day'),
    title: localizedText,
    text: z.optional(localizedText),
    /** Buildings it concerns. */
    buildings: z._default(z.array(id), []),
    ...withProvenance,
  }),
)
export type Milestone = z.infer<typeof milestone>

export const industry = exactlyOneOrigin(
  z.strictObject({ id, name: localizedText, text: z.optional(localizedText), ...withProvenance }),
)
export type Industry = z.infer<typeof industry>

/** A chain of companies around a leader. */
export const industryChain = exactlyOneOrigin(
  z.strictObject({ id, name: localizedText, text: z.optional(localizedText), ...withProvenance }),
)
export type IndustryChain = z.infer<typeof industryChain>

/** One key figure; `series` gives its growth where documents name several dates. */
export const figure = exactlyOneOrigin(
  z.strictObject({
    id,
    label: localizedText,
    value: z.number(),
    unit: z.optional(localizedText),
    /** Digits after the point. */
    decimals: z._default(z.int().check(z.gte(0), z.lte(4)), 0),
    group: z.enum(['scale', 'region', 'economy', 'companies']),
    asOf: z.optional(isoDate),
    precision: z._default(precision, 'day'),
    series: z.optional(
      z.array(exactlyOneOrigin(z.strictObject({ date: isoDate, value: z.number(), ...withProvenance }))),
    ),
    note: z.optional(localizedText),
    ...withProvenance,
  }),
)
export type Figure = z.infer<typeof figure>

const position = z.readonly(z.tuple([z.number(), z.number(), z.number()]))

/** A saved view: the camera in metres `[x east, y up, z south]`, and any state that belongs to the picture. */
export const viewpoint = z.strictObject({
  id,
  name: localizedText,
  position,
  target: position,
  date: z.optional(isoDate),
  hour: z.optional(z.number().check(z.gte(0), z.lte(24))),
  season: z.optional(seasonChoice),
  weather: z.optional(weatherChoice),
  overlay: z.optional(z.string()),
  select: z.optional(id),
  /** Building that is cut open. */
  cutaway: z.optional(id),
})
export type Viewpoint = z.infer<typeof viewpoint>

/** An entry of the sources ledger: one fact, restated in our words, and where it was read. */
export const source = z.strictObject({
  id: z.string().check(z.regex(/^[A-Z]\d{3}$/, 'a source id is a capital letter and three digits')),
  fact: localizedText,
  title: z.string().check(z.minLength(1)),
  /** Null where the page has no recorded address. */
  url: z.nullable(z.url({ protocol: /^https?$/ })),
  date: z.string().check(z.minLength(1)),
  confidence: z.enum(['high', 'medium', 'low', 'derived']),
  /** Part of the founding article. */
  founding: z._default(z.boolean(), false),
})
export type Source = z.infer<typeof source>
