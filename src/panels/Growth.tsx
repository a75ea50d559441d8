/** A figure's growth over the documented dates, as bars; the same numbers are there as a list for screen readers. */

import { civilDate, toDay } from '../domain/calendar.ts'
import type { Figure } from '../domain/scene/story.ts'
import { formatNumber } from './text.ts'

const SIZE = Object.freeze({ width: 280, height: 72, barWidth: 26, base: 56, top: 14 })

interface Props {
  readonly label: string
  readonly points: NonNullable<Figure['series']>
  readonly decimals: number
}

export function Growth({ label, points, decimals }: Props) {
  const days = points.map((it) => toDay(it.date))
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const max = Math.max(...points.map((it) => it.value))
  const x = (day: number) =>
    last === first ? SIZE.width / 2 : 20 + ((day - first) / (last - first)) * (SIZE.width - 40)
  const description = points.map((it) => `${it.date}: ${formatNumber(it.value, decimals)}`).join('; ')
  return (
    <svg
      className="growth"
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      role="img"
      aria-label={`${label}. ${description}`}
    >
      {points.map((it, i) => {
        const at = x(days[i] ?? first)
        const height = (it.value / max) * (SIZE.base - SIZE.top)
        return (
          <g key={it.date}>
            <rect
              x={at - SIZE.barWidth / 2}
              y={SIZE.base - height}
              width={SIZE.barWidth}
              height={height}
              rx="2"
            />
            <text x={at} y={SIZE.base - height - 4}>
              {formatNumber(it.value, decimals)}
            </text>
            <text x={at} y={SIZE.height - 3} className="growth__year">
              {civilDate(toDay(it.date)).year}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
