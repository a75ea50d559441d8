/** What a visitor has chosen of all that sounds, voice and room tone, and whether anything can read. It is fetched with the panels. */
import { create } from 'zustand'
import { subscribeWithSelector } from 'zustand/middleware'
import type { TableState } from '../domain/state/state.ts'

export interface NarrationChoice {
  /** The pack has files, or the machine a voice of its own, for the language. */
  readonly available: boolean
  /** Asked for, or turned off; null where nobody has said: then a hall sounds, and nothing else does. */
  readonly chosen: boolean | null
  /** 0–1 */
  readonly volume: number
}

export const UNCHOSEN: NarrationChoice = { available: false, chosen: null, volume: 1 }

export const useNarration = create<NarrationChoice>()(subscribeWithSelector(() => UNCHOSEN))

/** Whether what can sound does: as chosen, otherwise in a hall. */
export const soundIsOn = ({ chosen }: Pick<NarrationChoice, 'chosen'>, { mode }: Pick<TableState, 'mode'>) =>
  chosen ?? mode === 'kiosk'
