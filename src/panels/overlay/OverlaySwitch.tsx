/** Chooses which property colors the park. */
import { useTranslation } from 'react-i18next'
import { sameInAll } from '../../domain/language/text.ts'
import { overlaysOf } from '../../domain/overlays/index.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { panelObstacle } from '../../store/overlayRegistry.ts'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { useText } from '../text.ts'

export function OverlaySwitch() {
  const { t } = useTranslation()
  const text = useText()
  const overlays = overlaysOf(useCampus().pack)
  // While the evidence is seen none is; a touch gives the park back in what is chosen.
  const current = useTable((table) => (table.evidence ? null : table.overlay))
  return (
    <RadioGroup
      label={t('overlay.label')}
      attach={panelObstacle}
      className="chips glass"
      itemClass="chip"
      items={overlays.map((it) => it.id)}
      chosen={current}
      name={(id) => text(overlays.find((it) => it.id === id)?.name ?? sameInAll(id))}
      onChoose={(id) => useTable.getState().setOverlay(id)}
    />
  )
}
