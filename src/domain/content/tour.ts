/**
 * tours.json, an optional file of a pack: told stories of the park. A tour is a row of steps, and a step is a complete
 * state of the table: what it does not name is as the table opens, so that no step depends on those before it. `from`
 * says where a step comes from, when it arrives with time running or the camera moving.
 */
import * as z from 'zod/mini'
import { lensParts } from '../camera/lensSchema.ts'
import { SEASONS } from '../environment/season.ts'
import { LANGUAGES } from '../language/languages.ts'
import type { LocalizedText } from '../language/text.ts'
import { MAP_EXTENTS } from '../state/state.ts'
import { exactlyOneProvenance, id, isoDate, localizedText, withProvenance } from './common.ts'
import { seasonChoice } from './manifest.ts'
import { weatherChoice } from './records/climate.ts'

/** The file that holds them; scene.json says whether a pack has one. */
export const TOURS_FILE = 'tours.json'

/** Longest texts, characters: a caption is read at a glance, notes while speaking. */
const TITLE = { ideographic: 16, alphabetic: 44 }
const CAPTION = { ideographic: 46, alphabetic: 120 }
const NOTES = { ideographic: 240, alphabetic: 720 }

function shortText(most: { ideographic: number; alphabetic: number }, what: string) {
  const limits = LANGUAGES.map(({ code, englishName, ideographic, expansion }) => {
    const limit = ideographic ? most.ideographic : Math.round(most.alphabetic * expansion)
    return z.refine<LocalizedText>((it) => (it[code]?.length ?? 0) <= limit, {
      path: [code],
      error: `${what} has at most ${limit} characters in ${englishName}`,
    })
  })
  return localizedText.check(...limits)
}

const place = z.readonly(z.tuple([z.number(), z.number(), z.number()]))
/** Where the camera is and what it looks at, meters; its lens where that is another than usual. */
const pose = z.strictObject({ position: place, target: place, ...lensParts })
export const mapExtent = z.enum(MAP_EXTENTS)
const hour = z.number().check(z.gte(0), z.lte(24))
const seconds = z.number().check(z.gt(0), z.lte(120))

const tourStep = exactlyOneProvenance(
  z.strictObject({
    title: shortText(TITLE, 'a title'),
    /** One or two short lines for everybody. */
    caption: shortText(CAPTION, 'a caption'),
    /** What whoever presents has at hand. */
    notes: shortText(NOTES, 'a note'),
    /** Time the step is given where steps follow one another by themselves. */
    dwellSeconds: seconds,
    /** A saved view, with what it brings; or a pose of its own. */
    view: z.optional(id),
    camera: z.optional(pose),
    /** Where it comes from, and how long it takes to arrive. */
    from: z.optional(
      z.strictObject({
        seconds,
        date: z.optional(isoDate),
        hour: z.optional(hour),
        camera: z.optional(pose),
      }),
    ),
    date: z.optional(isoDate),
    hour: z.optional(hour),
    season: z.optional(seasonChoice),
    weather: z.optional(weatherChoice),
    select: z.optional(id),
    overlay: z.optional(z.string()),
    /** Entries of the overlay's legend that are shown alone. */
    filter: z.optional(z.array(z.string())),
    cutaway: z.optional(id),
    exploded: z.optional(id),
    chain: z.optional(id),
    evidence: z.optional(z.boolean()),
    reach: z.optional(mapExtent),
    /** What the words promise and the picture must hold, seen by `npm run scene -- check`. */
    shows: z.optional(
      z.strictObject({
        /** Building, company, corridor, lot, water or planting that is in sight and not covered. */
        place: z.optional(id),
        /** The sun is down all the while, or up. */
        dark: z.optional(z.boolean()),
        season: z.optional(z.enum(SEASONS)),
        /** The water named as place is frozen, or open. */
        ice: z.optional(z.boolean()),
      }),
    ),
    /** Origin of the caption. */
    ...withProvenance,
    /** Further entries of the ledger that the caption rests on, and those of the notes. */
    alsoSources: z._default(z.array(z.string().check(z.minLength(1))), []),
    notesSources: z._default(z.array(z.string().check(z.minLength(1))), []),
  }),
)
export type TourStep = z.infer<typeof tourStep>

export const tour = z.strictObject({
  id,
  name: localizedText,
  /**
   * One uninterrupted take: from step to step date, hour and camera run on, each step in its dwell; the first one from
   * its own `from`.
   */
  flow: z._default(z.boolean(), false),
  steps: z.array(tourStep).check(z.minLength(1), z.maxLength(60)),
})
export type Tour = z.infer<typeof tour>

export const toursFile = z.strictObject({ tours: z.array(tour) })
