/**
 * Names on the rail: of the great days always, of any milestone while a hand or the keyboard is at it. Outside React, since
 * days run through beads with every frame.
 */
import { type CSSProperties, type RefObject, useEffect, useRef } from 'react'
import { type DayNumber, toDay } from '../../domain/schedule/calendar.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { formatDate, useLang, useText } from '../text.ts'
import { beadAt, roomFor, shareOf } from './railScale.ts'

export function RailNames({ rail: place }: { readonly rail: RefObject<HTMLElement | null> }) {
  const { timeline, milestones } = useCampus()
  const text = useText()
  const lang = useLang()
  const names = useRef<HTMLDivElement>(null)
  const tip = useRef<HTMLSpanElement>(null)
  const great = milestones.filter((it) => it.great)
  /** Shown once it is known to have room. */
  const at = (day: DayNumber) => ({ '--d': day - timeline.start, visibility: 'hidden' }) as CSSProperties

  // Those that would touch another are left out.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are of another width
  useEffect(() => {
    const rail = place.current
    if (!rail) return
    const arrange = () => {
      const shown = useTable.getState().span ?? timeline
      const elements = [...(names.current?.children ?? [])] as HTMLElement[]
      const days = elements.map((it) => timeline.start + Number(it.style.getPropertyValue('--d')))
      const room = roomFor(
        elements.map((it, i) => ({ share: shareOf(shown, days[i] as number), widthPx: it.offsetWidth })),
        rail.clientWidth,
      )
      for (const [i, it] of elements.entries()) it.style.visibility = room[i] ? '' : 'hidden'
    }
    const observer = new ResizeObserver(arrange)
    observer.observe(rail)
    const stop = useTable.subscribe((table) => table.span, arrange, { fireImmediately: true })
    return () => {
      observer.disconnect()
      stop()
    }
  }, [place, timeline, lang, great.length])

  useEffect(() => {
    const rail = place.current
    const element = tip.current
    if (!rail || !element) return
    let pointed: DayNumber | null = null
    let held = false
    const show = () => {
      const { date, milestone } = useTable.getState()
      const reached =
        held || (rail === document.activeElement && rail.dataset.hand === undefined) ? toDay(date) : null
      const found = milestones.find((it) => it.day === (pointed ?? reached))
      // Its card says it already.
      element.hidden = !found || found.id === milestone
      if (!found || element.hidden) return
      element.style.setProperty('--d', String(found.day - timeline.start))
      element.textContent = `${formatDate(found.date, lang, found.precision)} · ${text(found.title)}`
    }
    const onPointer = (event: PointerEvent) => {
      if (event.type === 'pointerdown') held = true
      if (event.type === 'pointerup' || event.type === 'pointercancel') held = false
      const box = rail.getBoundingClientRect()
      const over = event.type !== 'pointerleave' && event.type !== 'pointercancel'
      const hovers = over && (event.pointerType === 'mouse' || held)
      const days = milestones.map((it) => it.day)
      const shown = useTable.getState().span ?? timeline
      pointed = hovers ? beadAt(shown, event.clientX - box.left, box.width, days) : null
      show()
    }
    const pointers = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'pointerleave'] as const
    for (const it of pointers) rail.addEventListener(it, onPointer)
    rail.addEventListener('focus', show)
    rail.addEventListener('blur', show)
    const stops = [
      useTable.subscribe((table) => table.date, show),
      useTable.subscribe((table) => table.milestone, show),
    ]
    return () => {
      for (const it of pointers) rail.removeEventListener(it, onPointer)
      rail.removeEventListener('focus', show)
      rail.removeEventListener('blur', show)
      for (const stop of stops) stop()
    }
  }, [place, timeline, milestones, text, lang])

  return (
    <>
      <div ref={names} className="rail__names" data-testid="rail-names" aria-hidden="true">
        {great.map((milestone) => (
          <span key={milestone.id} className="rail__name" style={at(milestone.day)}>
            {text(milestone.railName ?? milestone.title)}
          </span>
        ))}
      </div>
      <span ref={tip} className="rail__name rail__tip" data-testid="rail-tip" aria-hidden="true" hidden />
    </>
  )
}
