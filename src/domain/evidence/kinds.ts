/** The four kinds of evidence a statement can have, and what they are called. */
import type { LocalizedText, OriginFields } from '../content/common.ts'
import type { Source } from '../content/story.ts'

/**
 * Stated by a document as it came to be; worked out from documents or from the model; stated by a document as a plan;
 * designed to be plausible. In this order from most to least certain.
 */
export const EVIDENCE_KINDS = ['documented', 'derived', 'planned', 'illustrative'] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

export const KIND_NAMES: Record<EvidenceKind, LocalizedText> = {
  documented: { zh: '有据', en: 'Documented' },
  derived: { zh: '推算', en: 'Derived' },
  planned: { zh: '计划', en: 'Planned' },
  illustrative: { zh: '示意', en: 'Illustrative' },
}

export const KIND_TEXTS: Record<EvidenceKind, LocalizedText> = {
  documented: { zh: '公开资料有记载', en: 'Stated in a public document' },
  derived: { zh: '由公开资料或本模型推算', en: 'Worked out from documents or from this model' },
  planned: {
    zh: '公开资料载明的计划，结果未见公开',
    en: 'Planned in a public document; no outcome published',
  },
  illustrative: { zh: '未见公开资料，按合理推想绘制', en: 'Not documented; designed to be plausible' },
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
  origin: OriginFields | undefined,
  source?: Pick<Source, 'confidence'> | null | undefined,
): EvidenceKind {
  if (origin?.source === undefined) return 'illustrative'
  if (origin.planStated !== undefined) return 'planned'
  return origin.derived !== undefined || source?.confidence === 'derived' ? 'derived' : 'documented'
}
