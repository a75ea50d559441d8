/** The rate of construction by this model's dates: working days a storey lot by lot, and the months with most storeys. */
import { type CSSProperties, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { peakMonths, rateOfLots, rateOfMonths } from '../../../domain/schedule/constructionRate.ts'
import { useCampus } from '../../../store/index.ts'
import { SourceBadge } from '../../SourceBadge.tsx'
import { formatDate, formatNumber, useLang, useText } from '../../text.ts'
import '../../cards/messages/index.ts'

/** Busiest months that are named. */
const PEAKS = 3

export function RateTable() {
  const { t } = useTranslation()
  const text = useText()
  const lang = useLang()
  const campus = useCampus()
  const lots = useMemo(() => rateOfLots(campus), [campus])
  const months = useMemo(() => rateOfMonths(campus), [campus])
  const most = Math.max(1, ...months.map((it) => it.storeys))
  const peaks = useMemo(() => peakMonths(campus, PEAKS), [campus])
  return (
    <div className="pace">
      <p>
        {t('pace.byModel')} <SourceBadge illustrative topic="dates" />
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('card.lot')}</th>
            <th scope="col">{t('timeline.storeys')}</th>
            <th scope="col">{t('pace.workDays')}</th>
            <th scope="col">{t('pace.daysPerStorey')}</th>
          </tr>
        </thead>
        <tbody>
          {lots.map((lot) => (
            <tr key={lot.id}>
              <th scope="row">{text(lot.name)}</th>
              <td>{lot.storeys}</td>
              <td>{formatNumber(Math.round(lot.workDays))}</td>
              <td>{formatNumber(lot.daysPerStorey, 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="muted">{t('pace.note')}</p>
      <p>
        {t('pace.peaks')}{' '}
        {peaks.map((peak, i) => (
          <span key={peak.day}>
            {i > 0 && ' · '}
            {formatDate(peak.day, lang, 'month')} {t('pace.count', { count: peak.storeys })}
          </span>
        ))}
      </p>
      <div className="pace__months" aria-hidden="true">
        {months
          .filter((it) => it.storeys > 0)
          .map((month) => (
            <span
              key={month.day}
              style={
                {
                  '--d': month.day - campus.timeline.start,
                  '--n': 28,
                  '--h': month.storeys / most,
                } as CSSProperties
              }
            />
          ))}
      </div>
    </div>
  )
}
