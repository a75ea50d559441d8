/**
 * The register of evidence: every statement the table makes, of what kind it is and where it is seen. Written by walking
 * the pack, so that what an editor adds is in it; only what the table works out itself is listed by hand.
 */

import type { Campus } from '../campus/campus.ts'
import { storeyOfId } from '../campus/storeys.ts'
import type { ScenePack } from '../content/pack.ts'
import { provenancesOf, provenancesOfTours } from '../content/provenances.ts'
import type { Tour } from '../content/tour.ts'
import { memoizeWeak } from '../memoizeWeak.ts'
import { derivedStatements } from './derived.ts'
import { kindOf } from './kinds.ts'
import type { Statement } from './statement.ts'
import { subjectOf } from './subjects.ts'

export interface Register {
  readonly statements: readonly Statement[]
  /** What rests on an entry of the ledger; the key is its id. */
  readonly bySource: ReadonlyMap<string, readonly Statement[]>
  /** Statements about what can be selected; the key is its id, that of the building for a storey. */
  readonly byOwner: ReadonlyMap<string, readonly Statement[]>
}

/** The register of a campus's pack and its tours, which may come later than the rest. */
export const registerOf = ({ pack }: Pick<Campus, 'pack'>, tours: readonly Tour[] = NO_TOURS): Register =>
  registersOf(pack)(tours)

const NO_TOURS: readonly Tour[] = []

const registersOf = memoizeWeak((pack: ScenePack) =>
  memoizeWeak((tours: readonly Tour[]): Register => {
    const ledger = new Map(pack.sources.map((it) => [it.id, it]))
    const stated = [...provenancesOf(pack), ...provenancesOfTours(tours)].map((at): Statement => {
      const source = at.source === null ? null : (ledger.get(at.source) ?? null)
      return {
        kind: kindOf(at.origin, source),
        source: source?.id ?? null,
        ...subjectOf({ pack, tours }, at),
      }
    })
    const statements = [...stated, ...derivedStatements(pack)]
    return {
      statements,
      bySource: grouped(statements, (it) => it.source),
      byOwner: grouped(statements, ownerOf),
    }
  }),
)

/** Whose card tells of a statement. */
function ownerOf({ at: { select } }: Statement): string | null {
  if (select === undefined) return null
  return storeyOfId(select)?.building ?? select
}

function grouped(
  statements: readonly Statement[],
  keyOf: (statement: Statement) => string | null,
): Map<string, Statement[]> {
  const groups = new Map<string, Statement[]>()
  for (const statement of statements) {
    const key = keyOf(statement)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(statement)
    else groups.set(key, [statement])
  }
  return groups
}
