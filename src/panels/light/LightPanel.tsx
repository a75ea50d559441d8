/** Hour, season and weather: live by the timeline's date, or taken over by hand; a day and a year can be played. */
import { Pause, Play } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { WEATHERS } from '../../domain/content/records/climate.ts'
import { SEASONS } from '../../domain/environment/season.ts'
import { QUALITIES } from '../../domain/state/state.ts'
import { lightByHand, useTable } from '../../store/index.ts'
import { Button } from '../../ui/Button.tsx'
import { SoundChoice } from '../ambience/SoundChoice.tsx'
import { Panel } from '../Panel.tsx'
import { useText } from '../text.ts'
import { Choices } from './Choices.tsx'
import { ClimateLine } from './ClimateLine.tsx'
import { HourControl } from './HourControl.tsx'
import { lightPanel } from './panel.ts'
import { WeatherNote } from './WeatherNote.tsx'

const SEASON_CHOICES = ['live', ...SEASONS] as const
const WEATHER_CHOICES = ['live', ...WEATHERS] as const

export function LightPanel() {
  const { t } = useTranslation()
  const text = useText()
  const season = useTable((table) => table.season)
  const weather = useTable((table) => table.weather)
  const quality = useTable((table) => table.quality)
  const seasonByHand = useTable((table) => lightByHand(table).season)
  const weatherByHand = useTable((table) => lightByHand(table).weather)
  const anyByHand = useTable((table) => Object.values(lightByHand(table)).some(Boolean))
  const playingDay = useTable((table) => table.playingDay)
  const playingYear = useTable((table) => table.yearEnd !== null)
  const { setSeason, setWeather, setQuality, playDay, playYear, stopLight, resetLighting, closePanel } =
    useTable.getState()
  return (
    <Panel title={text(lightPanel.label)} onClose={closePanel}>
      <ClimateLine />
      <HourControl />
      <div className="tiles tiles--row">
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
      <Choices
        label={t('light.season')}
        items={SEASON_CHOICES}
        chosen={season}
        name={(it) => t(`season.${it}`)}
        byHand={seasonByHand}
        onChoose={setSeason}
      />
      <Choices
        label={t('light.weather')}
        items={WEATHER_CHOICES}
        chosen={weather}
        name={(it) => t(`weather.${it}`)}
        byHand={weatherByHand}
        onChoose={setWeather}
      />
      <WeatherNote />
      <Button disabled={!anyByHand} onClick={resetLighting}>
        {t('light.giveBack')}
      </Button>
      <SoundChoice />
      <Choices
        label={t('light.quality')}
        items={QUALITIES}
        chosen={quality}
        name={(it) => t(`quality.${it}`)}
        onChoose={setQuality}
      />
    </Panel>
  )
}

function PlayTile({ playing, label, onClick }: { playing: boolean; label: string; onClick(): void }) {
  return (
    <Button className="tile tile--icon" pressed={playing} onClick={onClick}>
      {playing ? <Pause aria-hidden /> : <Play aria-hidden />}
      {label}
    </Button>
  )
}
