/** What is selected, what is cut open, and what the pointer rests on. */
import type { Slice } from '../types.ts'

export interface SelectionSlice {
  /** Building, storey, tenant or corridor id. */
  readonly select: string | null
  /** Building that is cut open, so that its inside is seen. */
  readonly cutaway: string | null
  /** Building whose storeys are drawn apart. */
  readonly exploded: string | null
  /** Id under the pointer; never leaves the page. */
  readonly hover: string | null
  /** Storey under it, 1 for the ground storey. */
  readonly hoverStorey: number | null
  /** Ids that a search has found, of answers of the space finder too, lit on the model; never leaves the page. */
  readonly found: readonly string[]
  setFound(ids: readonly string[]): void
  setSelect(id: string | null): void
  setCutaway(id: string | null): void
  setExploded(id: string | null): void
  setHover(id: string | null, storey?: number | null): void
}

export const selectionSlice: Slice<SelectionSlice> = (set) => ({
  select: null,
  cutaway: null,
  exploded: null,
  hover: null,
  hoverStorey: null,
  found: [],
  setFound: (found) => set({ found }),
  // What is asked for is seen at the table.
  setSelect: (select) => set({ select, ...(select !== null && { reach: 'park', sheet: 'card' }) }),
  setCutaway: (cutaway) => set({ cutaway, ...(cutaway !== null && { exploded: null }) }),
  setExploded: (exploded) => set({ exploded, ...(exploded !== null && { cutaway: null }) }),
  setHover: (hover, hoverStorey = null) => set({ hover, hoverStorey }),
})
