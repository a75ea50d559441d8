/** What is in the air: falling snow with the haze it makes, steam from roofs in deep cold. */
import { useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { toDay } from '../../domain/calendar.ts'
import { temperatureOn } from '../../domain/climate.ts'
import type { Weather as Kind } from '../../domain/scene/climate.ts'
import { type TableStore, useCampus, useTable } from '../../store/index.ts'
import { reducedMotion } from '../camera/reducedMotion.ts'
import type { SunLook } from '../light/useSun.ts'
import { useStage } from '../StageContext.tsx'
import { Snowfall } from './Snowfall.tsx'
import { Steam } from './Steam.tsx'
import { useWeather } from './useWeather.ts'

/** Flakes, wind, and how much of the distance the air takes, 1/m. */
const AIR: Record<Kind, { amount: number; storm: number; haze: number }> = {
  clear: { amount: 0, storm: 0, haze: 0 },
  snowfall: { amount: 0.55, storm: 0, haze: 0.0005 },
  snowstorm: { amount: 1, storm: 1, haze: 0.0017 },
}
/** Breath and chimneys show below this temperature, °C. */
const STEAM_BELOW_C = -10
/** Moving air is drawn at most so often where it may move at rest, frames a second. */
const AIR_FPS = 30

interface Props {
  readonly look: SunLook
  /** Fewer flakes. */
  readonly sparse: boolean
}

export function Weather({ look, sparse }: Props) {
  const kind = useWeather()
  const { uniforms } = useStage()
  const invalidate = useThree((three) => three.invalidate)
  const { amount, storm, haze } = AIR[kind]
  const steams = useSteams()
  const { horizon, ambient, sky, night } = look.light
  const air = useMemo(
    () => horizon.map((it) => it * (0.35 + 0.65 * sky) * (1 - 0.45 * night)),
    [horizon, sky, night],
  )
  const flake = useMemo(
    () => air.map((it) => Math.min(1, 0.12 + it * ambient * 1.5)) as [number, number, number],
    [air, ambient],
  )

  useEffect(() => {
    const [r = 0, g = 0, b = 0] = air
    uniforms.uHaze.value.set(r, g, b, haze)
    invalidate()
  }, [uniforms, air, haze, invalidate])

  useMovingAir(amount > 0 || steams)
  return (
    <>
      {amount > 0 && (
        <Snowfall amount={sparse ? amount * 0.5 : amount} storm={storm} light={flake} shared={uniforms} />
      )}
      {steams && <Steam light={flake} shared={uniforms} />}
    </>
  )
}

/** Deep cold by the calendar, or by a winter chosen by hand. */
function useSteams(): boolean {
  const { climate } = useCampus().pack.manifest
  return useTable(({ date, season }: TableStore) => {
    if (!climate || (season !== 'live' && season !== 'winter')) return false
    return season === 'winter' || temperatureOn(climate, toDay(date)) < STEAM_BELOW_C
  })
}

/** Lets the air move at rest in the hall; elsewhere it moves only while something else does. */
function useMovingAir(moving: boolean): void {
  const invalidate = useThree((three) => three.invalidate)
  const hall = useTable((table) => table.mode === 'kiosk' && table.ready)
  useEffect(() => {
    if (!moving || !hall || reducedMotion()) return
    const timer = window.setInterval(() => invalidate(), 1000 / AIR_FPS)
    return () => window.clearInterval(timer)
  }, [moving, hall, invalidate])
}
