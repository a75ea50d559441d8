/** Measures, for a far picture, what the interface leaves free of the screen and how large the lettering is. */
import { type RefObject, useEffect } from 'react'
import type { Rect } from '../../domain/labels/placeLabels.ts'
import { type FarFrame, letterUnit, lieOf } from '../../domain/region/anchors.ts'
import { freeRectangle } from '../../domain/region/freeRectangle.ts'
import { useTable } from '../../store/index.ts'
import { anchors, obstacleRects, onOverlayChange } from '../../store/overlayRegistry.ts'

/** Air between the picture and what stands around it: a share of the screen's shorter side, and CSS pixels at least. */
const AIR = { share: 0.028, leastPx: 10 }

export function useFarFrame(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const own = place.current
    if (!own) return
    let asked = 0
    const measure = () => {
      const screen = { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight }
      const air = Math.max(AIR.leastPx, AIR.share * Math.min(screen.right, screen.bottom))
      const free = freeRectangle(
        grown(screen, -air),
        obstacleRects('region').map((it) => grown(it, air)),
      )
      const lie = lieOf(free)
      own.dataset.lie = lie
      own.style.setProperty('--unit', `${letterUnit(free, lie).toFixed(1)}px`)
      const frame = { free, lie, boxes: boxesOf() }
      const { farFrame, setFarFrame, stage } = useTable.getState()
      if (same(farFrame, frame)) return
      setFarFrame(frame)
      // The boxes may be new though the stop is not: lettering is placed with a frame.
      stage?.redraw()
    }
    const soon = () => {
      cancelAnimationFrame(asked)
      asked = requestAnimationFrame(measure)
    }
    const stop = onOverlayChange(soon)
    void document.fonts.ready.then(soon)
    measure()
    return () => {
      cancelAnimationFrame(asked)
      stop()
    }
  }, [place])
}

const grown = ({ left, top, right, bottom }: Rect, by: number): Rect => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
})

/** How far each piece of lettering reaches from its anchor, to the pixel. */
function boxesOf(): FarFrame['boxes'] {
  return Object.fromEntries(
    [...anchors('zone-label'), ...anchors('land-label')].map(({ id, element }) => {
      const { left: x, top: y } = element.getBoundingClientRect()
      const { left, top, right, bottom } = (element.firstElementChild ?? element).getBoundingClientRect()
      return [id, { left: left - x, top: top - y, right: right - x, bottom: bottom - y }]
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
