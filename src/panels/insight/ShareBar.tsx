/** A percentage as a bar of the whole. */
import { formatNumber } from '../text.ts'

const SIZE = { width: 320, height: 14 } as const
const QUARTERS = [25, 50, 75] as const
/** Units along the bar. */
const along = (percent: number) => (percent / 100) * SIZE.width

interface Props {
  readonly percent: number
  readonly label: string
  readonly decimals?: number
}

export function ShareBar({ percent, label, decimals = 0 }: Props) {
  const bar = { x: 0, y: 1, width: along(percent), height: SIZE.height - 2, rx: 3 }
  return (
    <svg
      className="portion"
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      role="img"
      aria-label={`${label}: ${formatNumber(percent, decimals)} %`}
    >
      <rect className="portion__whole" {...bar} width={SIZE.width} />
      <rect className="portion__part" {...bar} />
      {QUARTERS.map((quarter) => (
        <line
          key={quarter}
          className="portion__quarter"
          shapeRendering="crispEdges"
          x1={along(quarter)}
          x2={along(quarter)}
          y1={1}
          y2={SIZE.height - 1}
        />
      ))}
    </svg>
  )
}
