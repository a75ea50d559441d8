/** What stands over a far picture instead of the park's tools: a card at the side, and the way back at the foot. */
import './region.css'
import { useEffect, useRef } from 'react'
import { useCampus, useTable } from '../../store/index.ts'
import { anchorElement, panelObstacle } from '../../store/overlayRegistry.ts'
import { ExtentSwitch } from './ExtentSwitch.tsx'
import { RegionCard } from './RegionCard.tsx'

interface Props {
  /** Somebody came here from a button, and goes on by keys from one. */
  readonly takesFocus: boolean
}

export function RegionSide() {
  const { handshake } = useCampus().pack.manifest
  const reach = useTable((table) => table.reach)
  if (!handshake || reach === 'park') return null
  return (
    <div className="region-side" data-testid="region-side">
      <RegionCard reach={reach} handshake={handshake} />
    </div>
  )
}

export function RegionFoot({ takesFocus }: Props) {
  const reach = useTable((table) => table.reach)
  const foot = useRef<HTMLDivElement>(null)

  // Who came by a button that is gone now goes on from the one that stands for where they are.
  useEffect(() => panelObstacle(foot.current), [])
  useEffect(() => {
    if (!takesFocus) return
    const isLost = () =>
      document.activeElement === document.body ||
      anchorElement('camera-toolbar')?.contains(document.activeElement)
    if (isLost()) foot.current?.querySelector<HTMLElement>('[aria-pressed=true]')?.focus()
    return () => {
      if (isLost()) anchorElement('camera-toolbar')?.querySelector<HTMLElement>('[data-reach]')?.focus()
    }
  }, [takesFocus])

  if (reach === 'park') return null
  return (
    <div ref={foot} className="region-foot glass">
      <ExtentSwitch />
    </div>
  )
}
