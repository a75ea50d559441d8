/** What is selected, what is cut open, and what the pointer rests on. */
import type { Slice } from './types.ts'

export interface SelectionSlice {
  /** Building, tenant or corridor id. */
  readonly select: string | null
  /** Building that is cut open, so that its inside is seen. */
  readonly cutaway: string | null
  /** Id under the pointer; never leaves the page. */
  readonly hover: string | null
  setSelect(id: string | null): void
  setCutaway(id: string | null): void
  setHover(id: string | null): void
}

export const selectionSlice: Slice<SelectionSlice> = (set) => ({
  select: null,
  cutaway: null,
  hover: null,
  setSelect: (select) => set({ select }),
  setCutaway: (cutaway) => set({ cutaway }),
  setHover: (hover) => set({ hover }),
})
