/** corridor.json: the heated corridor as a graph — nodes at plan points, segments between them, portals into buildings. */
import { z } from 'zod'
import { id, localizedText, point, provenance } from './common.ts'

const corridorNode = z.strictObject({
  id,
  at: point,
  /** Building the corridor enters here; the node lies on or inside its outline. */
  portal: id.optional(),
})
export type CorridorNode = z.infer<typeof corridorNode>

const corridorSegment = z.strictObject({
  id,
  from: id,
  to: id,
  /** Clear width, metres; the pack's `widthM` unless given. */
  widthM: z.number().positive().optional(),
  /** Construction stage, a key of `corridor` in schedule.json. */
  stage: id,
  /** Roads this segment bridges. */
  bridges: z.array(id).default([]),
})
export type CorridorSegment = z.infer<typeof corridorSegment>

export const corridor = z.strictObject({
  id,
  name: localizedText,
  /** Origin of the statement that it exists and what it links. */
  existence: provenance,
  /** Origin of route and dimensions. */
  geometry: provenance,
  /** Storey number the deck meets in the buildings. */
  level: z.int().min(1),
  deckElevationM: z.number().min(0).max(30),
  widthM: z.number().min(2).max(12),
  /** Outer height from deck to crown, metres. */
  heightM: z.number().min(2.4).max(8),
  nodes: z.array(corridorNode).min(2),
  segments: z.array(corridorSegment).min(1),
})
export type Corridor = z.infer<typeof corridor>
