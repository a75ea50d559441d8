/** What comes once the table is on screen: moving air, lights of the night, marks on what is selected or still to be built. */
import { Drift } from './camera/Drift.tsx'
import { TourClock } from './camera/TourClock.tsx'
import { NightLights } from './light/NightLights.tsx'
import { useSun } from './light/useSun.ts'
import { Ghosts } from './marks/Ghosts.tsx'
import { Leaders } from './marks/Leaders.tsx'
import { Outline } from './marks/Outline.tsx'
import { Weather } from './weather/Weather.tsx'

interface Props {
  /** Leaves small things out. */
  readonly sparse: boolean
}

export function Afterwards({ sparse }: Props) {
  const look = useSun()
  return (
    <>
      <Weather look={look} sparse={sparse} />
      <NightLights night={look.light.night} />
      <Ghosts />
      <Outline />
      <Leaders />
      <TourClock />
      <Drift />
    </>
  )
}
