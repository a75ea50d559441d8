/** What a card states, gathered from what stands in it, so that one mark in its head tells of all of that. */
import { createContext } from 'react'
import type { LocalizedText } from '../../domain/content/common.ts'
import type { Topic } from '../../domain/evidence/statement.ts'

/** Where a statement comes from. */
export interface StatementBasis {
  readonly source?: string | undefined
  readonly illustrative?: boolean | undefined
  /** Worked out: from the source, with how; or, where it is `true`, from the model. */
  readonly derived?: LocalizedText | boolean | undefined
  /** The source states a plan: when it was stated. */
  readonly planStated?: string | undefined
  /** What it is about, for the words that say what is illustrative. */
  readonly topic?: Topic | undefined
}

export interface EvidenceScope {
  /** @returns how to take it out again */
  add(origin: StatementBasis): () => void
  subscribe(listener: () => void): () => void
  /** What stands in the card now, in the order in which it came; the same list until that is another. */
  read(): readonly StatementBasis[]
}

/** Null where no mark gathers what is stated. */
export const EvidenceContext = createContext<EvidenceScope | null>(null)

export function createEvidenceScope(): EvidenceScope {
  const origins = new Set<StatementBasis>()
  const listeners = new Set<() => void>()
  let list: readonly StatementBasis[] = []
  const changed = () => {
    list = [...origins]
    for (const listener of listeners) listener()
  }
  return {
    add(origin) {
      origins.add(origin)
      changed()
      return () => {
        origins.delete(origin)
        changed()
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    read: () => list,
  }
}
