/** The content: the pack that is open, how far its files have come, and why it could not be shown. */
import type { Campus } from '../../domain/campus/campus.ts'
import type { Fault } from '../../domain/content/pack.ts'
import { launchState } from '../../domain/state/state.ts'
import { initially } from '../fields.ts'
import type { Slice } from '../types.ts'

export interface ContentSlice {
  /** Id of the pack. */
  readonly scene: string
  readonly campus: Campus | null
  /** Why the content could not be shown. */
  readonly faults: readonly Fault[] | null
  /** Share of the files loaded, 0–1. */
  readonly progress: number
  /** Takes the content in and goes to its launch state. */
  open(campus: Campus): void
  fail(faults: readonly Fault[]): void
  setProgress(progress: number): void
}

export const contentSlice: Slice<ContentSlice> = (set, _get, store) => ({
  scene: '',
  campus: null,
  faults: null,
  progress: 0,
  open: (campus) => set({ campus, ...initially(store, 'reset-by-pack'), ...launchState(campus.pack) }),
  fail: (faults) => set({ faults }),
  setProgress: (progress) => set({ progress }),
})
