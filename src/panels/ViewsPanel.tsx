/** Where one looks from, and in which light: saved views, hour, season, picture quality. */
import { useTranslation } from 'react-i18next'
import { QUALITIES } from '../domain/state.ts'
import { useCampus, useTable } from '../store/index.ts'
import { LightControls } from './light/LightControls.tsx'
import { Panel } from './Panel.tsx'
import { useText } from './text.ts'

export function ViewsPanel() {
  const { t } = useTranslation()
  const text = useText()
  const { pack } = useCampus()
  const view = useTable((table) => table.view)
  const quality = useTable((table) => table.quality)
  const { goToView, setQuality, closePanel } = useTable.getState()
  const { launch } = pack.manifest
  return (
    <Panel title={t('menu.views')} onClose={closePanel}>
      <h3>{t('views.saved')}</h3>
      <div className="tiles">
        {pack.viewpoints.map((it) => (
          <button
            key={it.id}
            type="button"
            className="tile"
            aria-pressed={view === it.id}
            onClick={() => goToView(it.id)}
          >
            {text(it.name)}
          </button>
        ))}
      </div>
      <button
        type="button"
        className="button"
        disabled={view === launch.view}
        onClick={() => goToView(launch.view)}
      >
        {t('views.return')}
      </button>
      <LightControls />
      <h3>{t('views.quality')}</h3>
      <div className="tiles">
        {QUALITIES.map((it) => (
          <button
            key={it}
            type="button"
            className="tile"
            aria-pressed={quality === it}
            onClick={() => setQuality(it)}
          >
            {t(`quality.${it}`)}
          </button>
        ))}
      </div>
    </Panel>
  )
}
