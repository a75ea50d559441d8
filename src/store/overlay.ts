/** Which property colours the park. */
import type { Slice } from './types.ts'

export interface OverlaySlice {
  /** Id of a registered overlay; "none" shows the park as it is. */
  readonly overlay: string
  setOverlay(id: string): void
}

export const overlaySlice: Slice<OverlaySlice> = (set) => ({
  overlay: 'none',
  setOverlay: (overlay) => set({ overlay }),
})
