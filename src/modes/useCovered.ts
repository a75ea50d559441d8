/** Tells the picture how much of it sheets lie over, so that what it shows stands in the middle of what is left. */
import { type RefObject, useEffect } from 'react'
import { clamp } from '../domain/math/interpolate.ts'
import { type Covered, NOTHING_COVERED, useTable } from '../store/index.ts'

/** A sheet so wide, as a share of the screen, has risen from the foot; a narrower one stands at a side. */
const FROM_THE_FOOT = 0.8

type Box = RefObject<HTMLElement | null>

/** However little is left, the park is not lost in the distance. */
const LEAST_ROOM = 0.3

/** @param refs the boxes at the left and the right that panels and cards stand in, and that at the foot */
export function useCovered(...[left, right, foot]: readonly [Box, Box, Box]): void {
  useEffect(() => {
    const boxes = [left.current, right.current, foot.current].filter((it) => it !== null)
    const measure = () => {
      const covered = { ...NOTHING_COVERED } as { -readonly [Edge in keyof Covered]: number }
      for (const box of boxes) {
        const { left, right, top, width, height } = box.getBoundingClientRect()
        // Beside a wide picture panels have room of their own; the style sheet says where they have not.
        const takes = getComputedStyle(box).getPropertyValue('--sheet').trim() === '1'
        if (!takes || width === 0 || height === 0) continue
        if (width > FROM_THE_FOOT * window.innerWidth)
          covered.bottom = Math.max(covered.bottom, window.innerHeight - top)
        else if (left < window.innerWidth / 2) covered.left = right
        else covered.right = window.innerWidth - left
      }
      covered.room = clamp(1 - covered.bottom / window.innerHeight, LEAST_ROOM, 1)
      useTable.getState().setCovered(covered)
    }
    const observer = new ResizeObserver(measure)
    for (const box of boxes) observer.observe(box)
    window.addEventListener('resize', measure)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', measure)
    }
  }, [left, right, foot])
}
