/** The store: one truth in slices. Components read it through narrow selectors; the outside through `serialisable`. */
import { create } from 'zustand'
import { subscribeWithSelector } from 'zustand/middleware'
import type { Campus } from '../domain/campus.ts'
import { applyStateSlice, sameState } from './applyState.ts'
import { contentSlice } from './content.ts'
import { environmentSlice } from './environment.ts'
import { finderSlice } from './finder.ts'
import { layersSlice } from './layers.ts'
import { lostSlice } from './lost.ts'
import { noticesSlice } from './notices.ts'
import { offlineSlice } from './offline.ts'
import { overlaySlice } from './overlay.ts'
import { panelsSlice } from './panels.ts'
import { selectionSlice } from './selection.ts'
import { sessionSlice } from './session.ts'
import { timelineSlice } from './timeline.ts'
import { tourSlice } from './tour.ts'
import type { TableStore } from './types.ts'
import { viewSlice } from './view.ts'
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

/** Calls back when the serialisable state has changed, and for nothing else; returns how to stop. */
export function subscribeToState(listener: (table: TableStore) => void): () => void {
  return useTable.subscribe((table) => table, listener, { equalityFn: sameState })
}

/** The campus index; only for components that are shown once content is open. */
export function useCampus(): Campus {
  const campus = useTable((table) => table.campus)
  if (!campus) throw new Error('useCampus: no content is open yet')
  return campus
}

export { sameState, serialisable } from './applyState.ts'
export { lightByHand, YEAR_SPEED } from './environment.ts'
export { isSeen, type LostPart, type PartName, VITAL_PARTS } from './lost.ts'
export type { Notice } from './notices.ts'
export type { PanelId } from './panels.ts'
export type { PictureSize, StagePort, StageStats } from './stagePort.ts'
export { DEFAULT_SPEED, SPEEDS, type Speed } from './timeline.ts'
export { cameraIsLed, toldStep, tourEnded } from './tour.ts'
export type { TableStore } from './types.ts'
export {
  type Covered,
  GESTURE_FAMILIES,
  type GestureFamily,
  NOTHING_COVERED,
  oneFingerTurns,
} from './view.ts'
