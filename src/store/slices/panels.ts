/** Panels and the help: what of the interface is open. */
import type { Slice } from '../types.ts'

/** `src/panels/list.ts` declares `panel` in it, the ids of all panels: this layer is below theirs. */
// biome-ignore lint/suspicious/noEmptyInterface: the list of panels adds to it
export interface PanelRegister {}
/** Panels a visitor can open; at most one on each side. Any text where the panels are not part of the program. */
export type PanelId = PanelRegister extends { readonly panel: infer Id extends string } ? Id : string

export interface PanelsSlice {
  readonly panel: PanelId | null
  /** Which of panel and card stands open where there is room for one of them: the one that was asked for last. */
  readonly sheet: 'panel' | 'card'
  unfold(sheet: 'panel' | 'card'): void
  /** Gestures and keys are explained. */
  readonly help: boolean
  /** Everything over the picture is hidden. */
  readonly bare: boolean
  /** The entry of the sources ledger that was asked for last. */
  readonly source: string | null
  togglePanel(panel: PanelId): void
  closePanel(): void
  setHelp(help: boolean): void
  setBare(bare: boolean): void
  /** Opens the page of sources, at an entry where one is asked for. */
  showSource(id: string | null): void
}

export const panelsSlice: Slice<PanelsSlice> = (set, get) => ({
  panel: null,
  help: false,
  bare: false,
  source: null,
  sheet: 'panel',
  unfold: (sheet) => set({ sheet }),
  // A panel and the schedule would leave too little of the model.
  togglePanel: (panel) =>
    set({ panel: get().panel === panel ? null : panel, source: null, sheet: 'panel', schedule: false }),
  closePanel: () => set({ panel: null, source: null }),
  showSource: (source) => set({ panel: 'sources', source, sheet: 'panel', schedule: false }),
  setHelp: (help) => set({ help }),
  setBare: (bare) => set({ bare }),
})
