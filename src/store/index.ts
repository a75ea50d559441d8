/** The store: one truth in slices. Components read it through narrow selectors; the outside through `serializable`. */
import { create } from 'zustand'
import { subscribeWithSelector } from 'zustand/middleware'
import type { Campus } from '../domain/campus/campus.ts'
import { applyStateSlice, sameState } from './applyState.ts'
import { lostSlice } from './lost.ts'
import { offlineSlice } from './offline.ts'
import { contentSlice } from './slices/content.ts'
import { environmentSlice } from './slices/environment.ts'
import { finderSlice } from './slices/finder.ts'
import { layersSlice } from './slices/layers.ts'
import { noticesSlice } from './slices/notices.ts'
import { overlaySlice } from './slices/overlay.ts'
import { panelsSlice } from './slices/panels.ts'
import { selectionSlice } from './slices/selection.ts'
import { sessionSlice } from './slices/session.ts'
import { timelineSlice } from './slices/timeline.ts'
import { tourSlice } from './slices/tour.ts'
import { viewSlice } from './slices/view.ts'
import type { TableStore } from './types.ts'
import { visitSlice } from './visit.ts'

export const useTable = create<TableStore>()(
  subscribeWithSelector((...args) => ({
    ...selectionSlice(...args),
    ...overlaySlice(...args),
    ...layersSlice(...args),
    ...lostSlice(...args),
    ...offlineSlice(...args),
    ...finderSlice(...args),
    ...timelineSlice(...args),
    ...environmentSlice(...args),
    ...viewSlice(...args),
    ...tourSlice(...args),
    ...visitSlice(...args),
    ...sessionSlice(...args),
    ...contentSlice(...args),
    ...noticesSlice(...args),
    ...panelsSlice(...args),
    ...applyStateSlice(...args),
  })),
)

/** Calls back when the serializable state has changed, and for nothing else; returns how to stop. */
export function subscribeToState(listener: (table: TableStore) => void): () => void {
  return useTable.subscribe((table) => table, listener, { equalityFn: sameState })
}

/** The campus index; only for components that are shown once content is open. */
export function useCampus(): Campus {
  const campus = useTable((table) => table.campus)
  if (!campus) throw new Error('useCampus: no content is open yet')
  return campus
}

export { sameState, serializable } from './applyState.ts'
export { isSeen, type LostPart, type PartName, VITAL_PARTS } from './lost.ts'
export { lightByHand } from './slices/environment.ts'
export type { Notice } from './slices/notices.ts'
export type { PanelId } from './slices/panels.ts'
export { DEFAULT_STORY_LENGTH, playedFrom, STORY_LENGTHS, type StoryLength } from './slices/timeline.ts'
export { cameraIsLed, currentStep, onItsWay, tourEnded } from './slices/tour.ts'
export {
  axisOffset,
  type Covered,
  GESTURE_FAMILIES,
  type GestureFamily,
  NOTHING_COVERED,
  oneFingerTurns,
} from './slices/view.ts'
export type { PictureSize, StagePort, StageStats } from './stagePort.ts'
export type { TableStore } from './types.ts'
