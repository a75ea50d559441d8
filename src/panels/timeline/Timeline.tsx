/** The construction timeline: date, counters, controls and the rail. */
import { DateReadout } from './DateReadout.tsx'
import { MilestoneLine } from './MilestoneLine.tsx'
import { PlayControls } from './PlayControls.tsx'
import { Rail } from './Rail.tsx'

export function Timeline() {
  return (
    <section className="timeline glass">
      <div className="timeline__row">
        <PlayControls />
        <DateReadout />
        <MilestoneLine />
      </div>
      <Rail />
    </section>
  )
}
