/** What space somebody looks for, and what they keep of the answers; session state that never leaves the page. */
import { type DayNumber, toDay } from '../../domain/schedule/calendar.ts'
import type { SpaceNeed } from '../../domain/tenancy/spaceFinder.ts'
import type { Slice } from '../types.ts'

export interface FinderSlice {
  /** Null until it is asked for: then it begins with the date of the table. */
  readonly need: SpaceNeed | null
  /** Ids of answers kept, at most `MAX_SHORTLIST`. */
  readonly shortlist: readonly string[]
  setNeed(change: Partial<SpaceNeed>): void
  /** Keeps an answer, or lets go of it. */
  toggleShortlist(id: string): void
}

/** Answers that can be compared side by side. */
export const MAX_SHORTLIST = 3

/** Area a search begins with, m². */
const USUAL_AREA_M2 = 1200

/** A search as it begins on a day. */
export function usualNeed(from: DayNumber): SpaceNeed {
  return { areaM2: USUAL_AREA_M2, from, industry: null, near: null, condition: null }
}

export const finderSlice: Slice<FinderSlice> = (set, get) => ({
  need: null,
  shortlist: [],
  setNeed: (change) => set({ need: { ...(get().need ?? usualNeed(toDay(get().date))), ...change } }),
  toggleShortlist: (id) => {
    const { shortlist } = get()
    if (shortlist.includes(id)) set({ shortlist: shortlist.filter((it) => it !== id) })
    else if (shortlist.length < MAX_SHORTLIST) set({ shortlist: [...shortlist, id] })
  },
})
