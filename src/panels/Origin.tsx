/**
 * Where a statement comes from: its source in the ledger, or the mark "illustrative" or "derived". A small mark as a rule;
 * while the evidence is shown it grows into a chip that names its kind, by style alone.
 */
import { useTranslation } from 'react-i18next'
import { useCampus, useTable } from '../store/index.ts'
import { useText } from './text.ts'

interface Props {
  readonly source?: string | undefined
  readonly illustrative?: boolean | undefined
  /** Worked out from documents or from the model. */
  readonly derived?: boolean | undefined
  /** Seen only while the evidence is shown. */
  readonly quiet?: boolean | undefined
}

export function Origin({ source, illustrative, derived, quiet }: Props) {
  const { t } = useTranslation()
  const text = useText()
  const campus = useCampus()
  const entry = source === undefined ? undefined : campus.sources.get(source)
  const kind = illustrative
    ? 'illustrative'
    : derived || entry?.confidence === 'derived'
      ? 'derived'
      : 'documented'
  const marks = { 'data-kind': kind, 'data-quiet': quiet || undefined }
  if (illustrative || derived) {
    const told = illustrative ? 'illustrative' : 'derived'
    return (
      <span className="origin origin--plain" title={t(`origin.${told}Long`)} {...marks}>
        {t(`origin.${told}`)}
      </span>
    )
  }
  if (!entry) return null
  // Begins with what is seen, for whoever speaks it to press it.
  const label = `${entry.id} ${entry.title} · ${t(`origin.${kind}`)}: ${text(entry.fact)}`
  return (
    <button
      type="button"
      className="origin"
      title={label}
      aria-label={label}
      onClick={() => useTable.getState().showSource(entry.id)}
      {...marks}
    >
      <span>{entry.id}</span> <span className="origin__title">{entry.title}</span>
    </button>
  )
}
