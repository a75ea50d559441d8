/** The rules of each mode, as data: what is shown, how large, what leads outside. */
import type { Mode } from '../domain/state.ts'

export interface ModeRules {
  /** Links to other sites may be followed. */
  readonly externalLinks: boolean
  /** The keys of explore and present: views, overlays, play. */
  readonly shortcuts: boolean
  /** Menu, panels and camera buttons; without them only title, timeline and overlays stand. */
  readonly tools: boolean
  /** Letters to touch stand in for a keyboard. */
  readonly keypad: boolean
  /** Largest targets, for fingers on a hall screen. */
  readonly hall: boolean
  /** The whole table is kept on the machine, so that it opens with its server gone. */
  readonly offline: boolean
}

export const MODE_RULES: Record<Mode, ModeRules> = {
  explore: { externalLinks: true, shortcuts: true, tools: true, keypad: false, hall: false, offline: false },
  kiosk: { externalLinks: false, shortcuts: false, tools: true, keypad: true, hall: true, offline: true },
  present: { externalLinks: false, shortcuts: true, tools: false, keypad: false, hall: false, offline: true },
}
