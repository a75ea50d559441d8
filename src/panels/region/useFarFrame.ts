/** Measures, for a far picture, what the interface leaves free of the screen and how large the lettering is. */
import { type RefObject, useEffect } from 'react'
import type { Rect } from '../../domain/labels/placeLabels.ts'
import { type FarFrame, letterUnit, lieOf } from '../../domain/region/anchors.ts'
import { freeRectangle } from '../../domain/region/freeRectangle.ts'
import { useTable } from '../../store/index.ts'

/** Everything that stands over the picture; what blocks the whole of it leaves when it is closed. */
const OVER_THE_PICTURE = '.glass, .title-block, .present__caption, .present__count, .kiosk__invitation'
const BLOCKING = '[role="dialog"], [role="alertdialog"]'
/** Air between the picture and what stands around it: a share of the screen's shorter side, and CSS pixels at least. */
const AIR = { share: 0.028, leastPx: 10 }

export function useFarFrame(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const own = place.current
    const table = own?.parentElement
    if (!own || !table) return
    let asked = 0
    const soon = () => {
      cancelAnimationFrame(asked)
      asked = requestAnimationFrame(measure)
    }
    const sizes = new ResizeObserver(soon)
    const watched = new Set<Element>()
    const measure = () => {
      const over = Array.from(table.querySelectorAll(OVER_THE_PICTURE)).filter((it) => !it.closest(BLOCKING))
      for (const it of over) {
        if (!watched.has(it)) sizes.observe(it)
        watched.add(it)
      }
      const seen = over.filter((it) =>
        it.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
      )
      const screen = { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight }
      const air = Math.max(AIR.leastPx, AIR.share * Math.min(screen.right, screen.bottom))
      const free = freeRectangle(
        grown(screen, -air),
        seen.map((it) => grown(it.getBoundingClientRect(), air)),
      )
      const lie = lieOf(free)
      own.dataset.lie = lie
      own.style.setProperty('--unit', `${letterUnit(free, lie).toFixed(1)}px`)
      const frame = { free, lie, boxes: boxesOf(own) }
      const { farFrame, setFarFrame, stage } = useTable.getState()
      if (same(farFrame, frame)) return
      setFarFrame(frame)
      // The boxes may be new though the stop is not: lettering is placed with a frame.
      stage?.redraw()
    }
    const changes = new MutationObserver(soon)
    changes.observe(table, { subtree: true, childList: true, characterData: true, attributeFilter: SHOWN_BY })
    window.addEventListener('resize', soon)
    // What has faded in or out covers from then on, or no more.
    for (const it of ENDS) table.addEventListener(it, soon)
    void document.fonts.ready.then(soon)
    measure()
    return () => {
      cancelAnimationFrame(asked)
      sizes.disconnect()
      changes.disconnect()
      window.removeEventListener('resize', soon)
      for (const it of ENDS) table.removeEventListener(it, soon)
    }
  }, [place])
}

/** Attributes by which parts of the interface come and go. */
const SHOWN_BY = [
  'class',
  'hidden',
  'inert',
  'data-opening',
  'data-tour',
  'data-phase',
  'data-low',
  'data-reach',
]
const ENDS = ['transitionend', 'animationend'] as const

const grown = ({ left, top, right, bottom }: Rect, by: number): Rect => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
})

/** How far each piece of lettering reaches from its anchor, to the pixel. */
function boxesOf(own: HTMLElement): FarFrame['boxes'] {
  return Object.fromEntries(
    Array.from(own.querySelectorAll<HTMLElement>('.reach-label'), (label) => {
      const { left: x, top: y } = label.getBoundingClientRect()
      const { left, top, right, bottom } = (label.firstElementChild ?? label).getBoundingClientRect()
      const box = { left: left - x, top: top - y, right: right - x, bottom: bottom - y }
      return [label.dataset.at ?? '', box]
    }),
  )
}

function same(a: FarFrame | null, b: FarFrame): boolean {
  return a !== null && JSON.stringify(rounded(a)) === JSON.stringify(rounded(b))
}

/** Boxes move by fractions of a pixel with their label. */
function rounded({ free, lie, boxes }: FarFrame) {
  const whole = (it: Rect) => [it.left, it.top, it.right, it.bottom].map(Math.round)
  return [whole(free), lie, Object.entries(boxes).map(([name, box]) => [name, whole(box)])]
}
