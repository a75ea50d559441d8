/** The date drawn, and how far the park has come by then. */
import type { ParseKeys } from 'i18next'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { toDay } from '../../domain/schedule/calendar.ts'
import { dayCount, workforceAt } from '../../domain/schedule/counters.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { Origin } from '../Origin.tsx'
import { formatDate, formatNumber, formatRoundArea, useLang } from '../text.ts'
import './messages/index.ts'

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
        {count !== null && <small>{t('timeline.dayCount', { count })}</small>} <Origin derived quiet />
      </p>
      <dl title={t('timeline.byModel')}>
        <div>
          <dt>
            <Said id="timeline.storeys" />
          </dt>
          <dd>
            {now.storeysUp} <Origin illustrative />
          </dd>
        </div>
        <div>
          <dt>
            <Said id="timeline.area" />
          </dt>
          <dd>
            {now.areaUpM2 > 0 ? t('about', { value: formatRoundArea(now.areaUpM2) }) : formatRoundArea(0)}
          </dd>
        </div>
        <div>
          <dt>
            <Said id="timeline.toppedOut" />
          </dt>
          <dd>
            <Said id="timeline.count" count={now.toppedOut} />
            {now.illustrativeToppedOut > 0 && (
              <Said id="timeline.ofThese" count={now.illustrativeToppedOut} />
            )}
          </dd>
        </div>
        <div>
          <dt>
            <Said id="timeline.inUse" />
          </dt>
          <dd>
            <Said id="timeline.count" count={now.inPhase['in-use']} />
            {now.illustrativeInUse > 0 && <Said id="timeline.ofThese" count={now.illustrativeInUse} />}
          </dd>
        </div>
        {workforce && (
          <div>
            <dt>
              <Said id="timeline.workers" />
            </dt>
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

/** Words that are looked up again only when they change, not with every step of the clock. */
const Said = memo(function Said({ id, count }: { id: ParseKeys; count?: number }) {
  const { t } = useTranslation()
  return t(id, { count })
})
