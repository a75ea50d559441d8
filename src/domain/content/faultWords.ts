/** What a schema says of a wrong value, in English words; the app fetches this once a pack has a fault. */
import type * as z from 'zod/mini'
import { default as en } from 'zod/v4/locales/en.js'

/** Words for an issue that the schema itself gives none for. */
export type FaultWords = z.core.$ZodErrorMap

export const faultWords: FaultWords = en().localeError
