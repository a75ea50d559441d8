/** The composition of each mode. */
import { type ComponentType, lazy, Suspense } from 'react'
import type { Mode as ModeId } from '../domain/state.ts'
import { useTable } from '../store/index.ts'
import { Later } from './Guarded.tsx'
import { ModeShell } from './ModeShell.tsx'

const PresentShell = lazy(() =>
  import('./present/PresentShell.tsx').then((it) => ({ default: it.PresentShell })),
)

/** Lettering of a far picture, under the interface of every mode. */
const ReachLabels = lazy(() =>
  import('../panels/reach/ReachLabels.tsx').then((it) => ({ default: it.ReachLabels })),
)

const COMPOSITIONS: Record<ModeId, ComponentType> = {
  explore: ModeShell,
  kiosk: ModeShell,
  present: PresentShell,
}

export function Mode() {
  const mode = useTable((table) => table.mode)
  const far = useTable((table) => table.reach !== 'park')
  const Composition = COMPOSITIONS[mode]
  return (
    <>
      <Later part={String(far)}>{far && <ReachLabels hall={mode !== 'explore'} />}</Later>
      <Suspense>
        <Composition />
      </Suspense>
    </>
  )
}
