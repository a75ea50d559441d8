/**
 * The ground beyond the table: open land to the horizon and the river across it. Seen from the park it lies just below the edge
 * of the table; as the camera goes far away it sinks, until the table stands on it with its cut edge and its rim. With it come
 * the city around the table and the wear of the ground.
 */
import { useEffect, useMemo } from 'react'
import { centroid } from '../../domain/geometry/polygon.ts'
import { useCampus } from '../../store/index.ts'
import { GroundField } from '../lighting/GroundField.tsx'
import { useStage } from '../StageContext.tsx'
import { beyond } from './beyondGeometry.ts'
import { City } from './City.tsx'
import { useBeyond } from './useBeyond.ts'

const GROUND_COLOR = '#7d8463'
const WATER_COLOR = '#35617a'

export function Beyond() {
  const { site } = useCampus().pack
  const parts = useMemo(() => {
    const { ground, river } = beyond(site.table.outline, site.water)
    return [
      {
        name: 'ground',
        geometry: ground,
        color: GROUND_COLOR,
        traits: { snow: 1, foliage: 'grass' },
        roughness: 1,
      },
      ...(river
        ? [
            {
              name: 'river',
              geometry: river,
              color: WATER_COLOR,
              traits: { water: 'river' },
              roughness: 0.08,
            },
          ]
        : []),
    ]
  }, [site])
  const { uniforms } = useStage()
  useEffect(() => {
    const found = site.water.find((it) => it.kind === 'river')
    if (found) uniforms.uRiverLane.value = centroid(found.outline)[1]
  }, [site, uniforms])
  const land = useBeyond(parts)
  return (
    <>
      <GroundField />
      <City />
      <primitive object={land} />
    </>
  )
}
