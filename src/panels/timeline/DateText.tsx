/** Text that follows the date, written outside React: while time runs it changes with every frame. */
import { useLayoutEffect, useRef } from 'react'
import { type DayNumber, toDay } from '../../domain/schedule/calendar.ts'
import { useTable } from '../../store/index.ts'

interface Props {
  readonly as?: 'span' | 'small' | 'time'
  /** The text on a day; where it is empty there is no element for it. */
  readonly of: (day: DayNumber) => string
}

export function DateText({ as: Tag = 'span', of }: Props) {
  const element = useRef<HTMLElement>(null)
  // Before the page is drawn: with other words or another subject the text is never the old one.
  useLayoutEffect(
    () =>
      useTable.subscribe(
        (table) => table.date,
        (date) => {
          const { current } = element
          if (!current) return
          const text = of(toDay(date))
          if (current.textContent !== text) current.textContent = text
          current.hidden = text === ''
          if (current instanceof HTMLTimeElement) current.dateTime = date
        },
        { fireImmediately: true },
      ),
    [of],
  )
  return <Tag ref={element as never} />
}
