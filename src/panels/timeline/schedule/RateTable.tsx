/** The rate of construction by this model's dates: working days a storey lot by lot, and the months with most storeys. */
import { type CSSProperties, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { peakMonths, rateOfLots, rateOfMonths } from '../../../domain/schedule/constructionRate.ts'
import { useCampus } from '../../../store/index.ts'
import { Origin } from '../../Origin.tsx'
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
        {t('pace.byModel')} <Origin illustrative />
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
          {lots.map((it) => (
            <tr key={it.id}>
              <th scope="row">{text(it.name)}</th>
              <td>{it.storeys}</td>
              <td>{formatNumber(Math.round(it.workDays))}</td>
              <td>{formatNumber(it.daysPerStorey, 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="muted">{t('pace.note')}</p>
      <p>
        {t('pace.peaks')}{' '}
        {peaks.map((it, i) => (
          <span key={it.day}>
            {i > 0 && ' · '}
            {formatDate(it.day, lang, 'month')} {t('pace.count', { count: it.storeys })}
          </span>
        ))}
      </p>
      <div className="pace__months" aria-hidden="true">
        {months
          .filter((it) => it.storeys > 0)
          .map((it) => (
            <span
              key={it.day}
              style={
                {
                  '--d': it.day - campus.timeline.start,
                  '--n': 28,
                  '--h': it.storeys / most,
                } as CSSProperties
              }
            />
          ))}
      </div>
    </div>
  )
}
