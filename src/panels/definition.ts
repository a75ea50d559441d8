/** What a panel is made of. Each panel defines itself in the `panel.ts` of its folder; `list.ts` names them all. */
import type { ComponentType } from 'react'
import type { Mode } from '../domain/state/state.ts'
import type { MessageKey } from '../i18n/catalog.ts'

/** What the mode allows where the panel is shown. */
export interface PanelProps {
  /** Links to other sites may be followed. */
  readonly externalLinks: boolean
  /** Letters to touch stand beside fields of text, in place of a keyboard. */
  readonly keypad: boolean
  /** A page may be printed; otherwise codes take along what it says. */
  readonly print: boolean
  /** The page is the visitor's own: a link to it can be copied and sent. */
  readonly ownPage: boolean
  /** Address at which a shared view opens; null for this page's own. */
  readonly publicUrl: string | null
}

export interface PanelDefinition<Id extends string = string> {
  readonly id: Id
  readonly icon: ComponentType<{ 'aria-hidden': boolean }>
  /** Its button in the menu, and its title. */
  readonly label: MessageKey
  /** It stands in a bar of few buttons; the others are under *More* there. */
  readonly first?: true
  /** Modes whose menu has it. */
  readonly modes: readonly Mode[]
  /** The key that opens it. */
  readonly shortcut?: {
    /** As `KeyboardEvent.key` has it, a letter in lower case. */
    readonly key: string
    readonly modes: readonly Mode[]
    /** What the help says of the key. */
    readonly label: MessageKey
    /** What is done once the panel is asked for; its component may not be there yet. */
    opened?(): void
  }
  /** It is one of those that `Sides.tsx` exports, fetched together after the first picture: they open at once. */
  readonly early?: true
  /** Fetches its component; by default in a chunk of its own, when it is opened. */
  load(): Promise<ComponentType<PanelProps>>
}
