import { COVERS, GANTT_MARK, PLATES, part, UNSEEN } from './parts.ts'

/** Selectors of the parts that the layout is judged by, handed into the page. */
export const LAYOUT_PARTS = {
  plates: PLATES,
  covers: COVERS,
  unseen: UNSEEN,
  mark: GANTT_MARK,
  /** Pictures of time, in which bars may run on below the edge. */
  track: `${part('gantt-track')}, #timeline`,
  body: part('panel-body'),
  menu: part('menu'),
  title: `${part('shell')} > header`,
  far: `${part('shell')}[data-reach]`,
} as const

/**
 * What is wrong with the layout of the page as it stands, as lines to read. Runs in the page, so it may use nothing from
 * outside itself.
 */
export interface LayoutRules {
  /** Least width and height of what is pressed, CSS pixels. */
  readonly target: number
  /** Least size of type, CSS pixels; 0 where it may be any. */
  readonly type: number
  /** Share of the window that the interface leaves to the model, 0–1; 0 where a dialog has the page. */
  readonly sight: number
  /** Elements that must be in the page and reachable, by name and selector. */
  readonly needed: Readonly<Record<string, string>>
  readonly parts: typeof LAYOUT_PARTS
}

export function layoutFaults({ target, type, sight, needed, parts }: LayoutRules): string[] {
  const faults: string[] = []
  const { innerWidth: width, innerHeight: height } = window
  /** Rounding of positions, CSS pixels. */
  const SLACK = 1
  /** Of the body of a panel, CSS pixels. */
  const LEAST_BODY = 64
  const round = (box: DOMRect) =>
    `${Math.round(box.left)},${Math.round(box.top)} ${Math.round(box.width)}×${Math.round(box.height)}`
  const nameOf = (element: Element | null) => {
    if (!element) return 'nothing'
    const own = (element as HTMLElement).dataset.testid
    const kind = own ?? [element.tagName.toLowerCase(), ...element.classList].join('.')
    const name = element.getAttribute('aria-label') ?? element.textContent ?? ''
    return `${kind} "${name.trim().replace(/\s+/g, ' ').slice(0, 28)}"`
  }
  const seen = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    !element.closest('[inert]')
  const clips = new Map<Element, boolean>()
  /** Only for those who listen, or shown when it has the focus. */
  const unseen = (element: Element): boolean => {
    const before = clips.get(element)
    if (before !== undefined) return before
    const by = element.parentElement
    const found =
      element.matches(parts.unseen) ||
      getComputedStyle(element).clipPath === 'inset(50%)' ||
      (by !== null && unseen(by))
    clips.set(element, found)
    return found
  }

  const known = { X: new Map<Element, boolean>(), Y: new Map<Element, boolean>() }
  const scrolls = (element: Element, axis: 'X' | 'Y'): boolean => {
    const before = known[axis].get(element)
    if (before !== undefined) return before
    const over =
      axis === 'X'
        ? element.scrollWidth > element.clientWidth + SLACK
        : element.scrollHeight > element.clientHeight + SLACK
    const found = over && /auto|scroll/.test(getComputedStyle(element)[`overflow${axis}`])
    known[axis].set(element, found)
    return found
  }
  const around = new Map<Element, readonly Element[]>()
  /** Innermost first. */
  const scrollersOf = (element: Element): readonly Element[] => {
    const by = element.parentElement
    if (!by) return []
    const before = around.get(by)
    if (before) return before
    const found = scrolls(by, 'X') || scrolls(by, 'Y') ? [by, ...scrollersOf(by)] : scrollersOf(by)
    around.set(by, found)
    return found
  }
  /** Scrolls an element's ancestors, as a hand could, until its middle is in sight. */
  const bring = (element: Element, scrollers: readonly Element[]) => {
    for (const by of scrollers) {
      const [box, room] = [
        element.getClientRects()[0] ?? element.getBoundingClientRect(),
        by.getBoundingClientRect(),
      ]
      if (scrolls(by, 'Y')) {
        if (box.top < room.top || box.height > room.height) by.scrollTop += box.top - room.top
        else if (box.bottom > room.bottom) by.scrollTop += box.bottom - room.bottom
      }
      if (scrolls(by, 'X')) {
        if (box.left < room.left) by.scrollLeft += box.left - room.left
        else if (box.right > room.right) by.scrollLeft += box.right - room.right
      }
    }
  }

  // A dialog of the browser's own has the page to itself.
  const modal = document.querySelector('dialog:modal, [aria-modal="true"]')
  const root = modal ?? document.body
  const controls = [
    ...root.querySelectorAll(
      'button, a[href], input, select, textarea, summary, [role="slider"], [role="button"]',
    ),
  ]
    // A box in a label is pressed by the whole label.
    .map((it) => (it.matches('input[type="radio"], input[type="checkbox"]') && it.closest('label')) || it)
    .filter((it) => seen(it) && !unseen(it))

  /** The box that can be hit, a pseudo-element that enlarges it included. */
  const hitBox = (element: Element) => {
    const box = element.getBoundingClientRect()
    const after = getComputedStyle(element, '::after')
    if (after.content === 'none' || after.position !== 'absolute') return box
    const by = (side: string) => Math.max(0, -Number.parseFloat(side) || 0)
    return new DOMRect(
      box.left - by(after.left),
      box.top - by(after.top),
      box.width + by(after.left) + by(after.right),
      box.height + by(after.top) + by(after.bottom),
    )
  }

  for (const control of controls) {
    const scrollers = scrollersOf(control)
    const before = scrollers.map((by) => [by.scrollLeft, by.scrollTop] as const)
    const look = () => {
      // Text that breaks is pressed on its first line.
      const box = control.getClientRects()[0] ?? control.getBoundingClientRect()
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
      // As much of it as its scrolled regions can show at a time.
      let [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom]
      for (const by of scrollers) {
        const room = by.getBoundingClientRect()
        if (scrolls(by, 'X')) [left, right] = [Math.max(left, room.left), Math.min(right, room.right)]
        if (scrolls(by, 'Y')) [top, bottom] = [Math.max(top, room.top), Math.min(bottom, room.bottom)]
      }
      if (left < -SLACK || top < -SLACK || right > width + SLACK || bottom > height + SLACK)
        return `${nameOf(control)} is outside the window: ${round(box)}`
      const hit = document.elementFromPoint(
        scrollers.length > 0 ? (left + right) / 2 : x,
        scrollers.length > 0 ? (top + bottom) / 2 : y,
      )
      if (right - left < SLACK || bottom - top < SLACK) return `${nameOf(control)} is scrolled out of sight`
      if (hit === control || control.contains(hit)) return null
      // Marks of a schedule stand where their days are, and part when it is enlarged.
      if (control.matches(parts.mark) && hit?.matches(parts.mark)) return null
      return `${nameOf(control)} is covered by ${nameOf(hit)} at ${round(box)}`
    }
    let fault = look()
    if (fault && scrollers.length > 0) {
      bring(control, scrollers)
      fault = look()
      scrollers.forEach((by, i) => {
        by.scrollLeft = before[i]?.[0] ?? 0
        by.scrollTop = before[i]?.[1] ?? 0
      })
    }
    if (fault) faults.push(fault)
    // A link within a sentence is as high as its line, a mark on a schedule as wide as its days.
    if (control.matches(`p a, li a, cite a, dd a, ${parts.mark}`)) continue
    const box = hitBox(control)
    if (Math.min(box.width, box.height) < target - SLACK / 2)
      faults.push(`${nameOf(control)} is ${round(box)}, under ${target}`)
  }

  // Far out there is no day to choose.
  const far = document.querySelector(parts.far) !== null
  for (const [name, selector] of far ? [] : Object.entries(needed)) {
    const element = document.querySelector(selector)
    if (!element || !seen(element)) faults.push(`no ${name}`)
  }

  // What overflows scrolls, by a finger too, and shows enough of it to be used.
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    const tall = element.scrollHeight > element.clientHeight + 2
    if (!tall && !scrolls(element, 'X')) continue
    const style = getComputedStyle(element)
    if (style.overflowY === 'visible' || !seen(element) || unseen(element)) continue
    if (scrolls(element, 'X') || scrolls(element, 'Y')) {
      const axis = scrolls(element, 'Y') ? 'Y' : 'X'
      if (/none/.test(style.touchAction)) faults.push(`${nameOf(element)} cannot be scrolled by a finger`)
      if (axis === 'Y' && element.clientHeight < target) {
        const box = element.getBoundingClientRect()
        faults.push(`${nameOf(element)} shows ${round(box)} of ${element.scrollHeight}: too little to read`)
      }
    } else if (tall && /hidden|clip/.test(style.overflowY) && element.clientHeight > 0) {
      const folded = style.webkitLineClamp !== 'none' || style.textOverflow === 'ellipsis'
      const text = [...element.querySelectorAll('*')].some((child) => {
        const box = child.getBoundingClientRect()
        const own = [...child.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
        const edge = element.getBoundingClientRect().bottom
        return own && seen(child) && box.height > 0 && box.bottom > edge + 3 && box.top < edge + 400
      })
      if (!folded && text && !element.closest(parts.track))
        faults.push(`${nameOf(element)} cuts off what it says at ${round(element.getBoundingClientRect())}`)
    }
  }

  // Everything that says something can be read from where its readers stand.
  for (const element of type > 0 ? root.querySelectorAll<HTMLElement | SVGElement>('*') : []) {
    const says = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
    if (!says || !seen(element) || unseen(element)) continue
    const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.d ?? 1) : 1
    const size = scale * Number.parseFloat(getComputedStyle(element).fontSize)
    if (size < type - SLACK / 2)
      faults.push(`${nameOf(element)} is written in ${Math.round(size)} pixels, under ${type}`)
  }

  // A panel shows a part of its body that can be read.
  for (const body of root.querySelectorAll(parts.body)) {
    const box = body.getBoundingClientRect()
    if (seen(body) && box.height < LEAST_BODY - SLACK)
      faults.push(`${nameOf(body)} shows ${round(box)}: too little`)
  }

  // Nothing of a panel or a bar lies beyond the window.
  for (const element of root.querySelectorAll(parts.plates)) {
    if (!seen(element) || scrollersOf(element).length > 0) continue
    const box = element.getBoundingClientRect()
    if (box.width === 0) continue
    if (box.left < -SLACK || box.top < -SLACK || box.right > width + SLACK || box.bottom > height + SLACK)
      faults.push(`${nameOf(element)} stands outside the window: ${round(box)}`)
  }

  const menu = document.querySelector(parts.menu)
  const title = document.querySelector(parts.title)
  if (menu && title && seen(menu) && seen(title)) {
    const range = document.createRange()
    const name = title.querySelector('h1')
    const door = menu.getBoundingClientRect()
    for (const part of title.querySelectorAll('h1, p, button')) {
      if (!seen(part)) continue
      range.selectNodeContents(part)
      const shown = part.getBoundingClientRect()
      for (const line of range.getClientRects()) {
        // Lines that are folded away are in the page, too.
        if (line.top >= shown.bottom - SLACK) continue
        if (
          line.left < door.right &&
          door.left < line.right &&
          line.top < door.bottom &&
          door.top < line.bottom
        ) {
          faults.push(`the title runs into the menu: ${round(line)} and ${round(door)}`)
          break
        }
      }
    }
    if (name) {
      range.selectNodeContents(name)
      const lines = new Set([...range.getClientRects()].map((line) => Math.round(line.top))).size
      if (lines > 2) faults.push(`the title takes ${lines} lines`)
    }
  }

  if (sight > 0) {
    const cover = [...document.querySelectorAll(parts.covers)].filter(seen).map((element) => {
      let { left, top, right, bottom } = element.getBoundingClientRect()
      // What is scrolled away covers nothing.
      for (const by of scrollersOf(element)) {
        const room = by.getBoundingClientRect()
        ;[left, right] = [Math.max(left, room.left), Math.min(right, room.right)]
        ;[top, bottom] = [Math.max(top, room.top), Math.min(bottom, room.bottom)]
      }
      return { left, top, right, bottom }
    })
    const STEPS = 40
    let free = 0
    for (let i = 0; i < STEPS; i++)
      for (let j = 0; j < STEPS; j++) {
        const [x, y] = [((i + 0.5) / STEPS) * width, ((j + 0.5) / STEPS) * height]
        if (!cover.some((it) => it.left < x && x < it.right && it.top < y && y < it.bottom)) free++
      }
    const share = free / STEPS ** 2
    if (share < sight) faults.push(`only ${Math.round(100 * share)} % of the window is left to the model`)
  }
  return faults
}
