/** Hour, season and weather: live by the timeline's date, or taken over by hand; a day and a year can be played. */
import { Pause, Play } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { toDay } from '../../domain/calendar.ts'
import { WEATHERS } from '../../domain/scene/climate.ts'
import { SEASONS } from '../../domain/season.ts'
import { launchState } from '../../domain/state.ts'
import { sunHours } from '../../domain/sunHours.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { ClimateLine } from './ClimateLine.tsx'

const SEASON_CHOICES = ['live', ...SEASONS] as const
const WEATHER_CHOICES = ['live', ...WEATHERS] as const
/** Hours this close to a preset count as it. */
const NEAR_H = 0.05

export function LightControls() {
  const { t } = useTranslation()
  const { pack } = useCampus()
  const hour = useTable((table) => table.hour)
  const season = useTable((table) => table.season)
  const weather = useTable((table) => table.weather)
  const date = useTable((table) => table.date)
  const playingDay = useTable((table) => table.playingDay)
  const playingYear = useTable((table) => table.yearEnd !== null)
  const { setHour, setSeason, setWeather, playDay, playYear, stopLight, giveBackLight } = useTable.getState()
  const presets = useMemo(() => sunHours(pack.manifest.location, toDay(date)), [pack, date])
  const launch = useMemo(() => launchState(pack), [pack])
  const byHand = hour !== launch.hour || season !== launch.season || weather !== launch.weather
  return (
    <>
      <h3>
        {t('views.light')} <span className="badge">{t(byHand ? 'light.byHand' : 'light.live')}</span>
      </h3>
      <div className="tiles">
        {(['dawn', 'noon', 'dusk', 'night'] as const).map((key) => (
          <button
            key={key}
            type="button"
            className="tile"
            aria-pressed={Math.abs(hour - presets[key]) < NEAR_H}
            onClick={() => setHour(presets[key])}
          >
            {t(`light.${key}`)}
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
      <div className="tiles">
        <PlayTile
          playing={playingDay}
          label={t('light.playDay')}
          onClick={playingDay ? stopLight : playDay}
        />
        <PlayTile
          playing={playingYear}
          label={t('light.playYear')}
          onClick={playingYear ? stopLight : playYear}
        />
      </div>
      <button type="button" className="button" disabled={!byHand} onClick={giveBackLight}>
        {t('light.giveBack')}
      </button>
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
      <h3>{t('views.weather')}</h3>
      <div className="tiles">
        {WEATHER_CHOICES.map((it) => (
          <button
            key={it}
            type="button"
            className="tile"
            aria-pressed={weather === it}
            onClick={() => setWeather(it)}
          >
            {t(`weather.${it}`)}
          </button>
        ))}
      </div>
      <ClimateLine />
    </>
  )
}

function PlayTile({ playing, label, onClick }: { playing: boolean; label: string; onClick(): void }) {
  return (
    <button type="button" className="tile tile--icon" aria-pressed={playing} onClick={onClick}>
      {playing ? <Pause aria-hidden /> : <Play aria-hidden />}
      {label}
    </button>
  )
}

/** 16.6 → 16:36. */
function clockText(hour: number): string {
  const minutes = Math.round(hour * 60)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
