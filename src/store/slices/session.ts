/** How this page shows the table: mode and language, whether the picture is there, and what page and picture offer to others. */
import type { Lang } from '../../domain/language/languages.ts'
import type { Mode } from '../../domain/state/state.ts'
import type { StagePort } from '../stagePort.ts'
import type { Slice } from '../types.ts'

export interface SessionSlice {
  readonly mode: Mode
  readonly lang: Lang
  /** Why the picture cannot be drawn at all. */
  readonly broken: string | null
  /** True once the models are on screen. */
  readonly ready: boolean
  /** True while the opening plays. */
  readonly opening: boolean
  readonly stage: StagePort | null
  /** The link to what is shown now, from an address of the app; null until somebody can write one. */
  readonly linkTo: ((base: string) => string) | null
  /** The table stands in another page, which one finger and the wheel scroll: the camera takes two fingers. */
  readonly pageScrolls: boolean
  breakDown(reason: string): void
  setLang(lang: Lang): void
  setReady(): void
  setOpening(opening: boolean): void
  setStage(stage: StagePort | null): void
  setLinkTo(linkTo: ((base: string) => string) | null): void
  setPageScrolls(pageScrolls: boolean): void
}

export const sessionSlice: Slice<SessionSlice> = (set) => ({
  mode: 'explore',
  lang: 'zh',
  broken: null,
  ready: false,
  opening: false,
  stage: null,
  linkTo: null,
  pageScrolls: false,
  breakDown: (broken) => set({ broken }),
  setLang: (lang) => set({ lang }),
  setReady: () => set({ ready: true }),
  setOpening: (opening) => set({ opening }),
  setStage: (stage) => set({ stage }),
  setLinkTo: (linkTo) => set({ linkTo }),
  setPageScrolls: (pageScrolls) => set({ pageScrolls }),
})
