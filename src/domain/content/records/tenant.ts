/** tenants.json: who is in the park, what is documented about them, and which storeys they hold, from when to when. */
import * as z from 'zod/mini'
import {
  datedFact,
  exactlyOneProvenance,
  id,
  isoDate,
  link,
  localizedText,
  pinyin,
  precision,
  statedMedia,
  statedText,
  storeyRange,
  storeyShare,
  withProvenance,
} from '../common.ts'

/** Classes of company that the park counts. */
export const TENANT_CLASSES = [
  'top-500',
  'listed',
  'regional-headquarters',
  'unicorn',
  'little-giant',
  'high-tech',
] as const
export type TenantClass = (typeof TENANT_CLASSES)[number]

const tenantLocation = exactlyOneProvenance(
  z.strictObject({
    building: id,
    storeys: storeyRange,
    share: storeyShare,
    /** Where this lease begins or ends at another time than the tenant's own presence; the end is the first day free. */
    since: z.optional(isoDate),
    until: z.optional(isoDate),
    ...withProvenance,
  }),
)
export type TenantLocation = z.infer<typeof tenantLocation>

/** What happened on the day from which a company is shown: it moved in, or a report named it as already there. */
const SINCE_BASES = ['moved-in', 'reported'] as const
export type SinceBasis = (typeof SINCE_BASES)[number]

const sinceFact = exactlyOneProvenance(
  z.strictObject({
    date: isoDate,
    precision: z._default(precision, 'day'),
    /** Needed with a source; an illustrative date stands for a moving in. */
    basis: z.optional(z.enum(SINCE_BASES)),
    ...withProvenance,
  }),
).check(
  z.refine((since) => since.source === undefined || since.basis !== undefined, {
    path: ['basis'],
    error: 'say what the source dates: "moved-in", or "reported" where it only names the company as present',
  }),
)

export const tenant = z.strictObject({
  id,
  /** The name it is known by. */
  name: localizedText,
  pinyin,
  /** The name it is registered under. */
  legalName: z.optional(statedText),
  /** The company it belongs to. */
  parent: z.optional(statedText),
  /** "in-park": named as settled here; "registered": a registered address only. */
  presence: z.enum(['in-park', 'registered']),
  /** Where it is named as being here; left out where its presence is illustrative. */
  presenceSource: z.optional(z.string()),
  industry: exactlyOneProvenance(z.strictObject({ id, ...withProvenance })),
  /**
   * The industry chain it belongs to. `position` is left out where no source ranks it: membership alone is told then.
   */
  chain: z.optional(
    exactlyOneProvenance(
      z.strictObject({ id, position: z.optional(z.enum(['leader', 'ecosystem'])), ...withProvenance }),
    ),
  ),
  classes: z._default(
    z.array(exactlyOneProvenance(z.strictObject({ class: z.enum(TENANT_CLASSES), ...withProvenance }))),
    [],
  ),
  /** First day it is shown as present, and what a source says of that day. */
  since: sinceFact,
  /** First day it is gone. */
  until: z.optional(datedFact),
  /** What it says of itself, in its own words: shown as a quotation. */
  line: z.optional(statedText),
  /** Its sign: SVG, PNG or WebP, up to 200 KB. */
  logo: statedMedia,
  /** What it makes, or where it works: WebP, JPEG or PNG, up to 1 MB. */
  picture: statedMedia,
  /** A short film without sound: MP4 or WebM, up to 12 MB. */
  clip: statedMedia,
  links: z._default(z.array(link), []),
  facts: z.array(statedText).check(z.minLength(1)),
  locations: z.array(tenantLocation),
})
export type Tenant = z.infer<typeof tenant>
