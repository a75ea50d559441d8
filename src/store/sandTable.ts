/** The table's verbs as scripts, embedders and tools see them: `window.sandTable`. */
import type { LocalizedText } from '../domain/language/text.ts'
import type { TableState } from '../domain/state/state.ts'
import type { PictureSize, StageStats } from './stagePort.ts'

export const LISTS = ['buildings', 'tenants', 'milestones', 'views', 'tours', 'overlays', 'chains'] as const
export type ListName = (typeof LISTS)[number]

/** An entry of a list: what `setState` takes as an id, and its name by language. */
export interface ListEntry {
  readonly id: string
  readonly name: LocalizedText
  /** Milestones only, `YYYY-MM-DD`. */
  readonly date?: string
  /** Buildings only: lot id and gross floor area, m². */
  readonly lot?: string
  readonly grossFloorAreaM2?: number
}

export interface SandTable {
  /** Resolves once the models are on screen; rejects when the content has faults or nothing can be drawn. */
  readonly ready: Promise<void>
  /** The serializable state, as a copy. */
  getState(): TableState
  /** Takes a partial state; what is not valid is dropped with a visible note. Returns the state that results. */
  setState(partial: Partial<TableState>): TableState
  /** Calls back on every change of the state; returns how to stop. */
  subscribe(listener: (state: TableState) => void): () => void
  /** @throws RangeError on a name that is no list. */
  list(name: ListName): ListEntry[]
  /** A PNG of the model alone, sizes in pixels, 1…8192. */
  screenshot(size: PictureSize): Promise<Blob>
  /** Figures of the renderer. */
  stats(): StageStats
}

declare global {
  interface Window {
    sandTable: SandTable
  }
}
