/** The date drawn, and how far the park has come by then. What changes with the date is written outside React. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { memoizeLast } from '../../domain/memoizeLast.ts'
import { type DayNumber, toDay } from '../../domain/schedule/calendar.ts'
import { dayCount, workforceAt } from '../../domain/schedule/counters.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { SourceBadge } from '../SourceBadge.tsx'
import { formatDate, formatNumber, formatRoundArea, useLang } from '../text.ts'
import { DateText } from './DateText.tsx'
import './messages/index.ts'

export function DateReadout() {
  const { t } = useTranslation()
  const texts = useTexts()
  const { schedule } = useCampus().pack
  // One record holds for a month.
  const workforceOn = useMemo(
    () => memoizeLast((date: string) => workforceAt(schedule, toDay(date))),
    [schedule],
  )
  const workforce = useTable((table) => workforceOn(table.date))
  return (
    <div className="date-readout">
      <p>
        <DateText as="time" of={texts.date} />
        <DateText as="small" of={texts.count} /> <SourceBadge derived />
      </p>
      <dl title={t('timeline.byModel')}>
        <div>
          <dt>{t('timeline.storeys')}</dt>
          <dd>
            <DateText of={texts.storeys} />
          </dd>
        </div>
        <div>
          <dt>{t('timeline.area')}</dt>
          <dd>
            <DateText of={texts.area} />
          </dd>
        </div>
        <div>
          <dt>{t('timeline.toppedOut')}</dt>
          <dd>
            <DateText of={texts.toppedOut} />
          </dd>
        </div>
        <div>
          <dt>{t('timeline.inUse')}</dt>
          <dd>
            <DateText of={texts.inUse} />
          </dd>
        </div>
        <div>
          <dt>{t('origin.illustrative')}</dt>
          <dd>
            <DateText of={texts.illustrative} />
          </dd>
        </div>
        {workforce && (
          <div>
            <dt>{t('timeline.workers')}</dt>
            <dd>
              {formatNumber(workforce.people)}
              {workforce.peak && ` (${t('timeline.peak', { count: workforce.peak })})`}{' '}
              <SourceBadge source={workforce.source} />
            </dd>
          </div>
        )}
      </dl>
    </div>
  )
}

/** What is written on a day, by the language. */
function useTexts() {
  const { t } = useTranslation()
  const lang = useLang()
  const campus = useCampus()
  return useMemo(() => {
    const at = memoizeLast((day: DayNumber) => campus.progress.at(day))
    /** Words for few numbers are looked up once: a look-up costs more than everything else of a day. */
    const known = new Map<number, string>()
    const counted = (count: number) => {
      const found = known.get(count) ?? t('timeline.count', { count })
      known.set(count, found)
      return found
    }
    const [storeys, andBuildings] = [t('timeline.allStoreys'), t('timeline.someBuildings')]
    return {
      date: (day: DayNumber) => formatDate(day, lang),
      count: (day: DayNumber) => {
        const count = dayCount(campus, day)
        return count === null ? '' : t('timeline.dayCount', { count })
      },
      storeys: (day: DayNumber) => String(at(day).storeysUp),
      area: (day: DayNumber) => {
        const { areaUpM2 } = at(day)
        const value = formatRoundArea(areaUpM2)
        return areaUpM2 > 0 ? t('about', { value }) : value
      },
      toppedOut: (day: DayNumber) => counted(at(day).toppedOut),
      inUse: (day: DayNumber) => counted(at(day).inPhase['in-use']),
      illustrative: (day: DayNumber) =>
        at(day).illustrativeToppedOut + at(day).illustrativeInUse > 0 ? andBuildings : storeys,
    }
  }, [t, lang, campus])
}
