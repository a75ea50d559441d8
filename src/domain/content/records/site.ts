/** site.json: the ground the buildings stand on — boundary, lots, roads, water, planting, the wider district. */
import * as z from 'zod/mini'
import {
  exactlyOneProvenance,
  id,
  localizedText,
  numericFact,
  point,
  polygon,
  provenance,
  statedTexts,
  withProvenance,
} from '../common.ts'

const lot = z.strictObject({
  id,
  name: localizedText,
  /** Construction phase of the headquarters project, 1 or 2. */
  phase: z.union([z.literal(1), z.literal(2)]),
  boundary: polygon,
  /** Origin of the boundary's shape. */
  geometry: provenance,
  /** Site area, m², where a document gives it; the boundary must agree within 0.1 %. */
  siteAreaM2: z.optional(numericFact),
  /** Gross floor area, m², where a document gives it; the buildings of the lot must agree within 0.1 %. */
  grossFloorAreaM2: z.optional(numericFact),
  /** Number of buildings, where a document gives it. */
  buildingCount: z.optional(numericFact),
  /** What the lot is for, statement by statement. */
  facts: statedTexts,
})
export type Lot = z.infer<typeof lot>

const road = exactlyOneProvenance(
  z.strictObject({
    id,
    /** Only documented names; unnamed roads stay unlabeled. The road's own origin is that of its course and width. */
    name: z.optional(localizedText),
    /** Where the name is documented: id of an entry in sources.json. */
    nameSource: z.optional(z.string().check(z.minLength(1))),
    kind: z.enum(['avenue', 'street', 'path']),
    centreline: z.array(point).check(z.minLength(2, 'a road needs at least two points')),
    widthM: z.number().check(z.positive()),
    /** Lot whose landscape works bring it; none where it was there before the park. */
    lot: z.optional(id),
    ...withProvenance,
  }),
)
export type Road = z.infer<typeof road>

const water = exactlyOneProvenance(
  z.strictObject({
    id,
    name: localizedText,
    /** Where the name, or that it lies here, is documented; the water's own origin is that of its outline. */
    nameSource: z.optional(z.string().check(z.minLength(1))),
    /** A pond freezes into a rink; a river is a backdrop on a slab of its own, at no stated distance. */
    kind: z.enum(['pond', 'river']),
    outline: polygon,
    ...withProvenance,
  }),
)
export type Water = z.infer<typeof water>

const planting = exactlyOneProvenance(
  z.strictObject({
    id,
    kind: z.enum(['plaza', 'lawn', 'grove', 'garden', 'parking']),
    outline: polygon,
    /** Lot whose landscape works bring it; none where it was always there. */
    lot: z.optional(id),
    ...withProvenance,
  }),
)
export type Planting = z.infer<typeof planting>

const contextMass = z.strictObject({ outline: polygon, heightM: z.number().check(z.positive()) })

export const site = z.strictObject({
  boundary: polygon,
  geometry: provenance,
  areaM2: numericFact,
  grossFloorAreaM2: numericFact,
  /** The tabletop the model lies on. */
  table: z.strictObject({ outline: polygon }),
  lots: z.array(lot).check(z.minLength(1)),
  roads: z.array(road),
  water: z.array(water),
  planting: z.array(planting),
  /** The wider district: impression only, no survey. Where it has masses, an invented city stands beyond the table. */
  context: exactlyOneProvenance(z.strictObject({ masses: z.array(contextMass), ...withProvenance })),
})
export type Site = z.infer<typeof site>
