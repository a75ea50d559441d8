/** Where a statement comes from: its source in the ledger, or the mark "illustrative". */
import { useTranslation } from 'react-i18next'
import { useCampus, useTable } from '../store/index.ts'
import { useText } from './text.ts'

interface Props {
  readonly source?: string | undefined
  readonly illustrative?: boolean | undefined
}

export function Origin({ source, illustrative }: Props) {
  const { t } = useTranslation()
  const text = useText()
  const campus = useCampus()
  const entry = source === undefined ? undefined : campus.sources.get(source)
  if (illustrative) {
    return (
      <span className="origin origin--illustrative" title={t('origin.illustrativeLong')}>
        {t('origin.illustrative')}
      </span>
    )
  }
  if (!entry) return null
  const label = `${entry.id} · ${t('origin.documented')}: ${entry.title}. ${text(entry.fact)}`
  return (
    <button
      type="button"
      className="origin"
      title={label}
      aria-label={label}
      onClick={() => useTable.getState().showSource(entry.id)}
    >
      {entry.id}
    </button>
  )
}
