/** What stands over a far picture instead of the park's tools: names at their places, a card, the way back. */
import '../styles/reach.css'
import { useEffect, useRef } from 'react'
import type { LocalizedText } from '../../domain/scene/common.ts'
import type { Handshake } from '../../domain/scene/handshake.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { formatNumber, useText } from '../text.ts'
import { ReachCard } from './ReachCard.tsx'
import { ReachSwitch } from './ReachSwitch.tsx'

interface Props {
  /** Somebody came here from a button, and goes on by keys from one. */
  readonly takesFocus: boolean
}

export function ReachLayer({ takesFocus }: Props) {
  const { handshake } = useCampus().pack.manifest
  const reach = useTable((table) => table.reach)
  const lang = useTable((table) => table.lang)
  const foot = useRef<HTMLDivElement>(null)

  // Labels are placed with a frame; a picture at rest needs one more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other labels, or other words on them
  useEffect(() => useTable.getState().stage?.redraw(), [reach, lang])

  // Who came by a button that is gone now goes on from the one that stands for where they are.
  useEffect(() => {
    if (!takesFocus) return
    const isLost = () =>
      document.activeElement === document.body || document.activeElement?.closest('.camera-buttons')
    if (isLost()) foot.current?.querySelector<HTMLElement>('[aria-pressed=true]')?.focus()
    return () => {
      if (isLost()) document.querySelector<HTMLElement>('.camera-buttons [data-reach]')?.focus()
    }
  }, [takesFocus])

  if (!handshake || reach === 'park') return null
  return (
    <>
      <Labels {...handshake} />
      <div className="reach-side">
        <ReachCard reach={reach} handshake={handshake} />
      </div>
      <div ref={foot} className="reach-foot glass">
        <ReachSwitch />
      </div>
    </>
  )
}

/** The stage moves them, see stage/reach/labels; the card says the same to those who do not see them. */
function Labels({ zone, core, place, home, city, distanceKm }: Handshake) {
  const text = useText()
  const label = (stop: 'zone' | 'land', at: string, name: LocalizedText | null, figure?: string) => (
    <div className="reach-label" data-stop={stop} data-at={at}>
      <p>
        {figure && <strong>{figure}</strong>}
        {name && <span>{text(name)}</span>}
      </p>
    </div>
  )
  return (
    <div className="reach-labels" aria-hidden>
      {label('zone', 'zone', zone.name, `${formatNumber(zone.areaKm2.value)} km²`)}
      {label('zone', 'core', core.name, `${formatNumber(core.areaKm2.value, 2)} km²`)}
      {label('zone', 'place', place.text)}
      {label('land', 'home', home.name)}
      {label('land', 'city', city.name)}
      {label('land', 'arc', null, `${formatNumber(distanceKm.value)} km`)}
    </div>
  )
}
