/**
 * The commands of the keyboard outside a presentation, in the order of the help. Listener, help and the tests of the docs
 * derive from these records. Commands of a presentation are in `present/commands.ts`.
 */
import type { Campus } from '../domain/campus/campus.ts'
import { nextOf } from '../domain/language/languages.ts'
import { offeredOverlays } from '../domain/overlays/index.ts'
import type { Mode } from '../domain/state/state.ts'
import type { PanelDefinition } from '../panels/definition.ts'
import { PANELS } from '../panels/list.ts'
import { dismissTopLayer } from '../store/dismissTopLayer.ts'
import type { PanelId, TableStore } from '../store/index.ts'
import type { Command } from './command.ts'
import './messages/index.ts'

interface TableCommand extends Command {
  readonly id: string
  /** Modes that have it. */
  readonly modes: readonly Mode[]
  /**
   * Does it, with the content there. Null where a control does it that has the focus.
   * @returns false where there was nothing to do: the browser may have the key
   */
  readonly run: ((table: TableStore, campus: Campus, key: string) => unknown) | null
}

export const COMMANDS: readonly TableCommand[] = [
  {
    id: 'view',
    keys: ['1', '2', '3', '4', '5', '6'],
    shown: ['1–6'],
    modes: ['explore'],
    label: 'command.savedViews',
    run: (table, { pack }, key) => {
      const view = pack.viewpoints[Number(key) - 1]
      if (view) table.goToView(view.id)
      return view !== undefined
    },
  },
  {
    id: 'whole-park',
    keys: ['z'],
    modes: ['explore'],
    label: 'command.wholePark',
    run: (table, { pack }) => table.goToView(pack.manifest.launch.view),
  },
  {
    id: 'frame',
    keys: ['f'],
    modes: ['explore'],
    label: 'command.frame',
    run: (table) => {
      if (table.select) table.frame(table.select)
    },
  },
  ...PANELS.flatMap(openCommand),
  {
    id: 'overlay',
    keys: ['o'],
    modes: ['explore'],
    label: 'command.nextOverlay',
    run: (table, { pack }) => {
      const overlays = offeredOverlays(pack)
      const index = overlays.findIndex(({ id }) => id === table.overlay)
      table.setOverlay(overlays[(index + 1) % overlays.length]?.id ?? 'none')
    },
  },
  {
    id: 'evidence',
    keys: ['e'],
    modes: ['explore'],
    label: 'command.evidence',
    run: (table) => table.setEvidence(!table.evidence),
  },
  {
    id: 'lens',
    keys: ['g'],
    modes: ['explore'],
    label: 'command.lens',
    run: (table) => table.setLens(!table.lens),
  },
  {
    id: 'names',
    keys: ['n'],
    modes: ['explore'],
    label: 'command.names',
    run: (table) => table.setLabels(!table.labels),
  },
  {
    id: 'play',
    keys: ['t'],
    modes: ['explore'],
    label: 'command.play',
    run: (table) => (table.playing || table.tourPlaying ? table.pause() : table.play()),
  },
  {
    id: 'timeline-day',
    keys: ['ArrowLeft', 'ArrowRight'],
    modes: ['explore'],
    label: 'command.timelineDay',
    run: null,
  },
  {
    id: 'next-building',
    keys: ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft'],
    modes: ['explore'],
    label: 'command.nextBuilding',
    run: null,
  },
  {
    id: 'back',
    keys: ['Escape'],
    shown: ['Esc', { words: 'command.backButton' }],
    modes: ['explore'],
    label: 'command.back',
    run: dismissTopLayer,
  },
  {
    id: 'bare',
    keys: ['h'],
    modes: ['explore'],
    label: 'command.bare',
    run: (table) => table.setBare(!table.bare),
  },
  {
    id: 'language',
    keys: ['l'],
    modes: ['explore'],
    label: 'command.language',
    run: (table, { pack }) => table.setLang(nextOf(pack.manifest.languages, table.lang)),
  },
  {
    id: 'help',
    keys: ['?'],
    modes: ['explore'],
    label: 'command.help',
    run: (table) => table.setHelp(true),
  },
]

/** The command that opens a panel, where the panel has a shortcut. */
function openCommand({ id, shortcut }: PanelDefinition<PanelId>): readonly TableCommand[] {
  if (!shortcut) return []
  const { key, modes, label, opened } = shortcut
  const run = (table: TableStore) => {
    if (table.panel !== id) table.togglePanel(id)
    opened?.()
  }
  return [{ id: `panel-${id}`, keys: [key], modes, label, run }]
}

/** The commands of a mode that act wherever the focus is, by their keys. */
export function commandsByKey(mode: Mode): ReadonlyMap<string, TableCommand> {
  const own = COMMANDS.filter(({ modes, run }) => run !== null && modes.includes(mode))
  return new Map(own.flatMap((command) => command.keys.map((key) => [key, command] as const)))
}
