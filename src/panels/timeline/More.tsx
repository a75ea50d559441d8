/** What belongs to the timeline but not to the first picture: the open schedule, the card of a milestone, names on the rail. */
import './milestoneCard.css'
import './schedule/schedule.css'
import { useTable } from '../../store/index.ts'
import { MilestoneCard } from './MilestoneCard.tsx'
import { Schedule } from './schedule/Schedule.tsx'

export { Crank } from './crank/Crank.tsx'
export { RailNames } from './RailNames.tsx'

export function More() {
  const schedule = useTable((table) => table.schedule)
  const inTour = useTable((table) => table.tour !== null)
  return (
    <>
      {schedule && <Schedule />}
      {!inTour && <MilestoneCard />}
    </>
  )
}
