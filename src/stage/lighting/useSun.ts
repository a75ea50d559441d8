/** Sun and daylight of the store's date and hour, in steps small enough not to be seen. */
import { useMemo } from 'react'
import type { Weather } from '../../domain/content/records/climate.ts'
import { seasonLook } from '../../domain/environment/season.ts'
import { type SunPosition, sunDirection, sunPosition } from '../../domain/environment/sun.ts'
import { toDay } from '../../domain/schedule/calendar.ts'
import { type TableStore, useCampus, useTable } from '../../store/index.ts'
import { useWeather } from '../weather/useWeather.ts'
import { type Bounce, groundBounce } from './bounce.ts'
import { type Daylight, daylight, MIN_KEY_ALTITUDE_DEG, overcast } from './daylight.ts'
import { type SkyLook, skyLook } from './skyLook.ts'

/** Steps in which light is renewed, degrees: the lamps of the sky, and the image that glass reflects. */
const STEP_DEG = 0.25
const REFLECTION_STEP_DEG = 2.5
/** Steps of the snow cover that change the light from the ground. */
const SNOW_STEPS = 8

/** Cloud that comes with each weather. */
const COVER: Record<Weather, number> = { clear: 0, snowfall: 0.7, snowstorm: 1 }

export interface SunLook {
  readonly position: SunPosition
  /** Unit vector towards the key light. */
  readonly key: readonly [number, number, number]
  /** Unit vector towards the sun itself. */
  readonly sun: readonly [number, number, number]
  readonly light: Daylight
  readonly bounce: Bounce
  readonly sky: SkyLook
  readonly reflectionKey: string
}

export function useSun(): SunLook {
  const campus = useCampus()
  const { location } = campus.pack.manifest
  const stepped = useTable((table: TableStore) => {
    const { altitudeDeg, azimuthDeg } = sunPosition(location, toDay(table.date), table.hour)
    const step = (degrees: number) => Math.round(degrees / STEP_DEG) * STEP_DEG
    return `${step(altitudeDeg)}/${step(azimuthDeg)}`
  })
  const weather = useWeather()
  const snow = useTable(
    (table: TableStore) =>
      Math.round(
        seasonLook(toDay(table.date), table.season, table.campus?.pack.manifest.climate).snow * SNOW_STEPS,
      ) / SNOW_STEPS,
  )
  return useMemo(() => {
    const [altitudeDeg = 0, azimuthDeg = 0] = stepped.split('/').map(Number)
    const coarse = (degrees: number) => Math.round(degrees / REFLECTION_STEP_DEG)
    const key = sunDirection({ azimuthDeg, altitudeDeg: Math.max(altitudeDeg, MIN_KEY_ALTITUDE_DEG) })
    const light = overcast(daylight(altitudeDeg), COVER[weather])
    return {
      position: { altitudeDeg, azimuthDeg },
      key,
      sun: sunDirection({ azimuthDeg, altitudeDeg }),
      light,
      bounce: groundBounce(light, key[1], { snow }),
      sky: skyLook(light, weather, altitudeDeg),
      reflectionKey: `${coarse(altitudeDeg)}/${coarse(azimuthDeg)}/${weather}/${snow}`,
    }
  }, [stepped, weather, snow])
}
