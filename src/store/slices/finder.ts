/** What space somebody looks for, and what they keep of the answers. */
import { type DayNumber, toDay } from '../../domain/schedule/calendar.ts'
import type { TableState } from '../../domain/state/state.ts'
import { MAX_SHORTLIST } from '../../domain/tenancy/shortlist.ts'
import type { SpaceNeed } from '../../domain/tenancy/spaceFinder.ts'
import type { Slice, TableStore } from '../types.ts'

export interface FinderSlice extends Pick<TableState, 'shortlist'> {
  /** Null until it is asked for: see `searchDay`. */
  readonly need: SpaceNeed | null
  setNeed(change: Partial<SpaceNeed>): void
  /** Keeps an answer, or lets go of it. */
  toggleShortlist(id: string): void
}

/** Area a search begins with, m². */
const USUAL_AREA_M2 = 1200

/** The day from which a search begins: no earlier than the one that the table opens on, since what was free then is gone. */
export function searchDay({ campus, date }: Pick<TableStore, 'campus' | 'date'>): DayNumber {
  return Math.max(toDay(date), toDay(campus?.pack.manifest.launch.date ?? date))
}

/** A search as it begins on a day. */
export function usualNeed(from: DayNumber): SpaceNeed {
  return { areaM2: USUAL_AREA_M2, from, industry: null, near: null, condition: null }
}

export const finderSlice: Slice<FinderSlice> = (set, get) => ({
  need: null,
  shortlist: [],
  setNeed: (change) => set({ need: { ...(get().need ?? usualNeed(searchDay(get()))), ...change } }),
  toggleShortlist: (id) => {
    const { shortlist } = get()
    if (shortlist.includes(id)) set({ shortlist: shortlist.filter((it) => it !== id) })
    else if (shortlist.length < MAX_SHORTLIST) set({ shortlist: [...shortlist, id] })
  },
})
