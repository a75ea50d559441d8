/** The far end of a park: the zone it is part of, and the city it joins hands with. */
import * as z from 'zod/mini'
import {
  exactlyOneProvenance,
  isoDate,
  localizedText,
  numericFact,
  point,
  precision,
  withProvenance,
} from '../common.ts'

const latitudeDeg = z.number().check(z.gte(-90), z.lte(90))
const longitudeDeg = z.number().check(z.gte(-180), z.lte(180))

/** An area of known size: where its edge runs is not known, so it is drawn as a circle of that size. */
const tract = z.strictObject({
  name: localizedText,
  areaKm2: numericFact,
  /** Middle of the circle on the plan, meters `[x, z]`; always illustrative. */
  centre: point,
})

export const handshake = z.strictObject({
  /** Name of the park's own city; where it lies is the location of the scene. */
  home: z.strictObject({ name: localizedText }),
  city: exactlyOneProvenance(
    z.strictObject({ name: localizedText, latitudeDeg, longitudeDeg, ...withProvenance }),
  ),
  /** How far the two cities are apart, as documents say it. */
  distanceKm: numericFact,
  zone: tract,
  /** The part of the zone that is built first, around the park. */
  core: tract,
  /** Where in the core the park lies. */
  place: exactlyOneProvenance(z.strictObject({ text: localizedText, ...withProvenance })),
  /** How it came about, in order of date. */
  story: z
    .array(
      exactlyOneProvenance(
        z.strictObject({
          date: isoDate,
          precision: z._default(precision, 'day'),
          text: localizedText,
          ...withProvenance,
        }),
      ),
    )
    .check(z.minLength(1), z.maxLength(6)),
  /**
   * What must be shown with the pack's own land model (`models.land`), in China the number under which its base map was
   * approved (审图号). Required with one, and only with one.
   */
  mapApproval: z.optional(localizedText),
})
export type Handshake = z.infer<typeof handshake>
