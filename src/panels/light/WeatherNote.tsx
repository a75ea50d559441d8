/** What the weather of the date is known to have been, or why the one that was asked for is not seen. */
import { useTranslation } from 'react-i18next'
import { weatherOn } from '../../domain/environment/climate.ts'
import { toDay } from '../../domain/schedule/calendar.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { SourceBadge } from '../SourceBadge.tsx'
import { formatDate, useLang } from '../text.ts'

export function WeatherNote() {
  const { t } = useTranslation()
  const lang = useLang()
  const { climate } = useCampus().pack.manifest
  const tooWarm = useTable(({ date, season, weather }) => {
    const snowSeason = season === 'live' ? undefined : season === 'winter'
    return weather !== 'live' && weatherOn(climate, toDay(date), weather, snowSeason) !== weather
  })
  const documented = useTable(({ date }) => climate?.weather.find((it) => it.date === date))
  if (tooWarm) return <p role="note">{t('light.tooWarm')}</p>
  if (!documented) return null
  const values = { date: formatDate(documented.date, lang), weather: t(`weather.${documented.kind}`) }
  return (
    <p role="note">
      {t('light.documented', values)} <SourceBadge {...documented} />
    </p>
  )
}
