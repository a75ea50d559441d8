/** tenants.json: who is in the park, what is documented about them, and on which storeys they are shown. */
import * as z from 'zod/mini'
import { datedFact, exactlyOneOrigin, id, localizedText, withProvenance } from './common.ts'

const tenantLocation = exactlyOneOrigin(
  z
    .strictObject({
      building: id,
      /** First and last storey, both included. */
      storeys: z.readonly(z.tuple([z.int().check(z.gte(1)), z.int().check(z.gte(1))])),
      ...withProvenance,
    })
    .check(
      z.refine((it) => it.storeys[0] <= it.storeys[1], {
        path: ['storeys'],
        message: 'the first storey is above the last',
      }),
    ),
)
export type TenantLocation = z.infer<typeof tenantLocation>

export const tenant = z.strictObject({
  id,
  name: localizedText,
  /** "in-park": named as settled here; "registered": a registered address only. */
  presence: z.enum(['in-park', 'registered']),
  presenceSource: z.string(),
  industry: exactlyOneOrigin(z.strictObject({ id, ...withProvenance })),
  /** When they are shown as present. */
  since: datedFact,
  facts: z.array(z.strictObject({ text: localizedText, source: z.string() })).check(z.minLength(1)),
  locations: z.array(tenantLocation),
})
export type Tenant = z.infer<typeof tenant>
