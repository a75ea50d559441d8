/** Says politely what has been selected and which date is shown, to those who do not see it change. */
import { useEffect, useState } from 'react'
import { storeyLabel } from '../../domain/campus/storeys.ts'
import { toDay } from '../../domain/schedule/calendar.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { useText } from '../text.ts'
import { useSpokenDate } from '../timeline/useSpokenDate.ts'
import { useListWords } from './words.ts'

/** A date is said once it has stood for so long; one that runs, no more often than this. Milliseconds. */
const STANDS_MS = 1000
const RUNNING_MS = 6000

export function Announcer() {
  const campus = useCampus()
  const words = useListWords()
  const text = useText()
  const spoken = useSpokenDate()
  const [announced, setAnnounced] = useState('')

  useEffect(
    () =>
      useTable.subscribe(
        (table) => table.select,
        (select) => {
          const found = select === null ? null : campus.select(select)
          if (!found) return setAnnounced(words.released)
          const { corridor } = campus.pack
          const name =
            found.kind === 'tenant'
              ? text(found.tenant.name)
              : found.kind === 'corridor'
                ? text(corridor.name)
                : text(found.entry.building.name)
          const storey = found.kind === 'storey' ? ` ${storeyLabel(found.storey)}` : ''
          setAnnounced(words.selected(name + storey))
        },
      ),
    [campus, words, text],
  )

  useEffect(() => {
    let timer = 0
    let lastAnnouncedMs = performance.now()
    const say = () => {
      timer = 0
      lastAnnouncedMs = performance.now()
      // The slider speaks for itself.
      if (document.activeElement?.getAttribute('role') === 'slider') return
      setAnnounced(spoken(toDay(useTable.getState().date)))
    }
    const stop = useTable.subscribe(
      (table) => table.date,
      () => {
        const { playing, tourPlaying } = useTable.getState()
        if (!playing && !tourPlaying) {
          window.clearTimeout(timer)
          timer = window.setTimeout(say, STANDS_MS)
        } else if (timer === 0) {
          timer = window.setTimeout(say, Math.max(0, lastAnnouncedMs + RUNNING_MS - performance.now()))
        }
      },
    )
    return () => {
      stop()
      window.clearTimeout(timer)
    }
  }, [spoken])

  return (
    <p className="visually-hidden" role="status" aria-live="polite" data-announcer>
      {announced}
    </p>
  )
}
