/** scene.json: what the pack is called, where the park lies, how the table opens, which model files show it. */
import { z } from 'zod'
import { climate, weatherChoice } from './climate.ts'
import { exactlyOneOrigin, id, isoDate, localizedText, modelFile, withProvenance } from './common.ts'

/** The version of the pack format that this code reads. */
const SCHEMA_VERSION = 1

/** Names of the model files a pack may bring; each is optional, massing stands in for what is missing.
 * `works` is what stands on a building site only while it is one; a finished park fetches it after the first picture.
 * `detail` is what only shows from near by; it is fetched after the first picture. */
const modelRole = z.enum([
  'site',
  'buildings',
  'exhibition',
  'corridor',
  'landscape',
  'context',
  'works',
  'detail',
])
export type ModelRole = z.infer<typeof modelRole>

export const seasonChoice = z.enum(['live', 'winter', 'spring', 'summer', 'autumn'])

export const manifest = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  id,
  title: localizedText,
  subtitle: localizedText,
  /** One sentence on what of this table is documented and what is illustrative. */
  disclaimer: localizedText,
  address: exactlyOneOrigin(z.strictObject({ text: localizedText, ...withProvenance })),
  /** Used for sun and climate only; never shown as the park's surveyed position. */
  location: exactlyOneOrigin(
    z.strictObject({
      latitudeDeg: z.number().min(-90).max(90),
      longitudeDeg: z.number().min(-180).max(180),
      utcOffsetHours: z.number().min(-12).max(14),
      ...withProvenance,
    }),
  ),
  /** Without one no temperature is shown, and water freezes as snow comes. */
  climate: climate.optional(),
  /** The span of the timeline scrubber, both ends included. */
  timeline: z.strictObject({ start: isoDate, end: isoDate }),
  /** The state the table opens in, and returns to. */
  launch: z.strictObject({
    view: id,
    date: isoDate,
    hour: z.number().min(0).max(24),
    season: seasonChoice.default('live'),
    weather: weatherChoice.default('live'),
    overlay: z.string().default('none'),
    lang: z.enum(['zh', 'en']).default('zh'),
  }),
  /** File names under public/models/<pack id>/. */
  models: z.partialRecord(modelRole, modelFile),
  /** Origins (https://example.org) whose pages may embed the table and command it over postMessage. */
  embedOrigins: z
    .array(z.string().regex(/^https?:\/\/[^/]+$/, 'an origin is http(s)://host without a path'))
    .default([]),
})
export type Manifest = z.infer<typeof manifest>
