/** How much of something is documented, derived and illustrative, as one bar; the numbers stand beside it in words. */
import type { CSSProperties } from 'react'
import { EVIDENCE_KINDS, type KindCounts } from '../../domain/evidence/kinds.ts'

export function KindBar({ counts }: { counts: KindCounts }) {
  return (
    <span className="kind-bar" data-testid="kind-bar" aria-hidden="true">
      {EVIDENCE_KINDS.filter((kind) => counts[kind] > 0).map((kind) => (
        <i key={kind} data-kind={kind} style={{ '--n': counts[kind] } as CSSProperties} />
      ))}
    </span>
  )
}
