/** A date in words, with what is being built: what a screen reader says of the scrubber. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DayNumber } from '../../domain/schedule/calendar.ts'
import type { Progress } from '../../domain/schedule/progress.ts'
import { useCampus } from '../../store/index.ts'
import { formatDate, useLang, useText } from '../text.ts'

export function useSpokenDate(): (day: DayNumber) => string {
  const { t } = useTranslation()
  const lang = useLang()
  const text = useText()
  const { progress, milestones } = useCampus()
  return useMemo(
    () => (day) => {
      const now = progress.at(day)
      const reached = milestones.findLast((it) => it.day === day)
      const name = reached ? `, ${text(reached.title)}` : ''
      return (
        t('timeline.spoken', {
          date: formatDate(day, lang),
          building: underConstruction(now),
          inUse: now.inPhase['in-use'],
          storeys: now.storeysUp,
        }) + name
      )
    },
    [t, lang, progress, milestones, text],
  )
}

function underConstruction({ inPhase }: Progress): number {
  return inPhase.excavation + inPhase.basement + inPhase.structure + inPhase.envelope + inPhase['fit-out']
}
