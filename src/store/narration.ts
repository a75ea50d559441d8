/** What a visitor has chosen of the reading voice, and whether anything can read. It is fetched with the bar of a tour. */
import { create } from 'zustand'
import { subscribeWithSelector } from 'zustand/middleware'

export interface NarrationChoice {
  /** The pack has files, or the machine a voice of its own, for the language. */
  readonly available: boolean
  /** Asked for, or turned off; null where nobody has said: then a hall reads, and nothing else does. */
  readonly chosen: boolean | null
  /** 0–1 */
  readonly volume: number
}

export const UNCHOSEN: NarrationChoice = { available: false, chosen: null, volume: 1 }

export const useNarration = create<NarrationChoice>()(subscribeWithSelector(() => UNCHOSEN))
