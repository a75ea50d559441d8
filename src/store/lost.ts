/** Parts of the table that were to be fetched later and could not be had. Everything else goes on without them. */
import type { Slice } from './types.ts'

/** Parts that no visitor sees the use of: their loss is told to nobody. */
const UNSEEN_PARTS = ['awake', 'watchdog', 'offline', 'around', 'tooltips', 'doors', 'sound'] as const

/** Parts whose loss visitors are told of; each has a name for them, `part.<name>`. */
export type SeenPart =
  | 'content'
  | 'layout'
  | 'stage'
  | 'hands'
  | 'picture'
  | 'marks'
  | 'model'
  | 'panel'
  | 'timeline'
  | 'region'
  | 'film'
  | 'lens'
  | 'help'
  | 'list'
  | 'tours'
  | 'language'
  | 'console'
  | 'kiosk'
  | 'present'
  | 'service'

export type PartName = SeenPart | (typeof UNSEEN_PARTS)[number]

export const isSeen = (name: PartName): name is SeenPart => !UNSEEN_PARTS.some((it) => it === name)

/** Without these nothing can be seen or touched. */
export const VITAL_PARTS: readonly PartName[] = ['content', 'stage', 'kiosk']

export interface LostPart {
  /** The same for the same place of the table. */
  readonly id: string
  readonly name: PartName
  /** Which one, where there are several of the name: the name of a model. */
  readonly which?: string
  /** As in src/loader/fetchFile.ts; `missing` and `faulty` do not pass by waiting. */
  readonly why: 'network' | 'silent' | 'missing' | 'faulty'
  readonly reason: string
  /** Came without being asked for, and is tried again without being asked. Otherwise it was closed. */
  readonly unasked: boolean
  /** Tries again; what was closed is opened again. */
  again(): void
}

export interface LostSlice {
  readonly lost: readonly LostPart[]
  lose(part: LostPart): void
  /** It has come, or its place is gone. */
  regain(id: string): void
}

export const lostSlice: Slice<LostSlice> = (set, get) => ({
  lost: [],
  lose: (part) => set({ lost: [...get().lost.filter(({ id }) => id !== part.id), part] }),
  regain: (id) => {
    const { lost } = get()
    if (lost.some((it) => it.id === id)) set({ lost: lost.filter((it) => it.id !== id) })
  },
})
