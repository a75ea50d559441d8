/** Turns the evidence layer on and off. */
import { useTranslation } from 'react-i18next'
import { useTable } from '../../store/index.ts'

export function EvidenceSwitch() {
  const { t } = useTranslation()
  const on = useTable((table) => table.evidence)
  return (
    <button
      type="button"
      role="switch"
      className="switch"
      aria-checked={on}
      onClick={() => useTable.getState().setEvidence(!on)}
    >
      <span>{t('evidence.show')}</span>
      <span className="switch__track" aria-hidden="true" />
    </button>
  )
}
