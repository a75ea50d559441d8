/** Lets through to camera and picking only the fingers that count, before either sees them. */
import { type FingerEvent, fingers } from './fingers.ts'

interface Gestures {
  /** A finger or a button that counts comes down, before the camera hears of it. */
  onGrip(event: PointerEvent): void
  /** Two fingers turned about one another, radians clockwise. */
  onTwist(radians: number): void
  onTapOfTwo(): void
}

/** Starts watching; returns how to stop. */
export function watchFingers(canvas: HTMLElement, { onGrip, onTwist, onTapOfTwo }: Gestures): () => void {
  const hand = fingers()
  const down = new Set<number>()
  const toFingerEvent = (event: PointerEvent): FingerEvent => ({
    id: event.pointerId,
    touch: event.pointerType !== 'mouse',
    x: event.clientX,
    y: event.clientY,
    at: event.timeStamp,
  })
  const onDown = (event: PointerEvent) => {
    if (event.target !== canvas) return
    // Another button of a mouse that is down already is no other finger.
    if (down.has(event.pointerId)) return
    down.add(event.pointerId)
    if (hand.down(toFingerEvent(event))) onGrip(event)
    else event.stopImmediatePropagation()
  }
  const onMove = (event: PointerEvent) => {
    const { counts, twist } = hand.move(toFingerEvent(event))
    if (!counts) event.stopImmediatePropagation()
    else if (twist !== 0) onTwist(twist)
  }
  const onEnd = (event: PointerEvent) => {
    if (!down.delete(event.pointerId)) return
    const { counts, tapOfTwo } = hand.up(toFingerEvent(event), event.type === 'pointercancel')
    if (!counts) event.stopImmediatePropagation()
    if (tapOfTwo) onTapOfTwo()
  }
  const how = { capture: true } as const
  window.addEventListener('pointerdown', onDown, how)
  window.addEventListener('pointermove', onMove, how)
  window.addEventListener('pointerup', onEnd, how)
  window.addEventListener('pointercancel', onEnd, how)
  return () => {
    window.removeEventListener('pointerdown', onDown, how)
    window.removeEventListener('pointermove', onMove, how)
    window.removeEventListener('pointerup', onEnd, how)
    window.removeEventListener('pointercancel', onEnd, how)
  }
}
