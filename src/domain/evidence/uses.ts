/** Where an entry of the ledger is used on the table, for back-references: one for each thing it speaks of. */
import { type DomainText, textKey } from '../language/text.ts'
import { type Statement, TOPICS, type Topic, type Whereabouts } from './statement.ts'

export interface Use {
  readonly topic: Topic
  readonly about: DomainText
  /** What it says of it, each thing once. */
  readonly what: readonly DomainText[]
  readonly at: Whereabouts
}

/** Statements about one thing and of one topic as one use, in the order of topics. */
export function usesOf(statements: readonly Statement[]): Use[] {
  const uses = new Map<string, Use & { what: DomainText[] }>()
  for (const { topic, about, what, at } of statements) {
    const key = `${topic}/${textKey(about)}`
    const use = uses.get(key)
    if (!use) uses.set(key, { topic, about, what: [what], at })
    else if (!use.what.some((it) => textKey(it) === textKey(what))) use.what.push(what)
  }
  return [...uses.values()].sort((a, b) => TOPICS.indexOf(a.topic) - TOPICS.indexOf(b.topic))
}

/** The topic an entry serves most; null where it is not used. */
export function mainTopic(statements: readonly Statement[]): Topic | null {
  let best: Topic | null = null
  let most = 0
  for (const topic of TOPICS) {
    const count = statements.filter((it) => it.topic === topic).length
    // Accounts only explain what other statements show.
    if (count > most && !(topic === 'accounts' && best !== null)) [best, most] = [topic, count]
  }
  return best
}
