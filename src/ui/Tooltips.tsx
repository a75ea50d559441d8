/**
 * Shows the `data-tooltip` of the control that a mouse rests on or that the keyboard has reached. One for the page, fetched
 * when there is time: controls only carry the attribute. Any key, press or scroll takes it away; a mouse may go onto it. A
 * finger never opens it. The text is the control's accessible name, so that screen readers are not told twice.
 */
import './tooltips.css'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'

/** A mouse rests so long before the tooltip shows, milliseconds. */
const REST_MS = 500
/** Keys that move the focus. */
const MOVES_FOCUS = /^(Tab|Arrow|Home|End)/
/** Room between control and tooltip, and between tooltip and the edge of the window, CSS pixels. */
const GAP_PX = 6

export function Tooltips() {
  const [control, setControl] = useState<HTMLElement | null>(null)
  const tip = useRef<HTMLSpanElement>(null)

  useEffect(() => {
    let timer = 0
    /** The focus moves by keys, not by a press. */
    let byKeys = false
    const show = (next: HTMLElement | null, afterMs: number) => {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => setControl(next), afterMs)
    }
    const hide = (event: Event) => {
      if (event instanceof KeyboardEvent) byKeys = MOVES_FOCUS.test(event.key)
      if (event.type === 'pointerdown') byKeys = false
      window.clearTimeout(timer)
      setControl(null)
    }
    const controlOf = (target: EventTarget | null) =>
      target instanceof Element ? target.closest<HTMLElement>('[data-tooltip]') : null
    const onOver = ({ target, pointerType }: PointerEvent) => {
      if (pointerType === 'touch' || (target instanceof Node && tip.current?.contains(target))) return
      show(controlOf(target), REST_MS)
    }
    const onFocus = ({ target }: FocusEvent) => {
      show(byKeys ? controlOf(target) : null, 0)
    }
    const events = ['keydown', 'pointerdown', 'wheel', 'scroll', 'blur'] as const
    const quiet = { capture: true, passive: true }
    for (const it of events) window.addEventListener(it, hide, quiet)
    document.addEventListener('pointerover', onOver)
    document.addEventListener('focusin', onFocus)
    return () => {
      window.clearTimeout(timer)
      for (const it of events) window.removeEventListener(it, hide, quiet)
      document.removeEventListener('pointerover', onOver)
      document.removeEventListener('focusin', onFocus)
    }
  }, [])

  useLayoutEffect(() => {
    const element = tip.current
    if (!element || !control) return
    // Above dialogs, too.
    element.togglePopover?.(true)
    const [at, own] = [control.getBoundingClientRect(), element.getBoundingClientRect()]
    const left = at.left + (at.width - own.width) / 2
    const below = at.bottom + GAP_PX
    const fits = below + own.height + GAP_PX <= window.innerHeight
    element.style.left = `${Math.max(GAP_PX, Math.min(left, window.innerWidth - own.width - GAP_PX))}px`
    element.style.top = `${fits ? below : at.top - own.height - GAP_PX}px`
  }, [control])

  if (!control) return null
  return (
    <span
      key={control.dataset.tooltip}
      ref={tip}
      className="tooltip"
      popover="manual"
      role="tooltip"
      aria-hidden
    >
      {control.dataset.tooltip}
    </span>
  )
}
