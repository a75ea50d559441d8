/** The told story: which tour and which of its steps. */
import type { Slice } from './types.ts'

export interface TourSlice {
  readonly tour: string | null
  readonly step: number
}

export const tourSlice: Slice<TourSlice> = () => ({ tour: null, step: 0 })
