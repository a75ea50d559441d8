/** The construction timeline: date, counters, controls and the rail; the schedule opens above it. */
import './timeline.css'
import { useEffect, useRef } from 'react'
import { later, Part } from '../../loader/Part.tsx'
import { onItsWay, useCampus, useTable } from '../../store/index.ts'
import { panelObstacle } from '../../store/overlayRegistry.ts'
import { DateReadout } from './DateReadout.tsx'
import { MilestoneLine } from './MilestoneLine.tsx'
import { PlayControls } from './PlayControls.tsx'
import { Rail } from './Rail.tsx'

/** The first picture needs neither schedule nor cards of milestones: they are fetched once it is there. */
const More = later(() => import('./More.tsx').then((it) => it.More))

export function Timeline() {
  const { timeline } = useCampus()
  const section = useRef<HTMLElement>(null)
  const ready = useTable((table) => table.ready)
  /** A tour has keys and words of its own, and shows the date that runs to them large. */
  const inTour = useTable((table) => table.tour !== null)
  const travels = useTable(onItsWay)

  useEffect(() => panelObstacle(section.current), [])

  // Whatever is drawn along the timeline goes by these two: first day shown, and how many are.
  useEffect(
    () =>
      useTable.subscribe(
        (table) => table.span,
        (span) => {
          const { start, end } = span ?? timeline
          section.current?.style.setProperty('--from', String(start - timeline.start))
          section.current?.style.setProperty('--days', String(end - start))
        },
        { fireImmediately: true },
      ),
    [timeline],
  )

  return (
    <section ref={section} className="timeline glass" data-travels={travels || undefined}>
      <div className="timeline__row">
        {!inTour && <PlayControls />}
        <DateReadout />
        {!inTour && <MilestoneLine />}
      </div>
      <Part name="timeline">{ready && <More />}</Part>
      <Rail />
    </section>
  )
}
