/** Turns the evidence on and off, and chooses where it is shown: on the whole table, or within the lens. */
import { useTranslation } from 'react-i18next'
import { useTable } from '../../store/index.ts'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { NARROWER_720 } from '../breakpoints.ts'
import '../sources/messages/index.ts'
import './messages/index.ts'

const PLACES = ['everywhere', 'within'] as const

export function EvidenceSwitch() {
  const { t } = useTranslation()
  const everywhere = useTable((table) => table.evidence)
  const lens = useTable((table) => table.lens)
  const on = everywhere || lens
  return (
    <>
      <Switch label={t('evidence.show')} on={on} onChange={useTable.getState().setEvidence} />
      {on && (
        <RadioGroup
          label={t('lens.where')}
          className="tiles lens-places"
          items={PLACES}
          chosen={lens ? 'within' : 'everywhere'}
          name={(it) => t(`lens.${it}`)}
          onChoose={(it) => (it === 'within' ? takeUpLens() : useTable.getState().setEvidence(true))}
        />
      )}
    </>
  )
}

/** Takes up the lens; on narrow screens the panel would cover it. */
export function takeUpLens(): void {
  const { setLens, closePanel } = useTable.getState()
  setLens(true)
  if (matchMedia(NARROWER_720).matches) closePanel()
}
