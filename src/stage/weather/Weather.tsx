/** What moves in the air: falling snow, steam from roofs in deep cold. */
import { useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { coldestC, temperatureOn } from '../../domain/environment/climate.ts'
import { memoizeLast } from '../../domain/memoizeLast.ts'
import { toDay } from '../../domain/schedule/calendar.ts'
import { type TableStore, useCampus, useTable } from '../../store/index.ts'
import { reducedMotion } from '../camera/reducedMotion.ts'
import { useSunValue } from '../lighting/useSun.ts'
import { useStage } from '../StageContext.tsx'
import { AIR } from './air.ts'
import { Snowfall } from './Snowfall.tsx'
import { Steam } from './Steam.tsx'

/** Breath and chimneys show below this temperature, °C. */
const STEAM_BELOW_C = -10
/** Moving air is drawn at most so often where it may move at rest, frames a second. */
const AIR_FPS = 30

interface Props {
  /** Fewer flakes. */
  readonly sparse: boolean
}

export function Weather({ sparse }: Props) {
  const kind = useSunValue((look) => look.weather)
  const { uniforms } = useStage()
  const { amount, storm } = AIR[kind]
  const steams = useSteams()
  useMovingAir(amount > 0 || steams)
  return (
    <>
      {amount > 0 && <Snowfall amount={sparse ? amount * 0.5 : amount} storm={storm} shared={uniforms} />}
      {steams && <Steam shared={uniforms} />}
    </>
  )
}

/** Deep cold by the calendar, or by a winter chosen by hand. */
function useSteams(): boolean {
  const { climate } = useCampus().pack.manifest
  const steams = useMemo(
    () =>
      memoizeLast((date: string, season: TableStore['season']) => {
        if (!climate || (season !== 'live' && season !== 'winter')) return false
        const meanC = season === 'winter' ? coldestC(climate) : temperatureOn(climate, toDay(date))
        return meanC < STEAM_BELOW_C
      }),
    [climate],
  )
  return useTable(({ date, season }) => steams(date, season))
}

/** Lets the air move at rest in the hall, at the table; elsewhere it moves only while something else does. */
function useMovingAir(moving: boolean): void {
  const invalidate = useThree((three) => three.invalidate)
  const hall = useTable((table) => table.mode === 'kiosk' && table.ready && table.reach === 'park')
  useEffect(() => {
    if (!moving || !hall || reducedMotion()) return
    const timer = window.setInterval(() => invalidate(), 1000 / AIR_FPS)
    return () => window.clearInterval(timer)
  }, [moving, hall, invalidate])
}
