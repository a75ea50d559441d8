/** milestones.json, figures.json, industries.json, viewpoints.json, sources.json: what the table tells beside its geometry. */
import * as z from 'zod/mini'
import { lensParts } from '../camera/lensSchema.ts'
import {
  byLanguage,
  exactlyOneProvenance,
  id,
  isoDate,
  localizedText,
  partialDate,
  precision,
  withProvenance,
} from './common.ts'
import { seasonChoice } from './manifest.ts'
import { weatherChoice } from './records/climate.ts'
import { TENANT_CLASSES } from './records/tenant.ts'

export const milestone = exactlyOneProvenance(
  z.strictObject({
    id,
    date: isoDate,
    precision: z._default(precision, 'day'),
    title: localizedText,
    text: z.optional(localizedText),
    /** Buildings it concerns. */
    buildings: z._default(z.array(id), []),
    /** One of the few great days: its name stands on the rail of the timeline, where there is room for it. */
    great: z._default(z.boolean(), false),
    /** A word or two for the rail, where the title is long. */
    railName: z.optional(localizedText),
    ...withProvenance,
  }),
)
export type Milestone = z.infer<typeof milestone>

export const industry = exactlyOneProvenance(
  z.strictObject({ id, name: localizedText, text: z.optional(localizedText), ...withProvenance }),
)
export type Industry = z.infer<typeof industry>

/** One statement of a theme: a short title where it needs one, a sentence, and when it was so. */
const themeEntry = exactlyOneProvenance(
  z.strictObject({
    id,
    title: z.optional(localizedText),
    text: localizedText,
    /** The text is a slogan or a quotation: shown in quotation marks, and never measured. */
    quotation: z._default(z.boolean(), false),
    /** An honor or award: shown with a mark of its own. */
    honor: z._default(z.boolean(), false),
    /** When it happened, or when it was reported. */
    date: z.optional(isoDate),
    precision: z._default(precision, 'day'),
    /** The date is that of a report, which does not say when it happened. */
    reported: z._default(z.boolean(), false),
    ...withProvenance,
  }),
)
export type ThemeEntry = z.infer<typeof themeEntry>

/** What is told of the park under one heading, beside its figures. */
export const theme = z.strictObject({
  id,
  name: localizedText,
  entries: z.array(themeEntry).check(z.minLength(1, 'a theme has at least one entry')),
})
export type Theme = z.infer<typeof theme>

/** One published value of a figure. */
const reading = exactlyOneProvenance(
  z.strictObject({
    date: isoDate,
    precision: z._default(precision, 'day'),
    value: z.number(),
    /** The document says "over" or "more than". */
    atLeast: z.optional(z.literal(true)),
    /** The date is that of the report; the value may be older. */
    mayBeOlder: z.optional(z.literal(true)),
    ...withProvenance,
  }),
)

/** One key figure; `series` gives its growth where documents name several dates, and ends with the figure itself. */
export const figure = exactlyOneProvenance(
  z.strictObject({
    id,
    label: localizedText,
    value: z.number(),
    unit: z.optional(localizedText),
    /** The value is multiplied by it where a language counts in another unit: 1 亿元 is 0.1 billion yuan. */
    factor: z.optional(byLanguage(() => z.number())),
    /** Digits after the point. */
    decimals: z._default(z.int().check(z.gte(0), z.lte(4)), 0),
    group: z.enum(['scale', 'region', 'economy', 'companies']),
    asOf: z.optional(isoDate),
    precision: z._default(precision, 'day'),
    series: z.optional(z.array(reading).check(z.minLength(1))),
    /** How it is drawn: a series as growth from zero or as steps, a percentage as a share, a number as one dot each. */
    chart: z.optional(z.enum(['growth', 'steps', 'share', 'count'])),
    /** Classes of company that are counted; those the model names are told beside it. */
    classes: z._default(z.array(z.enum(TENANT_CLASSES)), []),
    /**
     * What of the model it is about: floor area by use is shown below it; an occupancy is only held against the spaces on
     * offer by the content checker, since which storeys are let is illustrative.
     */
    model: z.optional(z.enum(['occupancy', 'floor-area'])),
    note: z.optional(localizedText),
    ...withProvenance,
  }),
)
export type Figure = z.infer<typeof figure>

const position = z.readonly(z.tuple([z.number(), z.number(), z.number()]))

/** A saved view: the camera in meters `[x east, y up, z south]`, and any state that belongs to the picture. */
export const viewpoint = z.strictObject({
  id,
  name: localizedText,
  position,
  target: position,
  ...lensParts,
  /** How an upright screen sees it, where standing back is not enough. */
  portrait: z.optional(z.strictObject({ position, target: position, ...lensParts })),
  date: z.optional(isoDate),
  hour: z.optional(z.number().check(z.gte(0), z.lte(24))),
  season: z.optional(seasonChoice),
  weather: z.optional(weatherChoice),
  overlay: z.optional(z.string()),
  select: z.optional(id),
  /** Building that is cut open. */
  cutaway: z.optional(id),
  /** How far the picture reaches; the park where it is left out. */
  reach: z.optional(z.enum(['park', 'zone', 'land'])),
})
export type Viewpoint = z.infer<typeof viewpoint>

/** An entry of the sources ledger: one fact, restated in our words, and where it was read. */
export const source = z.strictObject({
  id: z.string().check(z.regex(/^[A-Z]\d{3}$/, 'a source id is a capital letter and three digits')),
  fact: localizedText,
  /** Title of the page and who published it. */
  title: localizedText,
  /** Address of the original; null where none is on record. Copies on other sites are not linked. */
  url: z.nullable(z.url({ protocol: /^https?$/ })),
  /** When it was published, as exactly as it is known; null where no date is on record. */
  published: z.nullable(partialDate),
  /** What is told of that where it is no single date. */
  publishedText: z.optional(localizedText),
  confidence: z.enum(['high', 'medium', 'low', 'derived']),
  /** What the confidence does not cover. */
  qualifier: z.optional(localizedText),
  /** Part of the founding article. */
  founding: z._default(z.boolean(), false),
  /** Kept in the ledger although nothing on the table cites it. */
  reference: z._default(z.boolean(), false),
})
export type Source = z.infer<typeof source>

/** Accounts that do not agree, each with its source, and how it was settled what the table shows. */
export const conflict = z.strictObject({
  id,
  topic: localizedText,
  accounts: z
    .array(z.strictObject({ text: localizedText, source: z.string().check(z.minLength(1)) }))
    .check(z.minLength(2, 'a conflict has at least two accounts')),
  shown: localizedText,
})
export type Conflict = z.infer<typeof conflict>
