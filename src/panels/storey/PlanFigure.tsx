/** The plan of a storey: its outline, its cores, north, and how much of it is let or free. */
import './messages/index.ts'
import './storey.css'
import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { floorPlan } from '../../domain/campus/floorPlan.ts'
import { type Storey, storeyLabel } from '../../domain/campus/storeys.ts'
import { partingAlong } from '../../domain/geometry/longAxis.ts'
import type { Polygon } from '../../domain/geometry/polygon.ts'
import { radToDeg } from '../../domain/math/angle.ts'
import { formatArea } from '../text.ts'

/** From one share of the storey's area to another, along it: where it really lies is not on record. */
export interface Part {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly free: boolean
}

/** Room around the outline, and the length of the scale bar, meters. */
const MARGIN_M = 5
const SCALE_M = 10

export function PlanFigure({ level, parts }: { level: Storey; parts: readonly Part[] }) {
  const { t } = useTranslation()
  const clip = useId()
  const plan = useMemo(() => floorPlan(level.outline), [level.outline])
  if (!plan) return null
  const { outline, cores, coreAreaM2, northRad, minX, maxX, minY, maxY } = plan
  const [width, height] = [maxX - minX, maxY - minY]
  const letters = (width + 2 * MARGIN_M) / 26
  const laid = parts.map((part) => {
    const [from, to] = [partingAlong(outline, 0, part.from), partingAlong(outline, 0, part.to)]
    return { ...part, from, lengthM: to - from }
  })
  const label = t('storey.planLabel', {
    storey: storeyLabel(level.number),
    area: formatArea(level.areaM2),
    cores: cores.length,
  })
  return (
    <figure className="floor-plan">
      <h3>{t('storey.plan')}</h3>
      <svg
        role="img"
        aria-label={label}
        viewBox={`${minX - MARGIN_M} ${minY - MARGIN_M} ${width + 2 * MARGIN_M} ${height + 3 * MARGIN_M}`}
      >
        <clipPath id={clip}>
          <path d={ring(outline)} />
        </clipPath>
        <path className="floor-plan__floor" d={ring(outline)} />
        <g clipPath={`url(#${clip})`}>
          {laid.map(({ id, from, lengthM, free }) => (
            <rect
              key={id}
              className="floor-plan__part"
              data-free={free || undefined}
              x={from}
              y={minY}
              width={lengthM}
              height={height}
            />
          ))}
        </g>
        {cores.map((core) => (
          <path key={ring(core)} className="floor-plan__core" d={ring(core)} />
        ))}
        <path className="floor-plan__wall" d={ring(outline)} />
        <g
          className="floor-plan__north"
          transform={`translate(${maxX - 1} ${maxY + MARGIN_M}) rotate(${radToDeg(northRad)})`}
        >
          <path d="M0-3 L1.6 2 L0 1 L-1.6 2Z" />
        </g>
        <path className="floor-plan__scale" d={`M${minX} ${maxY + MARGIN_M} h${SCALE_M}`} />
        <text
          className="floor-plan__letters"
          fontSize={letters}
          x={minX + SCALE_M + 1.5}
          y={maxY + MARGIN_M + 1}
        >
          10 m
        </text>
        <text
          className="floor-plan__letters"
          fontSize={letters}
          x={maxX - 5}
          y={maxY + MARGIN_M + 1}
          textAnchor="end"
        >
          {t('storey.north')}
        </text>
      </svg>
      <figcaption className="muted">{t('storey.cores', { area: formatArea(coreAreaM2) })}</figcaption>
    </figure>
  )
}

const ring = (points: Polygon) => `M${points.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).join('L')}Z`
