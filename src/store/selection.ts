/** What is selected and what the pointer rests on. */
import type { Slice } from './types.ts'

export interface SelectionSlice {
  /** Building, tenant or corridor id. */
  readonly select: string | null
  /** Id under the pointer; never leaves the page. */
  readonly hover: string | null
  setSelect(id: string | null): void
  setHover(id: string | null): void
}

export const selectionSlice: Slice<SelectionSlice> = (set) => ({
  select: null,
  hover: null,
  setSelect: (select) => set({ select }),
  setHover: (hover) => set({ hover }),
})
