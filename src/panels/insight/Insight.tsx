/** The park in figures as they were known on the timeline's date; the charts follow the clock in strides. */
import './insight.css'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import type { Figure } from '../../domain/content/story.ts'
import { knownOn } from '../../domain/evidence/insight.ts'
import { type DayNumber, toDay } from '../../domain/schedule/calendar.ts'
import { useCampus } from '../../store/index.ts'
import { useSettledDate } from '../useSettledDate.ts'
import { FigureEntry } from './FigureEntry.tsx'

const GROUPS = ['companies', 'economy', 'region', 'scale'] as const

export function Insight() {
  const { t } = useTranslation()
  const { figures } = useCampus().pack
  // Charts give way to the hand on the rail.
  const day = useDeferredValue(toDay(useSettledDate()))
  return (
    <>
      <p className="insight__note">{t('insight.note')}</p>
      {GROUPS.map((group) => {
        const own = figures.filter((it) => it.group === group)
        if (own.length === 0) return null
        return (
          <section key={group}>
            <h3>{t(`park.${group}`)}</h3>
            {own.map((item) => (
              <FigureEntry key={item.id} figure={item} day={drawnDay(item, day)} />
            ))}
          </section>
        )
      })}
    </>
  )
}

/** The day a figure is drawn for: what only changes when more is published is not drawn again in between. */
function drawnDay(figure: Figure, day: DayNumber): DayNumber {
  const { chart, model, classes } = figure
  const runs = chart === 'growth' || chart === 'steps' || model !== undefined || classes.length > 0
  return runs ? day : (knownOn(figure, day).now?.day ?? Number.NEGATIVE_INFINITY)
}
