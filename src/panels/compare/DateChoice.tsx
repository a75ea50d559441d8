/** Another date for a half of the picture: steps, a field where there is a keyboard, and the milestones of the park. */
import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { clamp } from '../../domain/math/interpolate.ts'
import { type DayNumber, formatIsoDate, parseIsoDate, toDay } from '../../domain/schedule/calendar.ts'
import { stepDay } from '../../domain/schedule/timeSpan.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { formatDate, useLang, useText } from '../text.ts'

interface Props {
  /** The field of the store that holds the date. */
  readonly of: 'date' | 'compare'
  readonly keypad: boolean
  onClose(): void
}

const QUARTERS_OF_A_YEAR = 4

function stepYear(day: DayNumber, direction: -1 | 1): DayNumber {
  let next = day
  for (let i = 0; i < QUARTERS_OF_A_YEAR; i++) next = stepDay(next, 'quarter', direction)
  return next
}

export function DateChoice({ of, keypad, onClose }: Props) {
  const { t } = useTranslation()
  const text = useText()
  const lang = useLang()
  const { milestones, timeline } = useCampus()
  // It may come to stand at the other side while it is chosen, and is the same date still.
  const [which] = useState(of)
  const shown = useTable((table) => table[which])
  /** What is typed, while it is no date of the timeline. */
  const [draft, setDraft] = useState<string | null>(null)
  if (shown === null) return null
  const day = toDay(shown)
  const show = (wanted: DayNumber) => {
    const { pause, setCompare, setDay } = useTable.getState()
    const next = clamp(wanted, timeline.start, timeline.end)
    pause()
    if (which === 'date') setDay(next)
    else setCompare(formatIsoDate(next))
    setDraft(null)
  }
  const type = (value: string) => {
    const typed = parseIsoDate(value)
    if (typed !== null && typed >= timeline.start && typed <= timeline.end) show(typed)
    else setDraft(value)
  }
  return (
    <>
      <div className="compare-dates__steps">
        <IconButton
          label={t('compare.yearBack')}
          icon={ChevronsLeft}
          onClick={() => show(stepYear(day, -1))}
        />
        <IconButton
          label={t('compare.monthBack')}
          icon={ChevronLeft}
          onClick={() => show(stepDay(day, 'month', -1))}
        />
        {keypad ? (
          <strong>{formatDate(shown, lang)}</strong>
        ) : (
          <input
            className="select"
            type="date"
            aria-label={t('compare.date')}
            min={formatIsoDate(timeline.start)}
            max={formatIsoDate(timeline.end)}
            value={draft ?? shown}
            onChange={(event) => type(event.target.value)}
            onBlur={() => setDraft(null)}
          />
        )}
        <IconButton
          label={t('compare.monthOn')}
          icon={ChevronRight}
          onClick={() => show(stepDay(day, 'month', 1))}
        />
        <IconButton label={t('compare.yearOn')} icon={ChevronsRight} onClick={() => show(stepYear(day, 1))} />
      </div>
      <ul className="rows">
        {milestones.map((milestone) => (
          <li key={milestone.id}>
            <Button
              className="row"
              pressed={milestone.day === day}
              onClick={() => {
                show(milestone.day)
                onClose()
              }}
            >
              <span>{text(milestone.title)}</span>
              <small>{formatDate(milestone.date, lang, milestone.precision)}</small>
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
