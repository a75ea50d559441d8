/** What one finger does: moves over the ground like over a map, or turns about what is looked at. */
import { useTranslation } from 'react-i18next'
import { GESTURE_FAMILIES, useTable } from '../../store/index.ts'
import { RadioGroup } from '../../ui/RadioGroup.tsx'

export function GestureChoice() {
  const { t } = useTranslation()
  const chosen = useTable((table) => table.gestures)
  return (
    <RadioGroup
      label={t('gestures.label')}
      legend
      className="help__choice"
      itemClass="chip"
      items={GESTURE_FAMILIES}
      chosen={chosen}
      name={(family) => t(`gestures.${family}`)}
      onChoose={(family) => useTable.getState().setGestures(family)}
    />
  )
}
