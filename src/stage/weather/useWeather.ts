/** Weather that is drawn, from date, season and what was chosen. */
import type { Weather } from '../../domain/content/records/climate.ts'
import { weatherOn } from '../../domain/environment/climate.ts'
import { toDay } from '../../domain/schedule/calendar.ts'
import { type TableStore, useCampus, useTable } from '../../store/index.ts'

export function useWeather(): Weather {
  const { climate } = useCampus().pack.manifest
  return useTable(({ date, season, weather }: TableStore) =>
    weatherOn(climate, toDay(date), weather, season === 'live' ? undefined : season === 'winter'),
  )
}
