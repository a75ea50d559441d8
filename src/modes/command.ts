/** What a command of the keyboard is made of, and how its keys are written. */
import type { ComponentType } from 'react'
import type { MessageKey } from '../i18n/catalog.ts'
import type { HelpKey } from '../panels/help/HelpDialog.tsx'

export interface Command {
  /** Keys as `KeyboardEvent.key` has them, letters in lower case; `Shift ` before one that asks for it. */
  readonly keys: readonly string[]
  /** How the help writes the keys, where not one by one. */
  readonly shown?: readonly HelpKey[]
  /** What the help says of it, and its button where it has one. */
  readonly label: MessageKey
  readonly icon?: ComponentType<{ 'aria-hidden': boolean }>
}

const NAMES: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  ' ': 'Space',
}

/** A key as keyboards have it. */
export function keyLabel(key: string): string {
  return NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key)
}

/** The keys of a command, as help and docs write them. */
export function keyLabels({ keys, shown }: Pick<Command, 'keys' | 'shown'>) {
  return shown ?? keys.map(keyLabel)
}
