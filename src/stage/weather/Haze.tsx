/** Keeps the air's uniforms: what is far away fades into the sky behind it, more so in falling snow. */
import { useThree } from '@react-three/fiber'
import { useEffect } from 'react'
import { useTable } from '../../store/index.ts'
import type { SunLook } from '../lighting/useSun.ts'
import { useStage } from '../StageContext.tsx'
import { AIR, airColor, hides } from './air.ts'
import { useWeather } from './useWeather.ts'

export function Haze({ look }: { look: SunLook }) {
  const weather = AIR[useWeather()]
  // Over kilometers nothing would be left to see.
  const haze = useTable((table) => (table.reach === 'park' ? weather.haze : 0))
  const { uniforms } = useStage()
  const invalidate = useThree((three) => three.invalidate)
  useEffect(() => {
    uniforms.uHaze.value.set(...airColor(look.light), haze)
    uniforms.uZenith.value.fromArray(look.light.zenith)
    uniforms.uHorizon.value.fromArray(look.light.horizon)
    uniforms.uSunGlow.value.fromArray(look.light.glow)
    uniforms.uSun.value.fromArray(look.sun)
    uniforms.uBelt.value.set(...look.sky.belt, hides(haze), look.light.falloff)
    invalidate()
  }, [uniforms, look, haze, invalidate])
  return null
}
