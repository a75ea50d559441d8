/** The mean temperature outside, of the month or of the season chosen, beside the one that the corridor keeps, each with its origin. */
import { useTranslation } from 'react-i18next'
import { monthlyMean } from '../../domain/environment/climate.ts'
import { toDay } from '../../domain/schedule/calendar.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { SourceBadge } from '../SourceBadge.tsx'
import { formatNumber, unitSymbol } from '../text.ts'
import './messages/index.ts'

export function ClimateLine() {
  const { t } = useTranslation()
  const { climate } = useCampus().pack.manifest
  const mean = useTable((table) => climate && monthlyMean(climate, toDay(table.date), table.season))
  if (!climate || mean === undefined) return null
  return (
    <dl className="climate" data-testid="climate">
      <div>
        <dt>{t('climate.outside')}</dt>
        <dd>
          <strong>{degrees(mean)}</strong> <SourceBadge {...climate.monthlyMeanC} />
        </dd>
      </div>
      {climate.corridorC && (
        <div>
          <dt>{t('climate.corridor')}</dt>
          <dd>
            <strong>{degrees(climate.corridorC.value)}</strong> <SourceBadge {...climate.corridorC} />
          </dd>
        </div>
      )}
    </dl>
  )
}

/** −17 °C, with a true minus sign and a plus where it is warm. */
function degrees(value: number): string {
  const sign = value < 0 ? '−' : value > 0 ? '+' : ''
  return `${sign}${formatNumber(Math.abs(value), Number.isInteger(value) ? 0 : 1)} ${unitSymbol('celsius')}`
}
