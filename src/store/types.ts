/** Types shared by the slices: the whole store, and how a slice is made. */
import type { StateCreator } from 'zustand'
import type { ApplyStateSlice } from './applyState.ts'
import type { ContentSlice } from './content.ts'
import type { EnvironmentSlice } from './environment.ts'
import type { FinderSlice } from './finder.ts'
import type { LayersSlice } from './layers.ts'
import type { LostSlice } from './lost.ts'
import type { NoticesSlice } from './notices.ts'
import type { OfflineSlice } from './offline.ts'
import type { OverlaySlice } from './overlay.ts'
import type { PanelsSlice } from './panels.ts'
import type { SelectionSlice } from './selection.ts'
import type { SessionSlice } from './session.ts'
import type { TimelineSlice } from './timeline.ts'
import type { TourSlice } from './tour.ts'
import type { ViewSlice } from './view.ts'
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
