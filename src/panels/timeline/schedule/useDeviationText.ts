/** Early or late in words: in days where the dates are known to the day, in months and years where they are not. */
import { useTranslation } from 'react-i18next'
import type { Deviation } from '../../../domain/schedule/plan.ts'
import './messages/index.ts'

const MONTHS_PER_YEAR = 12

export function useDeviationText(): (deviation: Deviation) => string {
  const { t } = useTranslation()
  return ({ days, months }) => {
    const amount = months ?? days
    if (amount === 0) return t('schedule.onTime')
    const count = Math.abs(amount)
    const early = amount < 0
    if (months === null) return t(early ? 'schedule.early' : 'schedule.late', { count })
    if (count % MONTHS_PER_YEAR === 0)
      return t(early ? 'schedule.earlyYears' : 'schedule.lateYears', { count: count / MONTHS_PER_YEAR })
    return t(early ? 'schedule.earlyMonths' : 'schedule.lateMonths', { count })
  }
}
