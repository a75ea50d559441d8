/** Notices: what the visitor should know, until it is dismissed. */

import type { Fault } from '../../domain/content/pack.ts'
import type { StateNote } from '../../domain/state/normalizeState.ts'
import type { Slice } from '../types.ts'

/** Something the visitor should know, politely. */
export type Notice =
  | { readonly id: number; readonly kind: 'state'; readonly note: StateNote }
  | { readonly id: number; readonly kind: 'model'; readonly model: string; readonly reason: string }
  | { readonly id: number; readonly kind: 'undated'; readonly building: string; readonly reason: string }
  | { readonly id: number; readonly kind: 'tours'; readonly fault: Fault }
  | { readonly id: number; readonly kind: 'context-lost' | 'context-restored' }

type NoticeInput = Notice extends infer N ? (N extends Notice ? Omit<N, 'id'> : never) : never

export interface NoticesSlice {
  readonly notices: readonly Notice[]
  notify(notice: NoticeInput): void
  dismiss(id: number): void
}

let nextNotice = 1

export const noticesSlice: Slice<NoticesSlice> = (set, get) => ({
  notices: [],
  notify: (notice) => {
    // That the picture is back answers that it was lost.
    const kept = get().notices.filter(
      (it) => !(notice.kind === 'context-restored' && it.kind === 'context-lost'),
    )
    set({ notices: [...kept, { ...notice, id: nextNotice++ } as Notice] })
  },
  dismiss: (id) => set({ notices: get().notices.filter((it) => it.id !== id) }),
})
