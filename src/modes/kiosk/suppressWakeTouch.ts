/**
 * Suppresses the touch that only wakes the screen. Every touch passes here before anything else sees it; one that wakes is
 * swallowed whole: its move, its end, the click that browsers make of it, and fingers that join it. A touch whose end
 * never comes is cancelled by the page's account of pointers (src/app/services/watchPointers.ts), which is an end like any other.
 */

const ENDS = ['pointerup', 'pointercancel'] as const
/** What browsers send along with and after a pointer. */
const ECHOES = [
  'pointermove',
  'mousedown',
  'mousemove',
  'mouseup',
  'click',
  'auxclick',
  'dblclick',
  'touchstart',
  'touchmove',
  'touchend',
  'contextmenu',
] as const
/** A hand that stays down counts as a touch again this often, milliseconds. */
const HELD_EVERY_MS = 1000

/**
 * Suppresses touches that only wake the screen; returns how to stop.
 * @param onTouch called for each touch, key and turn of the wheel; true swallows it
 */
export function suppressWakeTouch(onTouch: (event: Event) => boolean): () => void {
  /** Pointers that are swallowed until they end, with what they are: a finger, a mouse, a pen. */
  const swallowed = new Map<number, string>()
  let suppressing = false
  let held = Number.NEGATIVE_INFINITY
  const swallow = (event: Event) => {
    event.stopImmediatePropagation()
    if (event.cancelable) event.preventDefault()
  }
  const onDown = (event: PointerEvent) => {
    held = event.timeStamp
    // A finger that joins one that wakes belongs to it; a mouse is another hand.
    suppressing = onTouch(event) || [...swallowed.values()].includes(event.pointerType)
    if (!suppressing) return
    swallowed.set(event.pointerId, event.pointerType)
    swallow(event)
  }
  const onEnd = (event: PointerEvent) => {
    if (swallowed.delete(event.pointerId)) swallow(event)
  }
  const onEcho = (event: Event) => {
    if (isOwn(event)) suppressing = false
    if (suppressing) swallow(event)
    else if (event.type === 'pointermove' && (event as PointerEvent).buttons !== 0) {
      if (event.timeStamp - held < HELD_EVERY_MS) return
      held = event.timeStamp
      onTouch(event)
    }
  }
  /** What no swallowed touch can bring along: a click by keyboard or screen reader, a mouse that moves with no button pressed. */
  const isOwn = (event: Event) =>
    (event.type === 'click' && (event as MouseEvent).detail === 0) ||
    (event.type === 'pointermove' && (event as PointerEvent).buttons === 0 && swallowed.size === 0)
  const onOther = (event: Event) => {
    if (onTouch(event)) swallow(event)
  }
  const how = { capture: true, passive: false } as const
  window.addEventListener('pointerdown', onDown, how)
  for (const it of ENDS) window.addEventListener(it, onEnd, how)
  for (const it of ECHOES) window.addEventListener(it, onEcho, how)
  for (const it of ['keydown', 'wheel'] as const) window.addEventListener(it, onOther, how)
  return () => {
    window.removeEventListener('pointerdown', onDown, how)
    for (const it of ENDS) window.removeEventListener(it, onEnd, how)
    for (const it of ECHOES) window.removeEventListener(it, onEcho, how)
    for (const it of ['keydown', 'wheel'] as const) window.removeEventListener(it, onOther, how)
  }
}
