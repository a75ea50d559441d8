/** Where one looks from: the saved views, and the tours that lead from one to the next; and whether what is seen is named. */
import './views.css'
import { Play } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { sameInAll } from '../../domain/language/text.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { Button } from '../../ui/Button.tsx'
import { ToggleGroup } from '../../ui/ToggleGroup.tsx'
import { Panel } from '../Panel.tsx'
import { useText } from '../text.ts'
import { StepPicture } from '../tours/StepPicture.tsx'
import { viewsPanel } from './panel.ts'
import { TableFilmButton } from './TableFilmButton.tsx'

export function ViewsPanel() {
  const { t } = useTranslation()
  const text = useText()
  const { pack } = useCampus()
  const view = useTable((table) => table.view)
  const tours = useTable((table) => table.tours)
  const { goToView, closePanel, startTour } = useTable.getState()
  const labels = useTable((table) => table.labels)
  const patterns = useTable((table) => table.patterns)
  const { launch } = pack.manifest
  return (
    <Panel title={text(viewsPanel.label)} onClose={closePanel}>
      <ToggleGroup
        label={text(viewsPanel.label)}
        className="tiles"
        items={pack.viewpoints.map((it) => it.id)}
        isOn={(id) => view === id}
        name={(id) => text(pack.viewpoints.find((it) => it.id === id)?.name ?? sameInAll(id))}
        onPress={goToView}
      />
      <div className="views__choices">
        <Button disabled={view === launch.view} onClick={() => goToView(launch.view)}>
          {t('views.return')}
        </Button>
        <Button className="tile" pressed={labels} onClick={() => useTable.getState().setLabels(!labels)}>
          {t('views.names')}
        </Button>
        <Button
          className="tile"
          pressed={patterns}
          onClick={() => useTable.getState().setPatterns(!patterns)}
        >
          {t('views.patterns')}
        </Button>
      </div>
      <TableFilmButton />
      {tours.length > 0 && (
        <section aria-label={t('tour.list')}>
          <h3>{t('tour.list')}</h3>
          <ul className="tour-list">
            {tours.map((tour) => (
              <li key={tour.id}>
                <Button className="tour-list__item" onClick={() => startTour(tour.id, { auto: true })}>
                  <StepPicture tour={tour.id} step={tour.steps.length - 1} />
                  <span>
                    {text(tour.name)}
                    <small className="muted">{t('tour.steps', { count: tour.steps.length })}</small>
                  </span>
                  <Play aria-hidden />
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Panel>
  )
}
