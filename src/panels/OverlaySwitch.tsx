/** Chooses which property colours the park. */
import { useTranslation } from 'react-i18next'
import { OVERLAYS } from '../domain/overlays/index.ts'
import { useTable } from '../store/index.ts'
import { useText } from './text.ts'

export function OverlaySwitch() {
  const { t } = useTranslation()
  const text = useText()
  const current = useTable((table) => table.overlay)
  return (
    <fieldset className="chips glass">
      <legend className="visually-hidden">{t('overlay.label')}</legend>
      {OVERLAYS.map(({ id, name }) => (
        <label key={id} className="chip">
          <input
            type="radio"
            name="overlay"
            value={id}
            checked={id === current}
            onChange={() => useTable.getState().setOverlay(id)}
          />
          <span>{text(name)}</span>
        </label>
      ))}
    </fieldset>
  )
}
