/** The last milestone at or before the date, with its origin; nothing beside the card of one. */
import { toDay } from '../../domain/schedule/calendar.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { SourceBadge } from '../SourceBadge.tsx'
import { formatDate, useLang, useText } from '../text.ts'

export function MilestoneLine() {
  const text = useText()
  const lang = useLang()
  const { milestones } = useCampus()
  const id = useTable((table) => {
    // The card of a milestone says all of it.
    if (table.milestone !== null) return null
    const day = toDay(table.date)
    return milestones.findLast((it) => it.day <= day)?.id ?? null
  })
  const milestone = milestones.find((it) => it.id === id)
  if (!milestone) return <div className="milestone" data-testid="milestone" />
  return (
    <div className="milestone" data-testid="milestone" aria-live="polite">
      <p className="milestone__title">
        <span>{text(milestone.title)}</span> <SourceBadge {...milestone} />
      </p>
      <p className="muted">
        {formatDate(milestone.date, lang, milestone.precision)}
        {milestone.text && ` · ${text(milestone.text)}`}
      </p>
    </div>
  )
}
