/** Where one looks from: the saved views; and whether what is seen is named. */
import { useTranslation } from 'react-i18next'
import { useCampus, useTable } from '../store/index.ts'
import { Panel } from './Panel.tsx'
import { useText } from './text.ts'

export function ViewsPanel() {
  const { t } = useTranslation()
  const text = useText()
  const { pack } = useCampus()
  const view = useTable((table) => table.view)
  const labels = useTable((table) => table.labels)
  const { goToView, closePanel } = useTable.getState()
  const { launch } = pack.manifest
  return (
    <Panel title={t('menu.views')} onClose={closePanel}>
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
      <button
        type="button"
        className="tile"
        aria-pressed={labels}
        onClick={() => useTable.getState().setLabels(!labels)}
      >
        {t('views.names')}
      </button>
    </Panel>
  )
}
