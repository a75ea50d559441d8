/** What is laid over the park or shown beyond it: arcs of an industry chain, evidence, names, the zone and the land around. */
import type { Reach } from '../domain/state.ts'
import type { Slice } from './types.ts'

export interface LayersSlice {
  /** Industry chain whose companies are joined by arcs. */
  readonly chain: string | null
  /** What is documented and what is illustrative is told apart. */
  readonly evidence: boolean
  /** Places and buildings are named on the model. */
  readonly labels: boolean
  readonly reach: Reach
  setChain(id: string | null): void
  setEvidence(evidence: boolean): void
  setLabels(labels: boolean): void
  setReach(reach: Reach): void
}

export const layersSlice: Slice<LayersSlice> = (set) => ({
  chain: null,
  evidence: false,
  labels: true,
  reach: 'park',
  setChain: (chain) => set({ chain }),
  setEvidence: (evidence) => set({ evidence }),
  setLabels: (labels) => set({ labels }),
  setReach: (reach) => set({ reach }),
})
