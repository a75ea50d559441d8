/** Chooses which property colors the park. */
import { useTranslation } from 'react-i18next'
import { overlaysOf } from '../../domain/overlays/index.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { panelObstacle } from '../../store/overlayRegistry.ts'
import { useText } from '../text.ts'

export function OverlaySwitch() {
  const { t } = useTranslation()
  const text = useText()
  const { pack } = useCampus()
  // While the evidence is seen none is; a touch gives the park back in what is chosen.
  const current = useTable((table) => (table.evidence ? null : table.overlay))
  return (
    <fieldset ref={panelObstacle} className="chips glass">
      <legend className="visually-hidden">{t('overlay.label')}</legend>
      {overlaysOf(pack).map(({ id, name }) => (
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
