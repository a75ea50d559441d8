/** A date that was aimed at: the plans as they changed, what came of them, and how far it lies from each plan. */
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlannedDate, Target } from '../../../domain/content/records/schedule.ts'
import { toDay } from '../../../domain/schedule/calendar.ts'
import { deviations, plannedDay } from '../../../domain/schedule/plan.ts'
import { useCampus, useTable } from '../../../store/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { SourceBadge } from '../../SourceBadge.tsx'
import { formatDate, formatPartial, useLang, useText } from '../../text.ts'
import { useDeviationText } from './useDeviationText.ts'

export function TargetRow({ target }: { target: Target }) {
  const { t } = useTranslation()
  const text = useText()
  const lang = useLang()
  const { timeline } = useCampus()
  const { actual, planned } = target
  const last = plannedDay(target)
  const at = (date: string) => ({ '--d': toDay(date) - timeline.start }) as CSSProperties
  const goTo = (date: string) => useTable.getState().setDay(toDay(date))
  const band = actual && last !== null ? [last, toDay(actual.date)].sort((a, b) => a - b) : null
  return (
    <div className="gantt__target">
      <p>
        {text(target.name)} <Outcome target={target} />
      </p>
      <div className="gantt__track" data-testid="gantt-track">
        {band && (
          <span
            className="gantt__band"
            style={
              {
                '--d': (band[0] ?? 0) - timeline.start,
                '--n': (band[1] ?? 0) - (band[0] ?? 0),
              } as CSSProperties
            }
          />
        )}
        {planned.map((plan, i) => {
          const label = `${t('schedule.planned')} ${formatDate(plan.date, lang, plan.precision)}${stated(plan)}`
          return (
            <Button
              key={plan.date + (plan.planStated ?? '')}
              className="gantt__mark"
              data-kind="plan"
              data-old={i < planned.length - 1 || undefined}
              style={at(plan.date)}
              aria-label={`${text(target.name)}: ${label}`}
              title={label}
              onClick={() => goTo(plan.date)}
            />
          )
        })}
        {actual && (
          <Button
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

  function stated({ planStated, derived }: PlannedDate): string {
    if (planStated) return t('schedule.stated', { date: formatPartial(planStated, lang) })
    return derived ? t('schedule.derived', { how: text(derived) }) : ''
  }
}

/** What came of it: what a report says, how far it lies from each plan in turn, or that nothing is published. */
function Outcome({ target }: { target: Target }) {
  const { t } = useTranslation()
  const text = useText()
  const lang = useLang()
  const inWords = useDeviationText()
  const { actual, outcome, planned } = target
  if (outcome)
    return (
      <>
        <strong>{text(outcome.text)}</strong> <SourceBadge {...outcome} />
      </>
    )
  if (!actual)
    return (
      <>
        <strong data-open>{t('schedule.open')}</strong> <SourceBadge {...planned.at(-1)} />
      </>
    )
  return (
    <>
      <strong>{formatDate(actual.date, lang, actual.precision)}</strong> <SourceBadge {...actual} />
      {deviations(target).map((deviation) => (
        <span key={deviation.plan.date} className="gantt__against">
          {planned.length > 1
            ? t('schedule.against', {
                date: formatDate(deviation.plan.date, lang, deviation.plan.precision),
                words: inWords(deviation),
              })
            : inWords(deviation)}
        </span>
      ))}
    </>
  )
}
