/** Types shared by the slices: the whole store, and how a slice is made. */
import type { StateCreator } from 'zustand'
import type { ApplyStateSlice } from './applyState.ts'
import type { LostSlice } from './lost.ts'
import type { OfflineSlice } from './offline.ts'
import type { ContentSlice } from './slices/content.ts'
import type { EnvironmentSlice } from './slices/environment.ts'
import type { FinderSlice } from './slices/finder.ts'
import type { LayersSlice } from './slices/layers.ts'
import type { NoticesSlice } from './slices/notices.ts'
import type { OverlaySlice } from './slices/overlay.ts'
import type { PanelsSlice } from './slices/panels.ts'
import type { SelectionSlice } from './slices/selection.ts'
import type { SessionSlice } from './slices/session.ts'
import type { TimelineSlice } from './slices/timeline.ts'
import type { TourSlice } from './slices/tour.ts'
import type { ViewSlice } from './slices/view.ts'
import type { VisitSlice } from './visit.ts'

/** The single truth of the table. */
export type TableStore = SelectionSlice &
  OverlaySlice &
  LostSlice &
  OfflineSlice &
  LayersSlice &
  FinderSlice &
  TimelineSlice &
  EnvironmentSlice &
  ViewSlice &
  TourSlice &
  VisitSlice &
  SessionSlice &
  ContentSlice &
  NoticesSlice &
  PanelsSlice &
  ApplyStateSlice

/** Makes one slice of the store. */
export type Slice<S> = StateCreator<TableStore, [['zustand/subscribeWithSelector', never]], [], S>
