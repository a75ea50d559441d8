/**
 * Where a statement comes from. The card around it gathers that for its one mark; while the evidence layer is on it also
 * stands beside the statement as a chip: the source in the ledger, with the word "derived" or "planned" where the source does
 * not state it as having happened, or the word "illustrative".
 */
import './sourceBadge.css'
import { useContext, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { kindOf } from '../domain/evidence/kinds.ts'
import { useCampus, useTable } from '../store/index.ts'
import { Button } from '../ui/Button.tsx'
import { EvidenceContext, type StatementBasis } from './sources/evidenceScope.ts'
import { formatPartial, useLang, useText } from './text.ts'

interface Props extends StatementBasis {
  /** Stands there without the evidence layer as well: in the ledger. */
  readonly always?: boolean | undefined
}

export function SourceBadge({ always, source, illustrative, derived, planStated, topic }: Props) {
  const scope = useContext(EvidenceContext)
  const shown = useTable((table) => table.evidence) || always
  useEffect(
    () => (always ? undefined : scope?.add({ source, illustrative, derived, planStated, topic })),
    [scope, always, source, illustrative, derived, planStated, topic],
  )
  return shown ? <Chip {...{ source, illustrative, derived, planStated }} /> : null
}

function Chip({ source, illustrative, derived, planStated }: StatementBasis) {
  const { t } = useTranslation()
  const text = useText()
  const lang = useLang()
  const campus = useCampus()
  const entry = source === undefined ? undefined : campus.sources.get(source)
  const how = typeof derived === 'object' ? derived : undefined
  if (illustrative || derived === true) {
    const kind = illustrative ? 'illustrative' : 'derived'
    return (
      <span
        className="source-badge source-badge--plain"
        data-testid="source-badge"
        title={t(`origin.${kind}Long`)}
        data-kind={kind}
      >
        {t(`origin.${kind}`)}
      </span>
    )
  }
  if (!entry) return null
  const kind = kindOf({ source, derived: how, planStated }, entry)
  const word = kind === 'documented' ? '' : t(`origin.${kind}`)
  const detail = [
    how && text(how),
    planStated && t('origin.planStated', { date: formatPartial(planStated, lang) }),
    text(entry.fact),
  ]
  // Begins with what is seen, for whoever speaks it to press it.
  const seen = [word, entry.id, text(entry.title)].filter(Boolean).join(' ')
  const label = `${seen} · ${t(`origin.${kind}Long`)} · ${detail.filter(Boolean).join(' · ')}`
  return (
    <Button
      className="source-badge"
      data-testid="source-badge"
      title={label}
      aria-label={label}
      onClick={() => useTable.getState().showSource(entry.id)}
      data-kind={kind}
    >
      {word && <span className="source-badge__kind">{word} </span>}
      <span>{entry.id}</span> <span className="source-badge__title">{text(entry.title)}</span>
    </Button>
  )
}
