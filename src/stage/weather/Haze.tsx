/** Keeps the air's uniforms: what is far away fades into the sky behind it, more so in falling snow. */
import { useThree } from '@react-three/fiber'
import { useEffect } from 'react'
import { useTable } from '../../store/index.ts'
import { useStage } from '../StageContext.tsx'
import { AIR, airColor, hides } from './air.ts'

export function Haze() {
  const { uniforms, sun } = useStage()
  const invalidate = useThree((three) => three.invalidate)
  useEffect(() => {
    const apply = () => {
      const table = useTable.getState()
      const look = sun.lookAt(table)
      // Over kilometers nothing would be left to see.
      const haze = table.reach === 'park' ? AIR[look.weather].haze : 0
      uniforms.uHaze.value.set(...airColor(look.light), haze)
      uniforms.uZenith.value.fromArray(look.light.zenith)
      uniforms.uHorizon.value.fromArray(look.light.horizon)
      uniforms.uSunGlow.value.fromArray(look.light.glow)
      uniforms.uSun.value.fromArray(look.sun)
      uniforms.uBelt.value.set(...look.sky.belt, hides(haze), look.light.falloff)
      invalidate()
    }
    const stops = [sun.subscribe(apply), useTable.subscribe((table) => table.reach === 'park', apply)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [uniforms, sun, invalidate])
  return null
}
