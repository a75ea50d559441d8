/** The small park on the table, while the house that it stands in is open and built. */
import { useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { storeyFeature } from '../../domain/campus/features.ts'
import { HALL_STOREYS, type SmallPark as Place } from '../../domain/film/smallPark.ts'
import { toDay } from '../../domain/schedule/calendar.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { smallPark } from './smallPark.ts'

export function SmallPark({ small }: { small: Place }) {
  const campus = useCampus()
  const invalidate = useThree((three) => three.invalidate)
  const made = useMemo(() => {
    const entry = campus.buildings.get(small.building)
    const feature =
      entry && storeyFeature(entry.features, entry.building.basements.levels, HALL_STOREYS.floor)
    const built = (feature !== undefined && campus.featureTimes[feature]?.envelopeEnd) || 0
    return smallPark(small, campus.pack.site, () => {
      const { date, compare } = useTable.getState()
      return compare === null && toDay(date) - campus.timeline.start >= built
    })
  }, [campus, small])
  useEffect(() => {
    invalidate()
    return () => {
      made.dispose()
      invalidate()
    }
  }, [made, invalidate])
  return <primitive object={made.mesh} />
}
