/** industries.json: chains of companies, and two systems of industries with what of the park lies between them. */
import * as z from 'zod/mini'
import { exactlyOneProvenance, id, localizedText, withProvenance } from '../common.ts'

/** A chain of companies around a leader; or, where it names an industry, all companies of that, with nobody to lead. */
export const industryChain = exactlyOneProvenance(
  z.strictObject({
    id,
    name: localizedText,
    text: z.optional(localizedText),
    industry: z.optional(id),
    ...withProvenance,
  }),
)
export type IndustryChain = z.infer<typeof industryChain>

const cluster = exactlyOneProvenance(z.strictObject({ id, name: localizedText, ...withProvenance }))

/** A system of industries as a city or a province lays it down; of its clusters, those that the park has to do with. */
const industrySystem = exactlyOneProvenance(
  z.strictObject({
    id,
    name: localizedText,
    clusters: z.array(cluster).check(z.minLength(1, 'a system needs at least one cluster')),
    ...withProvenance,
  }),
)
export type IndustrySystem = z.infer<typeof industrySystem>

/** Clusters of either system that a chain of the park stands for. */
const chainMatch = exactlyOneProvenance(
  z.strictObject({
    chain: id,
    clusters: z.array(id).check(z.minLength(1, 'a link needs at least one cluster')),
    ...withProvenance,
  }),
)

/** That two systems are matched, and, link by link, through what. */
export const matching = exactlyOneProvenance(
  z.strictObject({
    systems: z.readonly(z.tuple([industrySystem, industrySystem])),
    links: z.array(chainMatch),
    ...withProvenance,
  }),
)
export type Matching = z.infer<typeof matching>
