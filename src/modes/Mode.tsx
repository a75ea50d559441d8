/** The composition of each mode. */
import { type ComponentType, lazy, Suspense } from 'react'
import type { Mode as ModeId } from '../domain/state.ts'
import { useTable } from '../store/index.ts'
import { ModeShell } from './ModeShell.tsx'

const PresentShell = lazy(() =>
  import('./present/PresentShell.tsx').then((it) => ({ default: it.PresentShell })),
)

const COMPOSITIONS: Record<ModeId, ComponentType> = {
  explore: ModeShell,
  kiosk: ModeShell,
  present: PresentShell,
}

export function Mode() {
  const Composition = COMPOSITIONS[useTable((table) => table.mode)]
  return (
    <Suspense>
      <Composition />
    </Suspense>
  )
}
