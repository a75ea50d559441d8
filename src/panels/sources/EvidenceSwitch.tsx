/** Turns the evidence layer on and off. */
import { useTranslation } from 'react-i18next'
import { useTable } from '../../store/index.ts'
import { Switch } from '../../ui/Switch.tsx'

export function EvidenceSwitch() {
  const { t } = useTranslation()
  const on = useTable((table) => table.evidence)
  return <Switch label={t('evidence.show')} on={on} onChange={useTable.getState().setEvidence} />
}
