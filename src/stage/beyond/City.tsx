/** The blocks of a city that thins out around the table. */
import { useMemo } from 'react'
import { cityAround } from '../../domain/environment/district.ts'
import { useCampus } from '../../store/index.ts'
import { GROUND_M } from './beyondGeometry.ts'
import { cityGeometry } from './cityGeometry.ts'
import { useBeyond } from './useBeyond.ts'

const COLOR = '#b9bab7'

export function City() {
  const { site } = useCampus().pack
  const parts = useMemo(() => {
    const geometry = cityGeometry(cityAround(site), GROUND_M)
    return [{ name: 'city', geometry, color: COLOR, traits: { snow: 0.9, district: true }, roughness: 0.78 }]
  }, [site])
  return <primitive object={useBeyond(parts)} />
}
