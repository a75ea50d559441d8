/** Early or late in words: in days where the dates are known to the day, in months where they are not. */
import { useTranslation } from 'react-i18next'
import type { Deviation } from '../../../domain/plan.ts'

export function useDeviationText(): (deviation: Deviation | null) => string {
  const { t } = useTranslation()
  return (it) => {
    if (!it) return t('schedule.open')
    const amount = it.months ?? it.days
    if (amount === 0) return t('schedule.onTime')
    const count = Math.abs(amount)
    if (it.months !== null) return t(amount < 0 ? 'schedule.earlyMonths' : 'schedule.lateMonths', { count })
    return t(amount < 0 ? 'schedule.early' : 'schedule.late', { count })
  }
}
