/** The date drawn, and how far the park has come by then. */
import { useTranslation } from 'react-i18next'
import { toDay } from '../../domain/calendar.ts'
import { dayCount, workforceAt } from '../../domain/counters.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { Origin } from '../Origin.tsx'
import { formatArea, formatDate, formatNumber, useLang } from '../text.ts'

export function DateReadout() {
  const { t } = useTranslation()
  const lang = useLang()
  const campus = useCampus()
  const date = useTable((table) => table.date)
  const day = toDay(date)
  const now = campus.progress.at(day)
  const count = dayCount(campus, day)
  const workforce = workforceAt(campus.pack.schedule, day)
  return (
    <div className="date-readout">
      <p>
        <time dateTime={date}>{formatDate(date, lang)}</time>
        {count !== null && <small>{t('timeline.dayCount', { count })}</small>}
      </p>
      <dl>
        <div>
          <dt>{t('timeline.storeys')}</dt>
          <dd>{now.storeysUp}</dd>
        </div>
        <div>
          <dt>{t('timeline.area')}</dt>
          <dd>{formatArea(now.areaUpM2)}</dd>
        </div>
        <div>
          <dt>{t('timeline.toppedOut')}</dt>
          <dd>{t('timeline.count', { count: now.toppedOut })}</dd>
        </div>
        <div>
          <dt>{t('timeline.inUse')}</dt>
          <dd>{t('timeline.count', { count: now.inPhase['in-use'] })}</dd>
        </div>
        {workforce && (
          <div>
            <dt>{t('timeline.workers')}</dt>
            <dd>
              {formatNumber(workforce.people)}
              {workforce.peak && ` (${t('timeline.peak', { count: workforce.peak })})`}{' '}
              <Origin source={workforce.source} />
            </dd>
          </div>
        )}
      </dl>
    </div>
  )
}
