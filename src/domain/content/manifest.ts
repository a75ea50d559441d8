/** scene.json: what the pack is called, where the park lies, how the table opens, which model files show it. */
import * as z from 'zod/mini'
import { LANGS } from '../language/languages.ts'
import {
  exactlyOneProvenance,
  hexColor,
  id,
  isoDate,
  localizedText,
  modelFile,
  withProvenance,
} from './common.ts'
import { kiosk } from './kiosk.ts'
import { climate, weatherChoice } from './records/climate.ts'
import { handshake } from './records/handshake.ts'

/** The version of the pack format that this code reads. */
const SCHEMA_VERSION = 1

/** Names of the model files a pack may bring; each is optional, massing stands in for what is missing.
 * `works` is what stands on a building site only while it is one; a finished park fetches it after the first picture.
 * `detail` is what only shows from near by; it is fetched after the first picture.
 * `land` is a map of the land between two cities, which no pack needs: a schematic stands without it. Nothing builds it;
 * it is fetched once somebody looks so far, and needs the approval of its base map (`handshake.mapApproval`). */
const modelRole = z.enum([
  'site',
  'buildings',
  'cutaway',
  'corridor',
  'landscape',
  'context',
  'works',
  'detail',
  'land',
])
export type ModelRole = z.infer<typeof modelRole>

export const seasonChoice = z.enum(['live', 'winter', 'spring', 'summer', 'autumn'])

/** A coloring of the pack's own: groups of buildings and companies. */
const customOverlay = z.strictObject({
  id,
  name: localizedText,
  groups: z
    .array(
      exactlyOneProvenance(
        z.strictObject({
          id,
          name: localizedText,
          /** sRGB; a color of the table's palette where it is left out. */
          color: z.optional(hexColor),
          /** Buildings and companies; the storeys of a company lie over its building. */
          members: z.array(id).check(z.minLength(1)),
          ...withProvenance,
        }),
      ),
    )
    .check(z.minLength(1), z.maxLength(24)),
})
export type CustomOverlay = z.infer<typeof customOverlay>

export const manifest = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  id,
  /** Languages that the pack has its texts in. A text that lacks one is shown in the first of them that it has. */
  languages: z._default(z.array(z.enum(LANGS)).check(z.minLength(1)), ['zh', 'en']),
  title: localizedText,
  subtitle: localizedText,
  /** One sentence on what of this table is documented and what is illustrative. */
  disclaimer: localizedText,
  address: exactlyOneProvenance(z.strictObject({ text: localizedText, ...withProvenance })),
  /** Whom to call or write to, in one line: the operator's own words, for what visitors take away. */
  contact: z.optional(localizedText),
  /** Used for sun and climate only; never shown as the park's surveyed position. */
  location: exactlyOneProvenance(
    z.strictObject({
      latitudeDeg: z.number().check(z.gte(-90), z.lte(90)),
      longitudeDeg: z.number().check(z.gte(-180), z.lte(180)),
      utcOffsetHours: z.number().check(z.gte(-12), z.lte(14)),
      ...withProvenance,
    }),
  ),
  /** Without one no temperature is shown, and water freezes as snow comes. */
  climate: z.optional(climate),
  /** The zone around and the city far away, which the table can be pulled out to. */
  handshake: z.optional(handshake),
  /** The span of the timeline scrubber, both ends included. */
  timeline: z.strictObject({ start: isoDate, end: isoDate }),
  /** The state the table opens in, and returns to. */
  launch: z.strictObject({
    view: id,
    date: isoDate,
    hour: z.number().check(z.gte(0), z.lte(24)),
    season: z._default(seasonChoice, 'live'),
    weather: z._default(weatherChoice, 'live'),
    overlay: z._default(z.string(), 'none'),
    /** Left out, the table opens in the language of the browser. */
    lang: z.optional(z.enum(LANGS)),
  }),
  /** Overlays beside those that every table has. */
  overlays: z._default(z.array(customOverlay), []),
  /** File names under public/models/<pack id>/. */
  models: z.partialRecord(modelRole, modelFile),
  /** There is a picture of the model for each milestone, public/milestones/<pack id>/<milestone id>.webp. */
  milestonePictures: z._default(z.boolean(), false),
  /** The pack has a tours.json; it is fetched once the table stands. */
  tours: z._default(z.boolean(), false),
  /** There is a picture of each step, public/tours/<pack id>/<tour id>-<step, from 1>.webp. */
  tourPictures: z._default(z.boolean(), false),
  /** There is a picture of the model for each company with storeys, public/tenants/<pack id>/<tenant id>.webp. */
  tenantPictures: z._default(z.boolean(), false),
  /** There are sound files of the captions of tours, public/narration/<pack id>/, which `npm run narrate` makes. */
  narration: z._default(z.boolean(), false),
  /** The pack has a scripts.json, which the presenter's console reads. */
  scripts: z._default(z.boolean(), false),
  /** How a table in a hall waits for its visitors. */
  kiosk,
  /** Origins (https://example.org) whose pages may embed the table and command it over postMessage. */
  embedOrigins: z._default(
    z.array(z.string().check(z.regex(/^https?:\/\/[^/]+$/, 'an origin is http(s)://host without a path'))),
    [],
  ),
})
export type Manifest = z.infer<typeof manifest>
