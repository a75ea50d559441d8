/** Falling snow takes the distance away; the sky that glass mirrors has it too, so it is there from the first frame. */
import { useThree } from '@react-three/fiber'
import { useEffect } from 'react'
import { useTable } from '../../store/index.ts'
import type { SunLook } from '../light/useSun.ts'
import { useStage } from '../StageContext.tsx'
import { AIR, airColor } from './air.ts'
import { useWeather } from './useWeather.ts'

export function Haze({ look }: { look: SunLook }) {
  const weather = AIR[useWeather()]
  // Over kilometres nothing would be left to see.
  const haze = useTable((table) => (table.reach === 'park' ? weather.haze : 0))
  const { uniforms } = useStage()
  const invalidate = useThree((three) => three.invalidate)
  useEffect(() => {
    uniforms.uHaze.value.set(...airColor(look.light), haze)
    invalidate()
  }, [uniforms, look, haze, invalidate])
  return null
}
