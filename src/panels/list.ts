/** The panels, in the order of the menu. A new one is a folder with a `panel.ts`, and a line here. */
import type { Mode } from '../domain/state/state.ts'
import { chainsPanel } from './chains/panel.ts'
import { comparePanel } from './compare/panel.ts'
import type { PanelDefinition } from './definition.ts'
import { directoryPanel } from './directory/panel.ts'
import { finderPanel } from './finder/panel.ts'
import { parkPanel } from './insight/panel.ts'
import { lightPanel } from './light/panel.ts'
import { sharePanel } from './share/panel.ts'
import { sourcesPanel } from './sources/panel.ts'
import { viewsPanel } from './views/panel.ts'

const LIST = [
  directoryPanel,
  finderPanel,
  chainsPanel,
  comparePanel,
  parkPanel,
  viewsPanel,
  lightPanel,
  sourcesPanel,
  sharePanel,
] as const

/** The store knows panels by their ids, and is not to import them. */
declare module '../store/slices/panels.ts' {
  interface PanelRegister {
    readonly panel: (typeof LIST)[number]['id']
  }
}

export const PANELS: readonly PanelDefinition<(typeof LIST)[number]['id']>[] = LIST

/** What the menu of a mode has. */
export function panelsIn(mode: Mode) {
  return PANELS.filter((panel) => panel.modes.includes(mode))
}
