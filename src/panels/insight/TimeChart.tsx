/** Published values over time, up to the date: dots, joined by dashes that state nothing in between. */
import { AxisBottom } from '@visx/axis'
import { curveLinear, curveStepAfter } from '@visx/curve'
import { Circle, Line, LinePath } from '@visx/shape'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Figure } from '../../domain/content/story.ts'
import { extentOf, type Known } from '../../domain/evidence/insight.ts'
import { civilDate, type DayNumber } from '../../domain/schedule/calendar.ts'
import { useCampus } from '../../store/index.ts'
import { formatDate, useLang, useText } from '../text.ts'
import { ChartPoints } from './ChartPoints.tsx'
import { labelsWithRoom, PLOT, SIZE, timeScales } from './timeScales.ts'
import { useFigureWords } from './words.ts'
import '../cards/messages/index.ts'

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
  const [first = 0, end = 0] = x.domain()
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
        <AxisBottom
          scale={x}
          top={PLOT.bottom}
          tickValues={years}
          tickFormat={(it) => String(civilDate(Number(it)).year)}
          tickLength={6}
          // Plain text: that of the library measures itself in the page.
          tickComponent={(it) => (
            <text className="chart__year" x={it.x} y={it.y}>
              {it.formattedValue}
            </text>
          )}
          axisLineClassName="chart__base"
          tickClassName="chart__tick"
        />
        {day >= first && (
          <Line
            className="chart__date"
            from={{ x: here, y: PLOT.top - 18 }}
            to={{ x: here, y: PLOT.bottom }}
          />
        )}
        {/* A stem is as long as its value: only from zero. */}
        {!stepped &&
          dots.map((it) => (
            <Line
              key={it.day}
              className="chart__stem"
              from={{ x: it.x, y: PLOT.bottom }}
              to={{ x: it.x, y: it.y }}
            />
          ))}
        <LinePath
          className="chart__join"
          data={line}
          x={(it) => it.x}
          y={(it) => it.y}
          curve={stepped ? curveStepAfter : curveLinear}
        />
        {later.map((it) => (
          <Circle key={it.day} className="chart__later" cx={x(it.day)} cy={PLOT.bottom} r={3} />
        ))}
        {dots.map((it) => (
          <Circle
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
