/** Where one looks from, and in which light: saved views, hour, season, picture quality. */
import { useTranslation } from 'react-i18next'
import { SEASONS } from '../domain/season.ts'
import { QUALITIES } from '../domain/state.ts'
import { useCampus, useTable } from '../store/index.ts'
import { Panel } from './Panel.tsx'
import { useText } from './text.ts'

/** Local clock hours of the presets. */
const HOURS = [
  { key: 'light.morning', hour: 8 },
  { key: 'light.day', hour: 12 },
  { key: 'light.dusk', hour: 16.6 },
  { key: 'light.night', hour: 21 },
] as const

const SEASON_CHOICES = ['live', ...SEASONS] as const

export function ViewsPanel() {
  const { t } = useTranslation()
  const text = useText()
  const { pack } = useCampus()
  const view = useTable((table) => table.view)
  const hour = useTable((table) => table.hour)
  const season = useTable((table) => table.season)
  const quality = useTable((table) => table.quality)
  const { goToView, setHour, setSeason, setQuality, closePanel } = useTable.getState()
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
      <h3>{t('views.light')}</h3>
      <div className="tiles">
        {HOURS.map(({ key, hour: preset }) => (
          <button
            key={key}
            type="button"
            className="tile"
            aria-pressed={hour === preset}
            onClick={() => setHour(preset)}
          >
            {t(key)}
          </button>
        ))}
      </div>
      <label className="slider">
        <span>{clockText(hour)}</span>
        <input
          type="range"
          min={0}
          max={24}
          step={0.25}
          value={hour}
          aria-label={t('views.light')}
          aria-valuetext={clockText(hour)}
          onChange={(event) => setHour(Number(event.target.value))}
        />
      </label>
      <h3>{t('views.season')}</h3>
      <div className="tiles">
        {SEASON_CHOICES.map((it) => (
          <button
            key={it}
            type="button"
            className="tile"
            aria-pressed={season === it}
            onClick={() => setSeason(it)}
          >
            {t(`season.${it}`)}
          </button>
        ))}
      </div>
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

/** 16.6 → 16:36. */
function clockText(hour: number): string {
  const minutes = Math.round(hour * 60)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
