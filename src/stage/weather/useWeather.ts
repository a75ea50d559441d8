/** Weather that is drawn, from date, season and what was chosen. */
import { toDay } from '../../domain/calendar.ts'
import { weatherOn } from '../../domain/climate.ts'
import type { Weather } from '../../domain/scene/climate.ts'
import { type TableStore, useCampus, useTable } from '../../store/index.ts'

export function useWeather(): Weather {
  const { climate } = useCampus().pack.manifest
  return useTable(({ date, season, weather }: TableStore) =>
    weatherOn(climate, toDay(date), weather, season === 'live' ? undefined : season === 'winter'),
  )
}
