/** Floor area risen over the years, drawn quietly behind the rail. */
import { type CSSProperties, useMemo } from 'react'
import { useCampus } from '../../store/index.ts'

/** Points of the curve: four a month, so that it has no corners when a few weeks fill the rail. */
const POINTS = 384
const HEIGHT = 100

export function GrowthCurve() {
  const { timeline, progress } = useCampus()
  const path = useMemo(() => {
    const total = progress.at(timeline.end).areaUpM2 || 1
    const days = timeline.end - timeline.start
    const points = Array.from({ length: POINTS + 1 }, (_, i) => {
      const up = progress.at(timeline.start + (i / POINTS) * days).areaUpM2 / total
      return `${i} ${(HEIGHT * (1 - up)).toFixed(1)}`
    })
    return `M0 ${HEIGHT}L${points.join('L')}V${HEIGHT}Z`
  }, [timeline, progress])
  return (
    <svg
      className="rail__curve"
      style={{ '--whole': timeline.end - timeline.start } as CSSProperties}
      viewBox={`0 0 ${POINTS} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  )
}
