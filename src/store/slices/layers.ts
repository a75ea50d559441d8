/** What is laid over the park or shown beyond it: arcs of an industry chain, evidence, names, the zone and the far city. */
import { isEvidenceEntry } from '../../domain/overlays/index.ts'
import type { FarFrame } from '../../domain/region/anchors.ts'
import type { DayNumber } from '../../domain/schedule/calendar.ts'
import type { MapExtent } from '../../domain/state/state.ts'
import { initially } from '../fields.ts'
import type { Slice } from '../types.ts'

/** What stands in the middle of the evidence lens: a building or the corridor, the storey, the day that is drawn there. */
export interface LensSubject {
  readonly id: string
  readonly storey: number | null
  readonly day: DayNumber
}

export interface LayersSlice {
  /** Industry chain whose companies are joined by arcs. */
  readonly chain: string | null
  /** What is documented and what is illustrative is told apart. */
  readonly evidence: boolean
  /** It is told apart within a lens alone, and the chosen overlay stays around it. */
  readonly lens: boolean
  /** Null where no building stands in the middle of the lens. */
  readonly lensSubject: LensSubject | null
  /** Places and buildings are named on the model. */
  readonly labels: boolean
  readonly reach: MapExtent
  /** Where on the screen a far picture stands, as the page has measured it; null until it has. */
  readonly farFrame: FarFrame | null
  /** The pack's own land model is part of the far picture. */
  readonly landShown: boolean
  setChain(id: string | null): void
  /** Lays the evidence over the chosen overlay, or gives that one back as it was. */
  setEvidence(evidence: boolean): void
  /** Takes up the lens, in the place of the layer, or puts it away. */
  setLens(lens: boolean): void
  readLens(subject: LensSubject | null): void
  setLabels(labels: boolean): void
  /** Pulls the picture out, or back; what a far picture has no room for is closed. */
  setMapExtent(reach: MapExtent): void
  setFarFrame(frame: FarFrame): void
  setLandShown(shown: boolean): void
}

export const layersSlice: Slice<LayersSlice> = (set, get, store) => ({
  chain: null,
  evidence: false,
  lens: false,
  lensSubject: null,
  labels: true,
  reach: 'park',
  farFrame: null,
  landShown: false,
  setChain: (chain) => set({ chain }),
  setEvidence: (evidence) =>
    set({ evidence, lens: false, filter: get().filter.filter((it) => !isEvidenceEntry(it)) }),
  setLens: (lens) => {
    if (lens) get().setEvidence(false)
    set({ lens, lensSubject: null })
  },
  readLens: (lensSubject) => {
    const { lensSubject: before } = get()
    const same =
      before?.id === lensSubject?.id &&
      before?.storey === lensSubject?.storey &&
      before?.day === lensSubject?.day
    if (!same) set({ lensSubject })
  },
  setLabels: (labels) => set({ labels }),
  setFarFrame: (farFrame) => set({ farFrame }),
  setLandShown: (landShown) => set({ landShown }),
  setMapExtent: (reach) => {
    if (reach === get().reach) return
    if (reach !== 'park') {
      get().pause()
      get().pauseTour()
    }
    set({ reach, ...(reach !== 'park' && initially(store, 'reset-by-far-reach')) })
  },
})
