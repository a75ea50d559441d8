/** Whether the lettering of the far picture can be read: there, on the screen, and clear of everything else on the page. */
import type { Page } from 'playwright-core'
import { part } from './parts.ts'

/**
 * @param stop of the far picture that is shown
 * @param wanted texts that must be among the lettering, each within one piece of it
 * @returns what is wrong, empty when nothing is
 */
export function letteringFaults(
  page: Page,
  stop: 'zone' | 'land',
  wanted: readonly string[],
): Promise<string[]> {
  return page.evaluate(
    ([at, texts, pictures]) => {
      const faults: string[] = []
      const pieces = [...document.querySelectorAll(`[data-at][data-stop=${at}]`)].map((label) => ({
        label,
        name: label.getAttribute('data-at') ?? '',
        text: (label.textContent ?? '').replaceAll('\u2002', ' '),
        box: (label.firstElementChild ?? label).getBoundingClientRect(),
      }))
      for (const it of texts) if (!pieces.some(({ text }) => text.includes(it))) faults.push(`no ${it}`)
      const meet = (a: DOMRect, b: DOMRect) =>
        a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1

      /** What is left of a box within the ancestors that cut off what runs over. */
      const clipped = (box: DOMRect, within: Element) => {
        let { left, top, right, bottom } = box
        for (let by: Element | null = within; by; by = by.parentElement) {
          if (getComputedStyle(by).overflow === 'visible') continue
          const edge = by.getBoundingClientRect()
          left = Math.max(left, edge.left)
          top = Math.max(top, edge.top)
          right = Math.min(right, edge.right)
          bottom = Math.min(bottom, edge.bottom)
        }
        return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top))
      }

      // What is painted on the page besides: letters, and everything with a ground, an edge or a picture of its own.
      const painted: { what: string; box: DOMRect }[] = []
      for (const element of document.body.querySelectorAll('*')) {
        if (element.closest(pictures)) continue
        if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
        const style = getComputedStyle(element)
        const what = `${element.tagName} ${element.className} ${(element.textContent ?? '').slice(0, 20)}`
        if (style.clipPath !== 'none') continue
        const ground = !/^rgba?\([^)]*,\s*0\)$|^transparent$/.test(style.backgroundColor)
        if (ground || style.backgroundImage !== 'none' || /^(IMG|CANVAS|SVG)$/i.test(element.tagName))
          painted.push({ what, box: element.getBoundingClientRect() })
        for (const node of element.childNodes) {
          if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) continue
          const range = document.createRange()
          range.selectNodeContents(node)
          for (const box of range.getClientRects()) painted.push({ what, box: clipped(box, element) })
        }
      }
      const { innerWidth, innerHeight } = window
      const whole = ({ width, height }: DOMRect) => width >= innerWidth && height >= innerHeight
      const over = painted.filter(({ box }) => box.width > 0 && box.height > 0 && !whole(box))
      if (over.length < 2) faults.push('nothing but the picture is on the page')

      for (const [i, { label, name, box }] of pieces.entries()) {
        if (!label.checkVisibility({ visibilityProperty: true }) || getComputedStyle(label).opacity !== '1')
          faults.push(`${name} is not seen`)
        if (box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight)
          faults.push(`${name} is not whole on the screen`)
        if (box.height < 8) faults.push(`${name} is too small`)
        for (const it of over) if (meet(box, it.box)) faults.push(`${name} is covered by ${it.what}`)
        for (const other of pieces.slice(i + 1))
          if (meet(box, other.box)) faults.push(`${name} lies over ${other.name}`)
      }
      return faults
    },
    [stop, wanted, `${part('region-labels')}, ${part('stage')}`] as const,
  )
}
