/** Sun and daylight of the store's date and hour, in steps small enough not to be seen; handed on outside React. */
import { useEffect } from 'react'
import type { Campus } from '../../domain/campus/campus.ts'
import type { Weather } from '../../domain/content/records/climate.ts'
import { weatherOn } from '../../domain/environment/climate.ts'
import { seasonLook } from '../../domain/environment/season.ts'
import { type SunPosition, sunDirection, sunPosition } from '../../domain/environment/sun.ts'
import { memoizeLast } from '../../domain/memoizeLast.ts'
import { toDay } from '../../domain/schedule/calendar.ts'
import { type TableStore, useTable } from '../../store/index.ts'
import { useStage } from '../StageContext.tsx'
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
  /** The weather that is drawn. */
  readonly weather: Weather
  readonly reflectionKey: string
}

/** The light over the table. */
export interface Sun {
  /** Of a state of the store; the same object until a step of sun, weather or snow is passed. */
  lookAt(table: TableStore): SunLook
  /** Calls back now, and with each step; returns how to stop. */
  subscribe(apply: (look: SunLook) => void): () => void
}

export function createSun({ pack: { manifest } }: Campus): Sun {
  const { location, climate } = manifest
  const step = (degrees: number) => Math.round(degrees / STEP_DEG) * STEP_DEG
  const sunAt = memoizeLast((date: string, hour: number) => sunPosition(location, toDay(date), hour))
  const weatherAt = memoizeLast(
    (date: string, season: TableStore['season'], weather: TableStore['weather']) =>
      weatherOn(climate, toDay(date), weather, season === 'live' ? undefined : season === 'winter'),
  )
  const snowAt = memoizeLast(
    (date: string, season: TableStore['season']) =>
      Math.round(seasonLook(toDay(date), season, climate).snow * SNOW_STEPS) / SNOW_STEPS,
  )
  const lookOf = memoizeLast(makeLook)
  const lookAt = ({ date, hour, season, weather }: TableStore) => {
    const { altitudeDeg, azimuthDeg } = sunAt(date, hour)
    return lookOf(step(altitudeDeg), step(azimuthDeg), weatherAt(date, season, weather), snowAt(date, season))
  }
  return { lookAt, subscribe: (apply) => useTable.subscribe(lookAt, apply, { fireImmediately: true }) }
}

/** Applies the light, now and with each step; `apply` keeps its identity for as long as what it works with does. */
export function useSun(apply: (look: SunLook) => void): void {
  const { sun } = useStage()
  useEffect(() => sun.subscribe(apply), [sun, apply])
}

/** Something of the light that seldom changes: the component is rendered when it does. */
export function useSunValue<T extends string | number | boolean>(pick: (look: SunLook) => T): T {
  const { sun } = useStage()
  return useTable((table) => pick(sun.lookAt(table)))
}

function makeLook(altitudeDeg: number, azimuthDeg: number, weather: Weather, snow: number): SunLook {
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
    weather,
    reflectionKey: `${coarse(altitudeDeg)}/${coarse(azimuthDeg)}/${weather}/${snow}`,
  }
}
