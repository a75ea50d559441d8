/** Names as elements over the canvas, moved by hand outside React: made once, written when they change, hidden when unused. */
import { leaderEnd, type Placement, type Spot } from '../../domain/labels/placeLabels.ts'
import { anchorElement } from '../../store/overlayRegistry.ts'

export interface LabelText {
  readonly id: string
  readonly kind: string
  readonly text: string
  readonly sub: string | undefined
  readonly active: boolean
}

export interface LabelNode {
  /** CSS pixels, as measured. */
  width: number
  height: number
  /** Attaches it to its spot by a placement. @param behind something stands before that */
  place(at: Placement, behind: boolean): void
  /** Moves it with its spot. */
  moveTo(spot: Spot): void
  hide(): void
}

interface Made extends LabelNode {
  readonly root: HTMLElement
  write(text: LabelText): boolean
  measure(): void
}

export interface LabelNodes {
  /** The elements of these names, written and measured; null while there is nowhere to put them. */
  write(texts: readonly LabelText[]): ReadonlyMap<string, LabelNode> | null
  /** Dims what moves; while names are due they are not yet where they belong. */
  mark(state: 'moving' | 'due', on: boolean): void
  /** Sizes are measured anew: another language, another font. */
  forgetSizes(): void
  hideAll(): void
  dispose(): void
}

export function labelNodes(): LabelNodes {
  const made = new Map<string, Made>()
  const layer = () => anchorElement('label-layer')
  let stale = false
  let home: HTMLElement | null = null
  const drop = () => {
    for (const { root } of made.values()) root.remove()
    made.clear()
  }
  /** Where names stand now. A shell that was replaced goes with its names: one that was kept would keep all of it. */
  const here = () => {
    const parent = layer()
    if (parent !== home) drop()
    home = parent
    return parent
  }
  return {
    write(texts) {
      const parent = here()
      if (!parent) return null
      const fresh: Made[] = []
      for (const text of texts) {
        let node = made.get(text.id)
        if (!node) {
          node = makeNode(text.id)
          made.set(text.id, node)
          parent.append(node.root)
        }
        if (node.write(text) || stale) fresh.push(node)
      }
      stale = false
      // All is written before the first is measured: one layout for all.
      for (const node of fresh) node.measure()
      return made
    },
    mark(state, on) {
      layer()?.toggleAttribute(`data-${state}`, on)
    },
    forgetSizes: () => {
      stale = true
    },
    hideAll: () => {
      here()
      for (const node of made.values()) node.hide()
    },
    dispose: drop,
  }
}

function makeNode(id: string): Made {
  const root = element('div', 'label')
  const line = element('i', 'label__line')
  const foot = element('i', 'label__foot')
  const box = element('span', 'label__box')
  const name = element('b', 'label__name')
  const sub = element('small', 'label__sub')
  root.dataset.label = id
  root.append(line, foot, box)
  box.append(name, sub)
  const node: Made = {
    root,
    width: 0,
    height: 0,
    write({ kind, text, sub: second = '', active }) {
      const was = root.dataset
      const same =
        name.textContent === text &&
        sub.textContent === second &&
        was.kind === kind &&
        root.hasAttribute('data-active') === active
      if (same) return false
      name.textContent = text
      sub.textContent = second
      sub.hidden = second === ''
      was.kind = kind
      root.toggleAttribute('data-active', active)
      return true
    },
    measure() {
      node.width = box.offsetWidth
      node.height = box.offsetHeight
    },
    place({ dx, dy }, behind) {
      root.toggleAttribute('data-behind', behind)
      const appears = !root.hasAttribute('data-shown')
      // A name that appears stands at its place at once; one that is shown glides to another.
      root.toggleAttribute('data-still', appears)
      box.style.transform = `translate(${Math.round(dx)}px, ${Math.round(dy)}px)`
      const end = leaderEnd(node, { dx, dy })
      root.toggleAttribute('data-line', end !== null)
      if (end) {
        line.style.width = `${Math.hypot(end.x, end.y)}px`
        line.style.transform = `rotate(${Math.atan2(end.y, end.x)}rad)`
      }
      root.toggleAttribute('data-shown', true)
    },
    moveTo({ x, y }) {
      root.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`
    },
    hide: () => root.removeAttribute('data-shown'),
  }
  return node
}

function element(tag: string, className: string): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  return made
}
