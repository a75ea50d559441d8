/** The date drawn, and how far the park has come by then. */
import { useTranslation } from 'react-i18next'
import { toDay } from '../../domain/calendar.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { formatArea, formatDate, useLang } from '../text.ts'

export function DateReadout() {
  const { t } = useTranslation()
  const lang = useLang()
  const { progress } = useCampus()
  const date = useTable((table) => table.date)
  const now = progress.at(toDay(date))
  return (
    <div className="date-readout">
      <time dateTime={date}>{formatDate(date, lang)}</time>
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
          <dt>{t('timeline.inUse')}</dt>
          <dd>{t('timeline.count', { count: now.inPhase['in-use'] })}</dd>
        </div>
      </dl>
    </div>
  )
}
