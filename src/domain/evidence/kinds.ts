/** The four kinds of evidence a statement can have, and what they are called. */
import type { ProvenanceFields } from '../content/common.ts'
import type { Source } from '../content/story.ts'
import type { DomainMessageKey } from '../language/messageKeys.ts'

/**
 * Stated by a document as it came to be; worked out from documents or from the model; stated by a document as a plan;
 * designed to be plausible. In this order from most to least certain.
 */
export const EVIDENCE_KINDS = ['documented', 'derived', 'planned', 'illustrative'] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

export const KIND_NAMES: Record<EvidenceKind, DomainMessageKey> = {
  documented: 'evidence.kind.documented',
  derived: 'evidence.kind.derived',
  planned: 'evidence.kind.planned',
  illustrative: 'evidence.kind.illustrative',
}

export const KIND_TEXTS: Record<EvidenceKind, DomainMessageKey> = {
  documented: 'evidence.kindText.documented',
  derived: 'evidence.kindText.derived',
  planned: 'evidence.kindText.planned',
  illustrative: 'evidence.kindText.illustrative',
}

export type KindCounts = Readonly<Record<EvidenceKind, number>>

/** How many of a list are of each kind. */
export function countKinds(items: readonly { readonly kind: EvidenceKind }[]): KindCounts {
  const counts = { documented: 0, derived: 0, planned: 0, illustrative: 0 }
  for (const { kind } of items) counts[kind]++
  return counts
}

/**
 * The kind of a statement.
 * @param origin the fields that tell where it comes from; none of them means illustrative
 * @param source the ledger's entry it names, whose own confidence can be "derived"
 */
export function kindOf(
  origin: ProvenanceFields | undefined,
  source?: Pick<Source, 'confidence'> | null | undefined,
): EvidenceKind {
  if (origin?.source === undefined) return 'illustrative'
  if (origin.planStated !== undefined) return 'planned'
  return origin.derived !== undefined || source?.confidence === 'derived' ? 'derived' : 'documented'
}
