/** The park in figures as they were known on the timeline's date; the charts follow the clock in strides. */
import './insight.css'
import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Figure } from '../../domain/content/story.ts'
import { type Known, knownOn, newestReading } from '../../domain/evidence/insight.ts'
import { type DayNumber, toDay } from '../../domain/schedule/calendar.ts'
import { useCampus } from '../../store/index.ts'
import { Button } from '../../ui/Button.tsx'
import { formatDate, useLang, useText } from '../text.ts'
import { useSettledDate } from '../useSettledDate.ts'
import { FigureEntry } from './FigureEntry.tsx'
import { goToDay } from './goToDay.ts'

const GROUPS = ['companies', 'economy', 'region', 'scale'] as const

export function Insight() {
  const { t } = useTranslation()
  const text = useText()
  const lang = useLang()
  const { figures } = useCampus().pack
  // Charts give way to the hand on the rail.
  const day = useDeferredValue(toDay(useSettledDate()))
  // What the model itself adds is told without a published value as well.
  const unknown = figures.filter((it) => it.model === undefined && knownOn(it, day).now === null)
  const newest = useMemo(() => newestReading(figures), [figures])
  return (
    <>
      <p className="insight__note">
        {newest && t('insight.asOf', { date: formatDate(newest.day, lang, newest.precision) })}{' '}
        {t('insight.note')}
      </p>
      {GROUPS.map((group) => {
        const own = figures.filter((it) => it.group === group && !unknown.includes(it))
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
      {unknown.length > 0 && (
        <section>
          <h3>{t('insight.none')}</h3>
          <ul className="rows">
            {unknown.map((item) => (
              <li key={item.id} data-figure={item.id}>
                <UnknownRow name={text(item.label)} first={knownOn(item, day).later[0]} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** A figure that is not known yet: when it first is, and the way there. */
function UnknownRow({ name, first }: { name: string; first: Known['later'][number] | undefined }) {
  const { t } = useTranslation()
  const lang = useLang()
  if (!first) return null
  return (
    <Button className="row" onClick={() => goToDay(first.day)}>
      <span>{name}</span>
      <small>{t('insight.first', { date: formatDate(first.day, lang, first.precision) })}</small>
    </Button>
  )
}

/** The day a figure is drawn for: what only changes when more is published is not drawn again in between. */
function drawnDay(figure: Figure, day: DayNumber): DayNumber {
  const { chart, model, classes } = figure
  const runs = chart === 'growth' || chart === 'steps' || model !== undefined || classes.length > 0
  return runs ? day : (knownOn(figure, day).now?.day ?? Number.NEGATIVE_INFINITY)
}
