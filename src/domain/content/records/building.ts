/** buildings.json: every building's outline, storeys, basements and use. Floor areas follow from these, never the reverse. */
import * as z from 'zod/mini'
import {
  exactlyOneProvenance,
  id,
  localizedText,
  modelFile,
  pinyin,
  polygon,
  provenance,
  statedTexts,
  withProvenance,
} from '../common.ts'

/** Facade families the model builder knows. */
const facadeStyle = z.enum(['ice', 'start-up', 'research', 'apartment', 'tower', 'pavilion'])
export type FacadeStyle = z.infer<typeof facadeStyle>

const buildingUse = z.strictObject({
  id,
  name: localizedText,
  /** What several of them are called on the model; the name where none is given. */
  together: z.optional(localizedText),
  /** Whether storeys of this use are let to companies; occupancy counts these. */
  lettable: z._default(z.boolean(), false),
})
export type BuildingUse = z.infer<typeof buildingUse>

const building = z.strictObject({
  id,
  lot: id,
  name: localizedText,
  pinyin,
  /** Id of an entry of `uses`. */
  use: id,
  style: facadeStyle,
  /** Outline of the ground storey, meters. */
  footprint: polygon,
  /** Storeys above ground. */
  storeys: z.int().check(z.gte(1), z.lte(120)),
  /** Floor-to-floor heights in meters. `top` overrides the last storey. */
  storeyHeightM: z.strictObject({
    ground: z.number().check(z.gte(2.4), z.lte(12)),
    typical: z.number().check(z.gte(2.4), z.lte(12)),
    top: z.optional(z.number().check(z.gte(2.4), z.lte(12))),
  }),
  /** Levels below ground, on the outline of the ground storey. */
  basements: z.strictObject({
    levels: z.int().check(z.gte(0), z.lte(6)),
    heightM: z.number().check(z.gte(2.4), z.lte(8)),
  }),
  /** From `fromStorey` upwards the storeys stand on this smaller outline: a tower on its podium, a recessed top storey. */
  setbacks: z._default(
    z.array(z.strictObject({ fromStorey: z.int().check(z.gte(2)), outline: polygon })),
    [],
  ),
  /** Where the main door is, on the outline of the ground storey. */
  entrance: z.readonly(z.tuple([z.number(), z.number()])),
  /** Origin of the statement that this building exists. */
  existence: provenance,
  /** Origin of its outline, storeys and heights. */
  geometry: provenance,
  /** What is told of it, statement by statement. */
  facts: statedTexts,
  /** Rooms that are named while the building is cut open; their own origin is that of the room, not of its position. */
  rooms: z._default(
    z.array(
      exactlyOneProvenance(
        z.strictObject({
          id,
          name: localizedText,
          /** Where the name stands, meters `[x east, y up, z south]`; always illustrative. */
          at: z.readonly(z.tuple([z.number(), z.number(), z.number()])),
          ...withProvenance,
        }),
      ),
    ),
    [],
  ),
  /** The industry this building is imagined for; named tenants are in tenants.json. */
  industryFocus: z.optional(exactlyOneProvenance(z.strictObject({ industry: id, ...withProvenance }))),
  /** It can be cut open: its inside is modeled, in the model file "cutaway". Its facade family must have an inside. */
  cutaway: z._default(z.boolean(), false),
  /** A model made elsewhere that stands in its place: a file under public/models/<pack id>/, see `models add`. */
  ownModel: z.optional(modelFile),
})
export type Building = z.infer<typeof building>

export const buildings = z.strictObject({
  uses: z.array(buildingUse).check(z.minLength(1)),
  buildings: z.array(building).check(z.minLength(1)),
})
