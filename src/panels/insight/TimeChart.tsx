/** Published values over time, up to the date: dots, joined by dashes that state nothing in between. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Figure } from '../../domain/content/story.ts'
import { extentOf, type Known } from '../../domain/evidence/insight.ts'
import { civilDate, type DayNumber } from '../../domain/schedule/calendar.ts'
import { useCampus } from '../../store/index.ts'
import { formatDate, useLang, useText } from '../text.ts'
import { ChartPoints } from './ChartPoints.tsx'
import { linePath } from './chartShapes.ts'
import { labelsWithRoom, PLOT, SIZE, timeScales } from './timeScales.ts'
import { useFigureWords } from './words.ts'
import '../cards/messages/index.ts'

/** Length of a tick, and from its end to the foot of the year, units of the drawing. */
const TICK = 6
const YEAR = 10

interface Props {
  readonly figure: Figure
  readonly known: Known
  readonly day: DayNumber
  /** A count that holds until the next one. */
  readonly stepped: boolean
}

export function TimeChart({ figure, known, day, stepped }: Props) {
  const { t } = useTranslation()
  const text = useText()
  const lang = useLang()
  const words = useFigureWords(figure)
  const { timeline } = useCampus()
  const scales = useMemo(() => {
    const extent = extentOf(figure)
    return extent && timeScales(extent, timeline.end, stepped)
  }, [figure, timeline, stepped])
  if (!scales) return null
  const { x, y, years } = scales
  const { readings, later } = known
  const dots = readings.map((reading) => ({
    ...reading,
    x: x(reading.day),
    y: y(reading.value),
    text: words.number(reading),
    last: reading.day === readings.at(-1)?.day,
  }))
  const [first = 0, end = 0] = x.domain
  const here = x(Math.min(day, end))
  const line = stepped ? [...dots, ...dots.slice(-1).map((it) => ({ ...it, x: Math.max(it.x, here) }))] : dots
  const label = t('insight.until', {
    label: text(figure.label),
    date: formatDate(day, lang),
    count: readings.length,
  })
  return (
    <div className="chart" data-testid="chart">
      <svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} role="img" aria-label={label}>
        <g transform={`translate(0, ${PLOT.bottom})`} shapeRendering="crispEdges">
          {years.map((year) => (
            <g key={year} className="chart__tick">
              <line x1={x(year)} x2={x(year)} y2={TICK} strokeLinecap="square" />
              <text className="chart__year" x={x(year)} y={TICK + YEAR}>
                {civilDate(year).year}
              </text>
            </g>
          ))}
          <line className="chart__base" x1={PLOT.left + 0.5} x2={PLOT.right + 0.5} />
        </g>
        {day >= first && (
          <line
            className="chart__date"
            shapeRendering="crispEdges"
            x1={here}
            x2={here}
            y1={PLOT.top - 18}
            y2={PLOT.bottom}
          />
        )}
        {/* A stem is as long as its value: only from zero. */}
        {!stepped &&
          dots.map((dot) => (
            <line
              key={dot.day}
              className="chart__stem"
              shapeRendering="crispEdges"
              x1={dot.x}
              x2={dot.x}
              y1={PLOT.bottom}
              y2={dot.y}
            />
          ))}
        <path className="chart__join" d={linePath(line, stepped)} strokeLinecap="round" />
        {later.map((point) => (
          <circle key={point.day} className="chart__later" cx={x(point.day)} cy={PLOT.bottom} r={3} />
        ))}
        {dots.map((dot) => (
          <circle
            key={dot.day}
            className="chart__dot"
            data-testid="chart-dot"
            data-last={dot.last || undefined}
            data-open={dot.mayBeOlder || undefined}
            cx={dot.x}
            cy={dot.y}
            r={dot.last ? 5.5 : 4}
          />
        ))}
        {labelsWithRoom(dots).map(({ dot, place }) => (
          <text key={dot.day} className="chart__label" data-last={dot.last || undefined} {...place}>
            {dot.text}
          </text>
        ))}
      </svg>
      <ChartPoints figure={figure} known={known} place={x} />
      <DataTable figure={figure} known={known} label={label} />
    </div>
  )
}

/** The same numbers for who does not see the drawing. */
function DataTable({ figure, known, label }: Pick<Props, 'figure' | 'known'> & { label: string }) {
  const { t } = useTranslation()
  const lang = useLang()
  const words = useFigureWords(figure)
  return (
    <div className="visually-hidden">
      <table>
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t('insight.date')}</th>
            <th scope="col">{t('insight.value')}</th>
            <th scope="col">{t('card.sources')}</th>
          </tr>
        </thead>
        <tbody>
          {known.readings.map((reading) => (
            <tr key={reading.day}>
              <th scope="row">{formatDate(reading.day, lang, reading.precision)}</th>
              <td>
                {words.number(reading)} {words.unit}
                {reading.mayBeOlder && ` (${t('insight.older')})`}
              </td>
              <td>{reading.illustrative ? t('origin.illustrative') : reading.source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
