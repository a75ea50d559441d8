/**
 * Where a statement comes from: its source in the ledger, with the word "derived" or "planned" where the source does not
 * state it as having happened; or the mark "illustrative". A small mark; while the evidence layer is on it grows into a
 * chip that names its kind, by style alone.
 */
import './sourceBadge.css'
import { useTranslation } from 'react-i18next'
import type { LocalizedText } from '../domain/content/common.ts'
import { kindOf } from '../domain/evidence/kinds.ts'
import { useCampus, useTable } from '../store/index.ts'
import { Button } from '../ui/Button.tsx'
import { formatPartial, useLang, useText } from './text.ts'

interface Props {
  readonly source?: string | undefined
  readonly illustrative?: boolean | undefined
  /** Worked out: from the source, with how; or, where it is `true`, from the model. */
  readonly derived?: LocalizedText | boolean | undefined
  /** The source states a plan: when it was stated. */
  readonly planStated?: string | undefined
  /** Seen only while the evidence layer is on. */
  readonly quiet?: boolean | undefined
}

export function SourceBadge({ source, illustrative, derived, planStated, quiet }: Props) {
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
        title={t(`origin.${kind}Long`)}
        data-kind={kind}
        data-quiet={quiet || undefined}
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
      title={label}
      aria-label={label}
      onClick={() => useTable.getState().showSource(entry.id)}
      data-kind={kind}
      data-quiet={quiet || undefined}
    >
      {word && <span className="source-badge__kind">{word} </span>}
      <span>{entry.id}</span> <span className="source-badge__title">{text(entry.title)}</span>
    </Button>
  )
}
