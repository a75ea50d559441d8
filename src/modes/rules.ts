/** The rules of each mode, as data: what is shown, how large, what leads outside. */
import type { Mode } from '../domain/state/state.ts'

export interface ModeRules {
  /** Links to other sites may be followed. */
  readonly externalLinks: boolean
  /** Menu, panels and camera buttons; without them only title, timeline and overlays stand. */
  readonly tools: boolean
  /** Letters to touch stand in for a keyboard. */
  readonly keypad: boolean
  /** Largest targets, for fingers on a hall screen. */
  readonly hall: boolean
  /** The whole table is kept on the machine, so that it opens with its server gone. */
  readonly offline: boolean
  /** The address follows what is shown, so that copying it shares that. */
  readonly address: boolean
  /** Nobody minds the table: it draws visitors in, starts over after each of them, and mends itself. */
  readonly unattended: boolean
  /** The window may take the whole screen. */
  readonly fullScreen: boolean
  /** A page may be printed; elsewhere a code takes along what it says. */
  readonly print: boolean
  /** What the browser's back button does: takes off layers before it leaves, or stays where it is. */
  readonly back: 'layers' | 'stay'
  /** The screen is kept from sleeping all the time, and not only while something plays by itself. */
  readonly awake: boolean
  /** Where a shared view opens: at this page's address, at the public one of the pack, or not at all. */
  readonly share: 'page' | 'public' | null
}

export const MODE_RULES: Record<Mode, ModeRules> = {
  explore: {
    externalLinks: true,
    tools: true,
    keypad: false,
    hall: false,
    offline: false,
    address: true,
    unattended: false,
    fullScreen: true,
    print: true,
    back: 'layers',
    awake: false,
    share: 'page',
  },
  kiosk: {
    externalLinks: false,
    tools: true,
    keypad: true,
    hall: true,
    offline: true,
    address: false,
    unattended: true,
    fullScreen: false,
    print: false,
    back: 'stay',
    awake: true,
    share: 'public',
  },
  present: {
    externalLinks: false,
    tools: false,
    keypad: false,
    hall: false,
    offline: true,
    address: true,
    unattended: false,
    fullScreen: true,
    print: false,
    back: 'layers',
    awake: true,
    share: null,
  },
}
