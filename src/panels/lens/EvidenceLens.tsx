/**
 * The glass of the evidence lens: dragged by a finger or the mouse, moved by arrows. The picture reads where it is and draws
 * in it; the line beside it names what stands in its middle and how that is known.
 */
import './lens.css'
import { X } from 'lucide-react'
import { type KeyboardEvent, type PointerEvent, useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Screen } from '../../domain/camera/freeRect.ts'
import {
  closeCorner,
  type LensCorner,
  lensDragged,
  lensLetGo,
  lensRadius,
  lensStart,
  lineShift,
  lineSide,
} from '../../domain/evidence/lensPlace.ts'
import type { Spot } from '../../domain/labels/placeLabels.ts'
import { useTable } from '../../store/index.ts'
import { glassObstacle, obstacleRects, onOverlayChange, overlayChanged } from '../../store/overlayRegistry.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { capturePointer } from '../capturePointer.ts'
import { useAnchor } from '../useAnchor.ts'
import { useLensText } from './useLensText.ts'
import './messages/index.ts'

/** What an arrow key moves by, and with Shift, CSS pixels. */
const STEP = { near: 16, far: 80 }
/** A press that moves no further is a tap, CSS pixels. */
const TAP_PX = 12

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

export function EvidenceLens() {
  const { t } = useTranslation()
  const root = useRef<HTMLDivElement>(null)
  const line = useRef<HTMLButtonElement>(null)
  const glass = useRef<HTMLButtonElement>(null)
  const close = useRef<HTMLButtonElement>(null)
  const at = useRef<Spot | null>(null)
  const held = useRef<{ id: number; from: Spot; off: Spot; moved: boolean } | null>(null)
  const anchor = useAnchor('lens')
  const attach = useCallback(
    (element: HTMLButtonElement | null) => {
      glass.current = element
      const free = [anchor(element), glassObstacle(element)]
      return () => {
        for (const it of free) it?.()
      }
    },
    [anchor],
  )
  const reading = useLensText()
  const open = () => {
    const { lensSubject, setSelect } = useTable.getState()
    if (lensSubject) setSelect(lensSubject.id)
  }
  const end = () => useTable.getState().setLens(false)

  /** Puts the lens somewhere and has a frame drawn: nothing is rendered. */
  const place = useCallback((next: Spot, screen: Screen) => {
    at.current = next
    const { current } = root
    if (!current) return
    current.style.setProperty('--x', `${next.x}px`)
    current.style.setProperty('--y', `${next.y}px`)
    current.style.setProperty('--radius', `${lensRadius(screen)}px`)
    const box = line.current
    const side = close.current?.offsetWidth ?? 0
    const { corner = 'upper-right' } = current.dataset
    current.dataset.corner = closeCorner(next, corner as LensCorner, side, screen)
    if (box) {
      const { offsetWidth: width, offsetHeight: height } = box
      current.dataset.line = lineSide(next, { width, height }, screen)
      current.style.setProperty('--line-shift', `${lineShift(next.x, width, screen.width)}px`)
    }
    useTable.getState().stage?.redraw()
  }, [])

  useEffect(() => {
    const settle = () => {
      if (held.current) return
      const screen = screenNow()
      place(at.current ? lensLetGo(at.current, screen) : lensStart(screen), screen)
    }
    settle()
    glass.current?.focus({ preventScroll: true })
    window.addEventListener('resize', settle)
    const stop = onOverlayChange(settle)
    return () => {
      window.removeEventListener('resize', settle)
      stop()
    }
  }, [place])

  // What the line says has another width.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each reading
  useEffect(() => {
    if (at.current) place(at.current, screenNow())
  }, [place, reading.name, reading.state])

  const onDown = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0 || held.current || !at.current) return
    if (!capturePointer(event.currentTarget, event.pointerId)) return
    const from = { x: event.clientX, y: event.clientY }
    const off = { x: at.current.x - from.x, y: at.current.y - from.y }
    held.current = { id: event.pointerId, from, off, moved: false }
    root.current?.setAttribute('data-held', '')
  }
  const onMove = (event: PointerEvent) => {
    const { current } = held
    if (current?.id !== event.pointerId) return
    if (Math.hypot(event.clientX - current.from.x, event.clientY - current.from.y) > TAP_PX)
      current.moved = true
    if (!current.moved) return
    const screen = screenNow()
    place(lensDragged({ x: event.clientX + current.off.x, y: event.clientY + current.off.y }, screen), screen)
  }
  const onEnd = (event: PointerEvent) => {
    const { current } = held
    if (current?.id !== event.pointerId) return
    held.current = null
    root.current?.removeAttribute('data-held')
    if (event.type === 'pointerup' && !current.moved) open()
    // It is put where it can be taken up again, and names keep clear of it.
    overlayChanged()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key]
    const known = arrow || event.key === 'Escape' || event.key === 'Home'
    if (!known || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return end()
    const screen = screenNow()
    if (!arrow || !at.current) return place(lensStart(screen), screen)
    const step = event.shiftKey ? STEP.far : STEP.near
    place(lensLetGo({ x: at.current.x + arrow[0] * step, y: at.current.y + arrow[1] * step }, screen), screen)
  }

  return (
    <div ref={root} className="lens" data-line="below">
      <Button
        ref={attach}
        className="lens__glass"
        role="slider"
        aria-label={t('lens.label')}
        aria-valuemin={0}
        aria-valuemax={2}
        aria-valuenow={reading.certainty}
        aria-valuetext={reading.spoken}
        onPointerDown={onDown}
        onPointerMove={onMove}
        onPointerUp={onEnd}
        onPointerCancel={onEnd}
        onLostPointerCapture={onEnd}
        onKeyDown={onKeyDown}
        onWheel={(event) => passOn(event.nativeEvent, root.current)}
      />
      <IconButton
        ref={close}
        className="icon-button lens__close"
        label={t('lens.close')}
        icon={X}
        onClick={end}
      />
      <Button ref={line} className="lens__line glass" disabled={reading.name === null} onClick={open}>
        {reading.name === null ? (
          t('lens.hint')
        ) : (
          <>
            <strong>{reading.name}</strong>{' '}
            <span className="lens-mark" data-mark={reading.mark}>
              {reading.state}
            </span>
          </>
        )}
      </Button>
    </div>
  )
}

function screenNow(): Screen {
  return {
    width: window.innerWidth,
    height: window.innerHeight,
    obstacles: obstacleRects('framing'),
  }
}

/** The wheel is the camera's, wherever the glass lies. */
function passOn(event: WheelEvent, over: HTMLElement | null): void {
  if (!over) return
  over.style.visibility = 'hidden'
  const under = document.elementFromPoint(event.clientX, event.clientY)
  over.style.visibility = ''
  under?.dispatchEvent(new WheelEvent('wheel', event))
}
