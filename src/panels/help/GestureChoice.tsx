/** What one finger does: moves over the ground like over a map, or turns about what is looked at. */
import { useTranslation } from 'react-i18next'
import { GESTURE_FAMILIES, useTable } from '../../store/index.ts'

export function GestureChoice() {
  const { t } = useTranslation()
  const chosen = useTable((table) => table.gestures)
  return (
    <fieldset className="help__choice">
      <legend>{t('gestures.label')}</legend>
      {GESTURE_FAMILIES.map((family) => (
        <label key={family} className="chip">
          <input
            type="radio"
            name="gestures"
            checked={chosen === family}
            onChange={() => useTable.getState().setGestures(family)}
          />
          <span>{t(`gestures.${family}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}
