/** Panels and the help: what of the interface is open. */
import type { Slice } from './types.ts'

/** Panels a visitor can open; at most one on each side. */
export type PanelId = 'directory' | 'finder' | 'chains' | 'park' | 'views' | 'light' | 'sources' | 'share'

export interface PanelsSlice {
  readonly panel: PanelId | null
  /** Gestures and keys are explained. */
  readonly help: boolean
  /** The entry of the sources ledger that was asked for last. */
  readonly source: string | null
  togglePanel(panel: PanelId): void
  closePanel(): void
  setHelp(help: boolean): void
  /** Opens the page of sources, at an entry where one is asked for. */
  showSource(id: string | null): void
}

export const panelsSlice: Slice<PanelsSlice> = (set, get) => ({
  panel: null,
  help: false,
  source: null,
  togglePanel: (panel) => set({ panel: get().panel === panel ? null : panel, source: null }),
  closePanel: () => set({ panel: null, source: null }),
  showSource: (source) => set({ panel: 'sources', source }),
  setHelp: (help) => set({ help }),
})
