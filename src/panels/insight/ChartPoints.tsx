/**
 * The points of a chart, to be touched or reached by keys: each takes the timeline to its day. One tab stop, at the last that
 * is known; arrows go along the chart.
 */
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { Figure } from '../../domain/content/story.ts'
import type { Known } from '../../domain/evidence/insight.ts'
import type { DayNumber } from '../../domain/schedule/calendar.ts'
import { Button } from '../../ui/Button.tsx'
import { useRovingFocus } from '../../ui/keys/rovingFocus.ts'
import { formatDate, useLang } from '../text.ts'
import { goToDay } from './goToDay.ts'
import { hitStripsOf, SIZE } from './timeScales.ts'
import { useFigureWords } from './words.ts'

interface Props {
  readonly figure: Figure
  readonly known: Known
  place(day: DayNumber): number
}

const percent = (units: number) => `${((units / SIZE.width) * 100).toFixed(2)}%`

export function ChartPoints({ figure, known: { readings, later }, place }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const group = useRovingFocus<HTMLDivElement>()
  const words = useFigureWords(figure)
  const points = [
    ...readings.map((reading) => ({
      day: reading.day,
      name: `${formatDate(reading.day, lang, reading.precision)}: ${words.number(reading)} ${words.unit}`,
      last: reading.day === readings.at(-1)?.day,
    })),
    ...later.map((point) => ({
      day: point.day,
      name: t('insight.later', { date: formatDate(point.day, lang, point.precision) }),
      last: false,
    })),
  ]
  const strips = hitStripsOf(points.map((it) => place(it.day)))
  return (
    <div ref={group}>
      {points.map(({ day, name, last }, i) => (
        <Button
          key={day}
          className="chart__point"
          aria-label={name}
          aria-current={last ? 'date' : undefined}
          title={name}
          style={
            { '--x': percent(strips[i]?.x ?? 0), '--w': percent(strips[i]?.width ?? 0) } as CSSProperties
          }
          onClick={() => goToDay(day)}
        />
      ))}
    </div>
  )
}
