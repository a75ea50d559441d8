/** Parts of the table that were to be fetched later and could not be had. Everything else goes on without them. */
import type { Slice } from './types.ts'

/** Each has a name for visitors, `part.<name>`, except the four that no visitor sees the use of. */
export type PartName =
  | 'content'
  | 'layout'
  | 'stage'
  | 'hands'
  | 'picture'
  | 'marks'
  | 'model'
  | 'panel'
  | 'timeline'
  | 'reach'
  | 'help'
  | 'list'
  | 'tours'
  | 'language'
  | 'console'
  | 'kiosk'
  | 'present'
  | 'service'
  | 'awake'
  | 'watchdog'
  | 'offline'
  | 'around'

/** Parts whose loss visitors are told of. */
export type SeenPart = Exclude<PartName, 'awake' | 'watchdog' | 'offline' | 'around'>

export const isSeen = (name: PartName): name is SeenPart =>
  name !== 'awake' && name !== 'watchdog' && name !== 'offline' && name !== 'around'

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
