/** buildings.json: every building's outline, storeys, basements and use. Floor areas follow from these, never the reverse. */
import { z } from 'zod'
import {
  exactlyOneOrigin,
  id,
  localizedText,
  modelFile,
  polygon,
  provenance,
  withProvenance,
} from './common.ts'

/** Facade families the model builder knows. */
const facadeStyle = z.enum(['ice', 'start-up', 'research', 'apartment', 'tower', 'pavilion'])
export type FacadeStyle = z.infer<typeof facadeStyle>

const buildingUse = z.strictObject({ id, name: localizedText })
export type BuildingUse = z.infer<typeof buildingUse>

const building = z.strictObject({
  id,
  lot: id,
  name: localizedText,
  /** Id of an entry of `uses`. */
  use: id,
  style: facadeStyle,
  /** Outline of the ground storey, metres. */
  footprint: polygon,
  /** Storeys above ground. */
  storeys: z.int().min(1).max(120),
  /** Floor-to-floor heights in metres. `top` overrides the last storey. */
  storeyHeightM: z.strictObject({
    ground: z.number().min(2.4).max(12),
    typical: z.number().min(2.4).max(12),
    top: z.number().min(2.4).max(12).optional(),
  }),
  /** Levels below ground, on the outline of the ground storey. */
  basements: z.strictObject({ levels: z.int().min(0).max(6), heightM: z.number().min(2.4).max(8) }),
  /** From `fromStorey` upwards the storeys stand on this smaller outline: a tower on its podium, a recessed top storey. */
  setbacks: z.array(z.strictObject({ fromStorey: z.int().min(2), outline: polygon })).default([]),
  /** Where the main door is, on the outline of the ground storey. */
  entrance: z.tuple([z.number(), z.number()]).readonly(),
  /** Origin of the statement that this building exists. */
  existence: provenance,
  /** Origin of its outline, storeys and heights. */
  geometry: provenance,
  note: localizedText.optional(),
  /** The industry this building is imagined for; named tenants are in tenants.json. */
  industryFocus: exactlyOneOrigin(z.strictObject({ industry: id, ...withProvenance })).optional(),
  /** Model file that holds it, where not "buildings". */
  model: z.enum(['buildings', 'exhibition']).default('buildings'),
  /** A model made elsewhere that stands in its place: a file under public/models/<pack id>/, see `models add`. */
  ownModel: modelFile.optional(),
})
export type Building = z.infer<typeof building>

export const buildings = z.strictObject({
  uses: z.array(buildingUse).min(1),
  buildings: z.array(building).min(1),
})
