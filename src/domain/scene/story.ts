/** milestones.json, figures.json, industries.json, viewpoints.json, sources.json: what the table tells beside its geometry. */
import { z } from 'zod'
import { weatherChoice } from './climate.ts'
import { exactlyOneOrigin, id, isoDate, localizedText, precision, withProvenance } from './common.ts'
import { seasonChoice } from './manifest.ts'

export const milestone = exactlyOneOrigin(
  z.strictObject({
    id,
    date: isoDate,
    precision: precision.default('day'),
    title: localizedText,
    text: localizedText.optional(),
    /** Buildings it concerns. */
    buildings: z.array(id).default([]),
    ...withProvenance,
  }),
)
export type Milestone = z.infer<typeof milestone>

const place = z.tuple([z.number(), z.number(), z.number()])

/** A cue of the film: a milestone, where it is seen from, and for how long until the next one. */
export const filmCue = z.strictObject({
  milestone: id,
  seconds: z.number().min(0).max(60),
  /** Local clock hour. */
  hour: z.number().min(0).max(24),
  /** Camera and what it looks at, metres. */
  position: place,
  target: place,
})
export type FilmCue = z.infer<typeof filmCue>

export const industry = exactlyOneOrigin(
  z.strictObject({ id, name: localizedText, text: localizedText.optional(), ...withProvenance }),
)
export type Industry = z.infer<typeof industry>

/** One key figure; `series` gives its growth where documents name several dates. */
export const figure = exactlyOneOrigin(
  z.strictObject({
    id,
    label: localizedText,
    value: z.number(),
    unit: localizedText.optional(),
    /** Digits after the point. */
    decimals: z.int().min(0).max(4).default(0),
    group: z.enum(['scale', 'region', 'economy', 'companies']),
    asOf: isoDate.optional(),
    precision: precision.default('day'),
    series: z
      .array(exactlyOneOrigin(z.strictObject({ date: isoDate, value: z.number(), ...withProvenance })))
      .optional(),
    note: localizedText.optional(),
    ...withProvenance,
  }),
)
export type Figure = z.infer<typeof figure>

const position = z.tuple([z.number(), z.number(), z.number()]).readonly()

/** A saved view: the camera in metres `[x east, y up, z south]`, and any state that belongs to the picture. */
export const viewpoint = z.strictObject({
  id,
  name: localizedText,
  position,
  target: position,
  date: isoDate.optional(),
  hour: z.number().min(0).max(24).optional(),
  season: seasonChoice.optional(),
  weather: weatherChoice.optional(),
  overlay: z.string().optional(),
  select: id.optional(),
  /** Building that is cut open. */
  cutaway: id.optional(),
})
export type Viewpoint = z.infer<typeof viewpoint>

/** An entry of the sources ledger: one fact, restated in our words, and where it was read. */
export const source = z.strictObject({
  id: z.string().regex(/^[A-Z]\d{3}$/, 'a source id is a capital letter and three digits'),
  fact: localizedText,
  title: z.string().min(1),
  url: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .describe('null where the page has no recorded address'),
  date: z.string().min(1),
  confidence: z.enum(['high', 'medium', 'low', 'derived']),
  /** Part of the founding article. */
  founding: z.boolean().default(false),
})
export type Source = z.infer<typeof source>
