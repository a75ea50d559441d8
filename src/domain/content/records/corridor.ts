/** corridor.json: the heated corridor as a graph — nodes at plan points, segments between them, portals into buildings. */
import * as z from 'zod/mini'
import { sameInAll } from '../../language/text.ts'
import { id, localizedText, point, provenance, statedTexts } from '../common.ts'

const corridorNode = z.strictObject({
  id,
  at: point,
  /** Building the corridor enters here; the node lies on or inside its outline. */
  portal: z.optional(id),
})
export type CorridorNode = z.infer<typeof corridorNode>

const corridorSegment = z.strictObject({
  id,
  from: id,
  to: id,
  /** Clear width, meters; the pack's `widthM` unless given. */
  widthM: z.optional(z.number().check(z.positive())),
  /** Construction stage, a key of `corridor` in schedule.json. */
  stage: id,
  /** Roads this segment bridges. */
  bridges: z._default(z.array(id), []),
})
export type CorridorSegment = z.infer<typeof corridorSegment>

export const corridor = z.strictObject({
  id,
  name: localizedText,
  /** Origin of the statement that it exists and what it links. */
  existence: provenance,
  /** Origin of route and dimensions. */
  geometry: provenance,
  /** What is told of it, statement by statement. */
  facts: statedTexts,
  /** Storey number the deck meets in the buildings. */
  level: z.int().check(z.gte(1)),
  deckElevationM: z.number().check(z.gte(0), z.lte(30)),
  widthM: z.number().check(z.gte(2), z.lte(12)),
  /** Outer height from deck to crown, meters. */
  heightM: z.number().check(z.gte(2.4), z.lte(8)),
  nodes: z.array(corridorNode).check(z.minLength(2)),
  segments: z.array(corridorSegment).check(z.minLength(1)),
})
export type Corridor = z.infer<typeof corridor>

/** Stands in a pack without a corridor.json: nothing of it is drawn, named, listed or selected. */
export const NO_CORRIDOR: Corridor = {
  id: '',
  name: sameInAll(''),
  existence: { illustrative: true },
  geometry: { illustrative: true },
  facts: [],
  level: 1,
  deckElevationM: 0,
  widthM: 0,
  heightM: 0,
  nodes: [],
  segments: [],
}

/** Whether a pack's park has a corridor. */
export const hasCorridor = ({ corridor: { segments } }: { readonly corridor: Corridor }): boolean =>
  segments.length > 0
