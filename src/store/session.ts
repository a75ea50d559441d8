/** What belongs to this page only: the content, notices, open panels, readiness — and the door for outside state. */
import { toDay } from '../domain/calendar.ts'
import type { Campus } from '../domain/campus.ts'
import { normalizePatch, type StateNote } from '../domain/normalizeState.ts'
import type { Fault } from '../domain/scene/pack.ts'
import { type Lang, launchState, type Mode, STATE_KEYS, type TableState } from '../domain/state.ts'
import { withStep } from '../domain/tours.ts'
import { initially } from './fields.ts'
import type { StagePort } from './stagePort.ts'
import { followed } from './timeline.ts'
import type { Slice, TableStore } from './types.ts'

/** Something the visitor should know, politely. */
export type Notice =
  | { readonly id: number; readonly kind: 'state'; readonly note: StateNote }
  | { readonly id: number; readonly kind: 'model'; readonly model: string; readonly reason: string }
  | { readonly id: number; readonly kind: 'undated'; readonly building: string; readonly reason: string }
  | { readonly id: number; readonly kind: 'tours'; readonly fault: Fault }
  | { readonly id: number; readonly kind: 'context-lost' | 'context-restored' }

export type NoticeInput = Notice extends infer N ? (N extends Notice ? Omit<N, 'id'> : never) : never

/** Panels a visitor can open; at most one on each side. */
export type PanelId = 'directory' | 'finder' | 'chains' | 'park' | 'views' | 'light' | 'sources' | 'share'

export interface SessionSlice {
  readonly scene: string
  readonly mode: Mode
  readonly lang: Lang
  readonly campus: Campus | null
  /** Why the content could not be shown. */
  readonly faults: readonly Fault[] | null
  /** Why the picture cannot be drawn at all. */
  readonly broken: string | null
  readonly notices: readonly Notice[]
  readonly panel: PanelId | null
  /** Gestures and keys are explained. */
  readonly help: boolean
  /** The entry of the sources ledger that was asked for last. */
  readonly source: string | null
  /** Share of the files loaded, 0–1. */
  readonly progress: number
  /** True once the models are on screen. */
  readonly ready: boolean
  /** True while the opening plays. */
  readonly opening: boolean
  readonly stage: StagePort | null
  /** The link to what is shown now, from an address of the app; null until somebody can write one. */
  readonly linkTo: ((base: string) => string) | null
  /** The table stands in another page, which one finger and the wheel scroll: the camera takes two fingers. */
  readonly pageScrolls: boolean
  /** Takes the content in and goes to its launch state. */
  open(campus: Campus): void
  fail(faults: readonly Fault[]): void
  breakDown(reason: string): void
  setLang(lang: Lang): void
  togglePanel(panel: PanelId): void
  closePanel(): void
  setHelp(help: boolean): void
  /** Opens the page of sources, at an entry where one is asked for. */
  showSource(id: string | null): void
  setProgress(progress: number): void
  setReady(): void
  setOpening(opening: boolean): void
  setStage(stage: StagePort | null): void
  setLinkTo(linkTo: ((base: string) => string) | null): void
  setPageScrolls(pageScrolls: boolean): void
  notify(notice: NoticeInput): void
  dismiss(id: number): void
  /**
   * Takes a partial state from outside; what is not valid is dropped with a notice.
   * @param how `tell: false` for no notice on this page, where somebody else is to be told
   * @returns what could not be used
   */
  applyState(patch: unknown, how?: { readonly tell?: boolean }): readonly StateNote[]
}

let nextNotice = 1

export const sessionSlice: Slice<SessionSlice> = (set, get, store) => ({
  scene: '',
  mode: 'explore',
  lang: 'zh',
  campus: null,
  faults: null,
  broken: null,
  notices: [],
  panel: null,
  help: false,
  source: null,
  progress: 0,
  ready: false,
  opening: false,
  stage: null,
  linkTo: null,
  pageScrolls: false,
  open: (campus) => set({ campus, ...initially(store, 'reset-by-pack'), ...launchState(campus.pack) }),
  fail: (faults) => set({ faults }),
  breakDown: (broken) => set({ broken }),
  setLang: (lang) => set({ lang }),
  togglePanel: (panel) => set({ panel: get().panel === panel ? null : panel, source: null }),
  closePanel: () => set({ panel: null, source: null }),
  showSource: (source) => set({ panel: 'sources', source }),
  setHelp: (help) => set({ help }),
  setProgress: (progress) => set({ progress }),
  setReady: () => set({ ready: true }),
  setOpening: (opening) => set({ opening }),
  setStage: (stage) => set({ stage }),
  setLinkTo: (linkTo) => set({ linkTo }),
  setPageScrolls: (pageScrolls) => set({ pageScrolls }),
  notify: (notice) => {
    // That the picture is back answers that it was lost.
    const standing = get().notices.filter(
      (it) => !(notice.kind === 'context-restored' && it.kind === 'context-lost'),
    )
    set({ notices: [...standing, { ...notice, id: nextNotice++ } as Notice] })
  },
  dismiss: (id) => set({ notices: get().notices.filter((it) => it.id !== id) }),
  applyState: (given, { tell = true } = {}) => {
    const { campus, tours, notify } = get()
    if (!campus) return []
    const { patch, notes } = normalizePatch(campus, given, tours)
    if (tell) for (const note of notes) notify({ kind: 'state', note })
    const story = patch.tour === undefined ? get().tour : patch.tour
    const full = withStep(campus, tours, patch, story)
    if (patch.tour === null) get().stopTour()
    // Another step is gone to by itself, and has arrived.
    else if (story !== null && (story !== get().tour || (full.step ?? get().step) !== get().step))
      get().startTour(story, { step: full.step ?? 0, settled: true })
    // Whoever takes time or camera takes it from the tour.
    else if (['date', 'hour', 'camera', 'view'].some((key) => key in full)) get().pauseTour()
    // A hand that sets the date takes the clock over, and a year that plays needs the season of the date.
    const stopped = full.date !== undefined || (full.season !== undefined && get().yearEnd !== null)
    const clock = stopped ? { playing: false, yearEnd: null } : {}
    const light = full.hour === undefined ? {} : { playingDay: false }
    const shown = full.date === undefined ? {} : { milestone: null, ...followed(get(), toDay(full.date)) }
    // What another overlay showed alone means nothing here.
    const filter = full.overlay !== undefined && full.filter === undefined ? { filter: [] } : {}
    set({ ...full, ...filter, ...clock, ...light, ...shown, ...reached(full) })
    return notes
  },
})

/** What is to be looked at is at the table, unless the patch itself says how far the picture reaches. */
function reached({ reach, select, view, camera, exploded, cutaway }: Partial<TableState>) {
  return reach === undefined && [select, view, camera, exploded, cutaway].some(Boolean)
    ? { reach: 'park' as const }
    : {}
}

/** The serialisable part of the store. */
export function serialisable(store: TableStore): TableState {
  return Object.fromEntries(STATE_KEYS.map((key) => [key, store[key]])) as unknown as TableState
}
