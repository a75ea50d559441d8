/** The park and what happens to it, for those who do not see it. Fetched once the picture is there. */
import { Announcer } from './Announcer.tsx'
import { ParkTwin } from './ParkTwin.tsx'

export function Twin() {
  return (
    <>
      <ParkTwin />
      <Announcer />
    </>
  )
}
