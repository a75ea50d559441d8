/** A date that was aimed at: what was planned, once or again, what came, and the days between. */
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { toDay } from '../../../domain/calendar.ts'
import { deviation, plannedDay } from '../../../domain/plan.ts'
import type { Target } from '../../../domain/scene/schedule.ts'
import { useCampus, useTable } from '../../../store/index.ts'
import { Origin } from '../../Origin.tsx'
import { formatDate, useLang, useText } from '../../text.ts'
import { useDeviationText } from './useDeviationText.ts'

export function TargetRow({ target }: { target: Target }) {
  const { t } = useTranslation()
  const text = useText()
  const lang = useLang()
  const { timeline } = useCampus()
  const inWords = useDeviationText()
  const { actual, planned } = target
  const late = deviation(target)
  const at = (date: string) => ({ '--d': toDay(date) - timeline.start }) as CSSProperties
  const [from, to] = [plannedDay(target), actual ? toDay(actual.date) : null].sort(
    (a, b) => (a ?? 0) - (b ?? 0),
  )
  const goTo = (date: string) => useTable.getState().setDay(toDay(date))
  return (
    <div className="gantt__target">
      <p>
        {text(target.name)}{' '}
        <strong data-late={late && late.days > 0 ? true : undefined}>{inWords(late)}</strong>{' '}
        <Origin source={actual?.source ?? planned.at(-1)?.source} />
      </p>
      <div className="gantt__track">
        {actual && from !== null && to !== null && from !== undefined && to !== undefined && (
          <span
            className="gantt__band"
            data-late={late && late.days > 0 ? true : undefined}
            style={{ '--d': from - timeline.start, '--n': to - from } as CSSProperties}
          />
        )}
        {planned.map((it, i) => {
          const stated = it.stated ? t('schedule.stated', { date: formatDate(it.stated, lang) }) : ''
          const label = `${t('schedule.planned')} ${formatDate(it.date, lang, it.precision)}${stated}`
          return (
            <button
              key={it.date + (it.stated ?? '')}
              type="button"
              className="gantt__mark"
              data-kind="plan"
              data-old={i < planned.length - 1 || undefined}
              style={at(it.date)}
              aria-label={`${text(target.name)}: ${label}`}
              title={label}
              onClick={() => goTo(it.date)}
            />
          )
        })}
        {actual && (
          <button
            type="button"
            className="gantt__mark"
            data-kind="actual"
            style={at(actual.date)}
            aria-label={`${text(target.name)}: ${t('schedule.actual')} ${formatDate(actual.date, lang, actual.precision)}`}
            title={`${t('schedule.actual')} ${formatDate(actual.date, lang, actual.precision)}`}
            onClick={() => goTo(actual.date)}
          />
        )}
      </div>
    </div>
  )
}
