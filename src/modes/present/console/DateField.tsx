/**
 * The date on screen, to be set. Native date fields tell of every digit: typing 2021 gives the years 2, 20, 202 and 2021.
 * What is typed therefore stays in the field until it is a whole date of the timeline and Enter is pressed or the field is
 * left. A day that is chosen in the calendar is shown at once.
 */
import { type ChangeEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { parseIsoDate } from '../../../domain/schedule/calendar.ts'
import { formatDate, useLang, useText } from '../../../panels/text.ts'
import { useCampus } from '../../../store/index.ts'

interface Props {
  /** The date on screen; empty while it is not known. */
  readonly date: string
  show(date: string): void
}

export function DateField({ date, show }: Props) {
  const text = useText()
  const lang = useLang()
  const note = useId()
  const { timeline } = useCampus()
  const { start, end } = useCampus().pack.manifest.timeline
  /** What stands in the field while it is not the date on screen. */
  const [draft, setDraft] = useState<string | null>(null)
  const byKeys = useRef(false)
  const editing = useRef(false)

  const isShowable = (value: string) => {
    const day = parseIsoDate(value)
    return day !== null && day >= timeline.start && day <= timeline.end
  }
  const take = (value: string) => {
    if (!isShowable(value)) return
    editing.current = false
    setDraft(value === date ? null : value)
    show(value)
  }
  const onChange = ({ target: { value } }: ChangeEvent<HTMLInputElement>) => {
    editing.current = byKeys.current
    setDraft(value)
    if (!byKeys.current) take(value)
  }
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Enter') take(draft ?? '')
    else byKeys.current = true
  }
  // The answer to what was taken, or another date from elsewhere; neither disturbs who is typing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each date on screen
  useEffect(() => {
    if (!editing.current) setDraft(null)
  }, [date])

  const typed = draft !== null && editing.current
  const fit = draft === null || isShowable(draft)
  return (
    <div className="console__date">
      <input
        className="console__field"
        type="date"
        aria-label={text('present.date')}
        aria-describedby={note}
        aria-invalid={!fit}
        min={start}
        max={end}
        value={draft ?? date}
        onChange={onChange}
        onKeyDown={onKeyDown}
        onPointerDown={() => {
          byKeys.current = false
        }}
        onBlur={() => {
          byKeys.current = false
          // Nobody is typing any more: the next date on screen takes the place of one that cannot be shown.
          editing.current = false
          if (draft !== null) take(draft)
        }}
      />
      <p id={note} aria-live="polite">
        {!fit && `${text('present.span')} ${formatDate(start, lang)} – ${formatDate(end, lang)}`}
        {fit && typed && text('present.enter')}
      </p>
    </div>
  )
}
