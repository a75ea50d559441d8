/**
 * Layers of the scene that are loaded after the first picture: weather, night lights, labels, outlines and ghosts, the far
 * view, and the clocks that play.
 */
import { useState } from 'react'
import { later, Part } from '../loader/Part.tsx'
import { useTable } from '../store/index.ts'
import { Arcs } from './annotations/Arcs.tsx'
import { Ghosts } from './annotations/Ghosts.tsx'
import { Leaders } from './annotations/Leaders.tsx'
import { Outline } from './annotations/Outline.tsx'
import { Drift } from './camera/Drift.tsx'
import { Films } from './film/Films.tsx'
import { Labels } from './labels/Labels.tsx'
import { Moon } from './lighting/Moon.tsx'
import { NightLights } from './lighting/NightLights.tsx'
import { PlaybackClock } from './playback/PlaybackClock.tsx'
import { TourClock } from './playback/TourClock.tsx'
import { Weather } from './weather/Weather.tsx'

interface Props {
  /** Leaves small things out. */
  readonly sparse: boolean
}

export function DeferredSceneLayers({ sparse }: Props) {
  return (
    <>
      <Weather sparse={sparse} />
      <Moon />
      <NightLights />
      <Ghosts />
      <Arcs />
      <Outline />
      <Lens />
      <Leaders />
      <FarRegion />
      <Films />
      <PlaybackClock />
      <TourClock />
      <Labels />
      <Drift />
    </>
  )
}

const EvidenceLens = later(() => import('./lens/EvidenceLens.tsx').then((it) => it.EvidenceLens))

function Lens() {
  const on = useTable((table) => table.lens)
  return <Part name="lens">{on && <EvidenceLens />}</Part>
}

const Region = later(() => import('./region/Region.tsx').then((it) => it.Region))

/** What lies beyond the table, from when it is first asked for. */
function FarRegion() {
  const isFar = useTable((table) => table.reach !== 'park')
  const [openedFar] = useState(isFar)
  const [asked, setAsked] = useState(isFar)
  if (isFar && !asked) setAsked(true)
  return <Part name="region">{asked && <Region openedFar={openedFar} />}</Part>
}
