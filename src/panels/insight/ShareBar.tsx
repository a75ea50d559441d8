/** A percentage as a bar of the whole; what the model holds on a date stands under what is documented, striped. */
import { scaleLinear } from '@visx/scale'
import { BarRounded, Line } from '@visx/shape'
import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DayNumber } from '../../domain/calendar.ts'
import { occupancyOn } from '../../domain/occupancy.ts'
import { useCampus } from '../../store/index.ts'
import { Origin } from '../Origin.tsx'
import { PatternDefinition } from '../PatternSwatch.tsx'
import { formatNumber } from '../text.ts'

const SIZE = { width: 320, height: 14 } as const
const QUARTERS = [25, 50, 75] as const
const along = scaleLinear<number>({ domain: [0, 100], range: [0, SIZE.width] })

interface Props {
  readonly percent: number
  readonly label: string
  readonly decimals?: number
  readonly illustrative?: boolean
}

export function ShareBar({ percent, label, decimals = 0, illustrative = false }: Props) {
  const id = useId()
  const bar = { x: 0, y: 1, width: along(percent), height: SIZE.height - 2, radius: 3, all: true }
  return (
    <svg
      className="portion"
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      role="img"
      aria-label={`${label}: ${formatNumber(percent, decimals)} %`}
    >
      <BarRounded className="portion__whole" {...bar} width={SIZE.width} />
      <BarRounded className="portion__part" data-illustrative={illustrative || undefined} {...bar} />
      {illustrative && (
        <>
          <PatternDefinition id={id} pattern="diagonal" />
          <BarRounded {...bar} fill={`url(#${id})`} fillOpacity={0.4} />
        </>
      )}
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

/** The let share as the model has it on a day. */
export function ModelShare({ day }: { day: DayNumber }) {
  const { t } = useTranslation()
  const campus = useCampus()
  const { share } = useMemo(() => occupancyOn(campus, day), [campus, day])
  if (share === null) return null
  const percent = Math.round(share * 1000) / 10
  return (
    <div className="figure__model">
      <p className="figure__risen">
        {t('insight.model')} <b>{formatNumber(percent, 1)} %</b> <Origin illustrative />
      </p>
      <ShareBar percent={percent} decimals={1} label={t('insight.model')} illustrative />
    </div>
  )
}
