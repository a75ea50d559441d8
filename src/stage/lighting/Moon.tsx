/** Puts the moon where it is at date and hour. */
import { useThree } from '@react-three/fiber'
import { useEffect } from 'react'
import { moonPosition } from '../../domain/environment/moon.ts'
import { sunDirection } from '../../domain/environment/sun.ts'
import { smoothstep } from '../../domain/math/interpolate.ts'
import { toDay } from '../../domain/schedule/calendar.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { useStage } from '../StageContext.tsx'

export function Moon() {
  const { location } = useCampus().pack.manifest
  const { uniforms } = useStage()
  const invalidate = useThree((three) => three.invalidate)
  useEffect(
    () =>
      useTable.subscribe(
        (table) => `${table.date}/${table.hour}`,
        () => {
          const { date, hour } = useTable.getState()
          const moon = moonPosition(location, toDay(date), hour)
          const up = smoothstep(-0.5, 1.5, moon.altitudeDeg)
          uniforms.uMoon.value.set(...sunDirection(moon), Math.sqrt(moon.lit) * up)
          invalidate()
        },
        { fireImmediately: true },
      ),
    [location, uniforms, invalidate],
  )
  return null
}
