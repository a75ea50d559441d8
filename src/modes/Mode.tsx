/** The composition of each mode. */
import './shell.css'
import './forcedColors.css'
import type { ComponentType } from 'react'
import type { Mode as ModeId } from '../domain/state/state.ts'
import { later, Part } from '../loader/Part.tsx'
import { Notices } from '../panels/notices/Notices.tsx'
import { useTable } from '../store/index.ts'
import { ModeShell } from './ModeShell.tsx'

const PresentShell = later(() => import('./present/PresentShell.tsx').then((it) => it.PresentShell))

/** Names of icon buttons, once there is a picture. */
const Tooltips = later(() => import('../ui/Tooltips.tsx').then((it) => it.Tooltips))

/** Lettering of a far picture, under the interface of every mode. */
const RegionLabels = later(() => import('../panels/region/RegionLabels.tsx').then((it) => it.RegionLabels))

const COMPOSITIONS: Record<ModeId, ComponentType> = {
  explore: ModeShell,
  kiosk: ModeShell,
  present: () => (
    <Part name="present" instead={<BareShell />}>
      <PresentShell />
    </Part>
  ),
}

export function Mode() {
  const mode = useTable((table) => table.mode)
  const far = useTable((table) => table.reach !== 'park')
  const ready = useTable((table) => table.ready)
  const Composition = COMPOSITIONS[mode]
  return (
    <>
      <Part name="region">{far && <RegionLabels hall={mode !== 'explore'} />}</Part>
      <Composition />
      <Part name="tooltips">{ready && <Tooltips />}</Part>
    </>
  )
}

/** The picture alone, with what there is to be told of it. */
function BareShell() {
  return (
    <div className="shell">
      <Notices newer />
    </div>
  )
}
