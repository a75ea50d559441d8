/** The store: one truth in slices. Components read it through narrow selectors; the outside through `serializable`. */
import { create } from 'zustand'
import { subscribeWithSelector } from 'zustand/middleware'
import type { Campus } from '../domain/campus/campus.ts'
import { lostSlice } from './lost.ts'
import { offlineSlice } from './offline.ts'
import { environmentSlice } from './slices/environment.ts'
import { finderSlice } from './slices/finder.ts'
import { layersSlice } from './slices/layers.ts'
import { overlaySlice } from './slices/overlay.ts'
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
  })),
)

/** The campus index; only for components that are shown once content is open. */
export function useCampus(): Campus {
  const campus = useTable((table) => table.campus)
  if (!campus) throw new Error('useCampus: no content is open yet')
  return campus
}

export { isSeen, type LostPart, type PartName, VITAL_PARTS } from './lost.ts'
export { lightByHand, YEAR_SPEED } from './slices/environment.ts'
export { type Notice, type PanelId, serializable } from './slices/session.ts'
export { DEFAULT_SPEED, SPEEDS, type Speed } from './slices/timeline.ts'
export { cameraIsLed, toldStep, tourEnded } from './slices/tour.ts'
export {
  type Covered,
  GESTURE_FAMILIES,
  type GestureFamily,
  NOTHING_COVERED,
  oneFingerTurns,
} from './slices/view.ts'
export type { PictureSize, StagePort, StageStats } from './stagePort.ts'
export type { TableStore } from './types.ts'
