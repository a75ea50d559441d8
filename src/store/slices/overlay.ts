/** Which property colors the park. */
import { isEvidenceEntry } from '../../domain/overlays/index.ts'
import type { Slice } from '../types.ts'

export interface OverlaySlice {
  /** Id of a registered overlay; "none" shows the park as it is. */
  readonly overlay: string
  /** Ids of the legend's entries that are shown; all of them while there are none. */
  readonly filter: readonly string[]
  /** Colors of the model are told apart by patterns too. */
  readonly patterns: boolean
  /** Another overlay shows all of its entries; the evidence makes way for what is chosen. */
  setOverlay(id: string): void
  /** Adds an entry to those that are shown alone, or takes it off. */
  toggleFilter(entry: string): void
  /** Shows all entries of the overlay that is seen. */
  clearFilter(): void
  setPatterns(patterns: boolean): void
}

export const overlaySlice: Slice<OverlaySlice> = (set, get) => ({
  overlay: 'none',
  filter: [],
  patterns: false,
  setOverlay: (overlay) => set({ overlay, filter: [], evidence: false }),
  toggleFilter: (entry) => {
    const { filter } = get()
    set({ filter: filter.includes(entry) ? filter.filter((it) => it !== entry) : [...filter, entry].sort() })
  },
  setPatterns: (patterns) => set({ patterns }),
  clearFilter: () => {
    const { evidence, filter } = get()
    set({ filter: evidence ? filter.filter((it) => !isEvidenceEntry(it)) : [] })
  },
})
