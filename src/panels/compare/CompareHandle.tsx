/** The line between two dates: drawn over the model, dragged by hand, moved by arrows. */
import './compare.css'
import { ChevronsLeftRight } from 'lucide-react'
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useTable } from '../../store/index.ts'
import { Button } from '../../ui/Button.tsx'
import { type SliderStep, sliderStep } from '../../ui/keys/sliderStep.ts'
import { capturePointer } from '../capturePointer.ts'
import './messages/index.ts'

/** What a key adds, share of the width. */
const STEPS: Partial<Record<SliderStep, number>> = { back: -0.05, on: 0.05, 'far back': -0.2, 'far on': 0.2 }
/** Where a key leads, share of the width. */
const SHARES: Partial<Record<SliderStep, number>> = { start: 0, end: 1 }

export function CompareHandle() {
  const { t } = useTranslation()
  const line = useRef<HTMLDivElement>(null)
  const handle = useRef<HTMLButtonElement>(null)
  const { setSplit } = useTable.getState()

  useEffect(
    () =>
      useTable.subscribe(
        (table) => table.split,
        (split) => {
          line.current?.style.setProperty('--split', String(split))
          handle.current?.setAttribute('aria-valuenow', String(Math.round(split * 100)))
        },
        { fireImmediately: true },
      ),
    [],
  )

  const onMove = (event: PointerEvent<HTMLElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) setSplit(event.clientX / window.innerWidth)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = sliderStep(event)
    if (!step) return
    event.preventDefault()
    event.stopPropagation()
    const { split } = useTable.getState()
    setSplit(SHARES[step] ?? split + (STEPS[step] ?? 0))
  }
  return (
    <div ref={line} className="compare">
      <Button
        ref={handle}
        className="compare__handle"
        role="slider"
        aria-label={t('compare.handle')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={50}
        onPointerDown={(event) => capturePointer(event.currentTarget, event.pointerId)}
        onPointerMove={onMove}
        onKeyDown={onKeyDown}
      >
        <ChevronsLeftRight aria-hidden />
      </Button>
    </div>
  )
}
