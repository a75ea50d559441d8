/**
 * Keeps the account of pointers of this page and cancels those whose end never came: a `pointercancel` is dispatched
 * where such a pointer came down, and camera, picking, rail and gate handle it like any other cancelled pointer.
 *
 * Must be started before anything else listens on the window, because later listeners may stop the propagation.
 */
import { pointerAccount } from '../../domain/input/pointers.ts'

/** After these the ends of pointers may have been missed: the window lost the focus, the page was hidden, left or shown again. */
const LOSSES = ['blur', 'visibilitychange', 'pagehide'] as const

/** @returns how to cancel all pointers that are down, except one whose `pointerdown` is being handled */
export function watchPointers(): () => void {
  const account = pointerAccount()
  const downs = new Map<number, PointerEvent>()
  /** The pointer whose `pointerdown` is being handled. */
  let coming: number | undefined

  /** True while a `pointercancel` of this module is dispatched: the account is up to date already. */
  let dispatching = false
  const cancel = (ids: readonly number[]) => {
    dispatching = true
    for (const id of ids) {
      const down = downs.get(id)
      downs.delete(id)
      if (!down) continue
      const { pointerId, pointerType, isPrimary, clientX, clientY, target } = down
      const at = target instanceof Element && target.isConnected ? target : document.documentElement
      const facts = { pointerId, pointerType, isPrimary, clientX, clientY }
      at.dispatchEvent(new PointerEvent('pointercancel', { ...facts, bubbles: true, composed: true }))
    }
    dispatching = false
  }
  const onDown = (event: PointerEvent) => {
    cancel(account.down(event))
    downs.set(event.pointerId, event)
    coming = event.pointerId
    window.setTimeout(() => {
      coming = undefined
    })
  }
  const onMove = (event: PointerEvent) => cancel(account.move(event))
  const onEnd = ({ pointerId }: PointerEvent) => {
    if (dispatching) return
    account.up(pointerId)
    downs.delete(pointerId)
  }
  const captured = new Set<number>()
  const onCapture = ({ pointerId }: PointerEvent) => captured.add(pointerId)
  // The event also follows each end, and precedes the capture by another element.
  const onLostCapture = ({ pointerId }: PointerEvent) => {
    captured.delete(pointerId)
    if (!account.has(pointerId)) return
    window.setTimeout(() => {
      if (captured.has(pointerId) || !account.has(pointerId)) return
      account.up(pointerId)
      cancel([pointerId])
    })
  }
  const onTouch = ({ touches }: TouchEvent) => cancel(account.touching(touches.length))
  const onLoss = () => cancel(account.clear())

  const how = { capture: true, passive: true } as const
  window.addEventListener('pointerdown', onDown, how)
  window.addEventListener('pointermove', onMove, how)
  for (const it of ['pointerup', 'pointercancel'] as const) window.addEventListener(it, onEnd, how)
  window.addEventListener('gotpointercapture', onCapture, how)
  window.addEventListener('lostpointercapture', onLostCapture, how)
  for (const type of ['touchstart', 'touchend', 'touchcancel'] as const)
    window.addEventListener(type, onTouch, how)
  // Not in the capture phase: there the blur of every element would be seen as well.
  for (const it of LOSSES) window.addEventListener(it, onLoss)
  return () => cancel(account.clear(coming))
}
