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
  const dots = readings.map((it) => ({
    ...it,
    x: x(it.day),
    y: y(it.value),
    text: words.number(it),
    last: it.day === readings.at(-1)?.day,
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
    <div className="chart">
      <svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} role="img" aria-label={label}>
        <g transform={`translate(0, ${PLOT.bottom})`} shapeRendering="crispEdges">
          {years.map((it) => (
            <g key={it} className="chart__tick">
              <line x1={x(it)} x2={x(it)} y2={TICK} strokeLinecap="square" />
              <text className="chart__year" x={x(it)} y={TICK + YEAR}>
                {civilDate(it).year}
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
          dots.map((it) => (
            <line
              key={it.day}
              className="chart__stem"
              shapeRendering="crispEdges"
              x1={it.x}
              x2={it.x}
              y1={PLOT.bottom}
              y2={it.y}
            />
          ))}
        <path className="chart__join" d={linePath(line, stepped)} strokeLinecap="round" />
        {later.map((it) => (
          <circle key={it.day} className="chart__later" cx={x(it.day)} cy={PLOT.bottom} r={3} />
        ))}
        {dots.map((it) => (
          <circle
            key={it.day}
            className="chart__dot"
            data-last={it.last || undefined}
            data-open={it.mayBeOlder || undefined}
            cx={it.x}
            cy={it.y}
            r={it.last ? 5.5 : 4}
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
          {known.readings.map((it) => (
            <tr key={it.day}>
              <th scope="row">{formatDate(it.day, lang, it.precision)}</th>
              <td>
                {words.number(it)} {words.unit}
                {it.mayBeOlder && ` (${t('insight.older')})`}
              </td>
              <td>{it.illustrative ? t('origin.illustrative') : it.source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
