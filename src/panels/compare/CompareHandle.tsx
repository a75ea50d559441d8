/** The line between two dates: drawn over the model, dragged by hand, moved by arrows; each side names its date. */
import './compare.css'
import { ChevronsLeftRight } from 'lucide-react'
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useTable } from '../../store/index.ts'
import { capturePointer } from '../capturePointer.ts'
import { formatDate, useLang } from '../text.ts'

/** One press of an arrow, share of the width. */
const STEP = 0.05

export function CompareHandle() {
  const { t } = useTranslation()
  const lang = useLang()
  const line = useRef<HTMLDivElement>(null)
  const handle = useRef<HTMLButtonElement>(null)
  const left = useTable((table) => table.compare)
  const right = useTable((table) => table.date)
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

  if (left === null) return null
  const onMove = (event: PointerEvent<HTMLElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) setSplit(event.clientX / window.innerWidth)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const way = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0
    if (way === 0) return
    event.preventDefault()
    event.stopPropagation()
    setSplit(useTable.getState().split + way * STEP)
  }
  return (
    <div ref={line} className="compare">
      <span className="compare__date compare__date--left glass">{formatDate(left, lang)}</span>
      <span className="compare__date compare__date--right glass">{formatDate(right, lang)}</span>
      <button
        ref={handle}
        type="button"
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
      </button>
    </div>
  )
}
