/** A percentage as a bar of the whole. */
import { scaleLinear } from '@visx/scale'
import { BarRounded, Line } from '@visx/shape'
import { formatNumber } from '../text.ts'

const SIZE = { width: 320, height: 14 } as const
const QUARTERS = [25, 50, 75] as const
const along = scaleLinear<number>({ domain: [0, 100], range: [0, SIZE.width] })

interface Props {
  readonly percent: number
  readonly label: string
  readonly decimals?: number
}

export function ShareBar({ percent, label, decimals = 0 }: Props) {
  const bar = { x: 0, y: 1, width: along(percent), height: SIZE.height - 2, radius: 3, all: true }
  return (
    <svg
      className="portion"
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      role="img"
      aria-label={`${label}: ${formatNumber(percent, decimals)} %`}
    >
      <BarRounded className="portion__whole" {...bar} width={SIZE.width} />
      <BarRounded className="portion__part" {...bar} />
      {QUARTERS.map((it) => (
        <Line
          key={it}
          className="portion__quarter"
          from={{ x: along(it), y: 1 }}
          to={{ x: along(it), y: SIZE.height - 1 }}
        />
      ))}
    </svg>
  )
}
