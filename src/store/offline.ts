/** Whether this machine keeps the whole table, and whether a newer build waits. Never leaves the page. */
import type { Slice } from './types.ts'

/** Not asked for; files are being fetched; all of them are kept; this browser could not keep them. */
export type Offline = 'off' | 'fetching' | 'kept' | 'failed'

export interface OfflineSlice {
  readonly offline: Offline
  /** Takes the newer build that waits, which reloads the page; null while there is none. */
  readonly takeUpdate: (() => void) | null
  setOffline(offline: Offline): void
  offerUpdate(take: () => void): void
}

export const offlineSlice: Slice<OfflineSlice> = (set) => ({
  offline: 'off',
  takeUpdate: null,
  setOffline: (offline) => set({ offline }),
  offerUpdate: (takeUpdate) => set({ takeUpdate }),
})
