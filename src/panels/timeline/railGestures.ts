/**
 * Hands on the rail. One finger or the mouse sets the date: a press jumps and becomes a drag, a running clock waits
 * meanwhile. Two fingers or the wheel set how much of the timeline is shown, and leave the date as it was.
 */
import { type DayNumber, toDay } from '../../domain/schedule/calendar.ts'
import { storyClock } from '../../domain/schedule/storyClock.ts'
import { fitSpan, zoomSpan } from '../../domain/schedule/timeSpan.ts'
import { useTable } from '../../store/index.ts'
import { capturePointer } from '../capturePointer.ts'
import { dayAt, pinchSpan } from './railScale.ts'

/** Wheel travel that doubles or halves what is shown, CSS pixels. */
const WHEEL_DOUBLES_PX = 320
/** A wheel that counts in lines moves about so many pixels for each. */
const LINE_PX = 16

/**
 * Listens on an element as wide as the rail.
 * @returns how to stop
 */
export function railGestures(element: HTMLElement): () => void {
  const fingers = new Map<number, number>()
  let held: [number, number] | null = null
  let before: DayNumber = 0
  let resume = false

  const whole = () => useTable.getState().campus?.timeline ?? { start: 0, end: 1 }
  const shown = () => useTable.getState().span ?? whole()
  const shareAt = (clientX: number) => {
    const box = element.getBoundingClientRect()
    return box.width > 0 ? (clientX - box.left) / box.width : 0
  }
  const dayUnder = (clientX: number) => {
    const { start, end } = shown()
    return start + shareAt(clientX) * (end - start)
  }
  const follow = (clientX: number) => {
    const { campus, setDay } = useTable.getState()
    const box = element.getBoundingClientRect()
    setDay(
      dayAt(
        shown(),
        clientX - box.left,
        box.width,
        campus?.milestones.map((it) => it.day),
      ),
    )
  }

  const onDown = (event: PointerEvent) => {
    if (event.button !== 0 || fingers.size === 2) return
    const table = useTable.getState()
    event.preventDefault()
    if (!capturePointer(element, event.pointerId)) return
    fingers.set(event.pointerId, event.clientX)
    if (fingers.size === 1) {
      // A ring shows where the keyboard is; a hand sees the handle.
      element.dataset.hand = ''
      element.focus({ preventScroll: true })
      before = toDay(table.date)
      resume = table.playing && table.yearEnd === null
      table.pause()
      follow(event.clientX)
    } else {
      // A second finger: the first one did not mean the date.
      table.setDay(before)
      const [a = 0, b = 0] = fingers.values()
      held = [dayUnder(a), dayUnder(b)]
    }
  }
  const onMove = (event: PointerEvent) => {
    if (!fingers.has(event.pointerId)) return
    fingers.set(event.pointerId, event.clientX)
    if (!held) follow(event.clientX)
    else if (fingers.size === 2) {
      const [a = 0, b = 0] = fingers.values()
      const span = pinchSpan({ days: held, shares: [shareAt(a), shareAt(b)] }, whole())
      useTable.getState().showSpan(span)
    }
  }
  const onEnd = (event: PointerEvent) => {
    if (!fingers.delete(event.pointerId) || fingers.size > 0) return
    const { campus, date, play, showMilestone, playedSpan, storySeconds, loop } = useTable.getState()
    const day = toDay(date)
    // Past its end a story is over; a hand does not begin it again.
    const last = playedSpan?.end ?? (campus && storyClock(campus, storySeconds).lastChange)
    const goesOn = resume && last !== null && (loop || day < last)
    const reached = held ? undefined : campus?.milestones.findLast((it) => it.day === day)
    held = null
    if (goesOn) play()
    else if (reached) showMilestone(reached.id)
  }
  const onWheel = (event: WheelEvent) => {
    event.preventDefault()
    const px = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1
    const span = shown()
    const sideways = event.shiftKey ? event.deltaX || event.deltaY : event.deltaX
    if (Math.abs(sideways) > Math.abs(event.shiftKey ? 0 : event.deltaY)) {
      const days = ((sideways * px) / element.clientWidth) * (span.end - span.start)
      useTable.getState().showSpan(fitSpan({ start: span.start + days, end: span.end + days }, whole()))
    } else {
      const factor = 2 ** ((event.deltaY * px) / WHEEL_DOUBLES_PX)
      useTable.getState().showSpan(zoomSpan(span, whole(), factor, dayUnder(event.clientX)))
    }
  }
  const onBlur = () => delete element.dataset.hand
  element.addEventListener('blur', onBlur)
  element.addEventListener('pointerdown', onDown)
  element.addEventListener('pointermove', onMove)
  element.addEventListener('pointerup', onEnd)
  element.addEventListener('pointercancel', onEnd)
  element.addEventListener('wheel', onWheel, { passive: false })
  return () => {
    element.removeEventListener('blur', onBlur)
    element.removeEventListener('pointerdown', onDown)
    element.removeEventListener('pointermove', onMove)
    element.removeEventListener('pointerup', onEnd)
    element.removeEventListener('pointercancel', onEnd)
    element.removeEventListener('wheel', onWheel)
  }
}
