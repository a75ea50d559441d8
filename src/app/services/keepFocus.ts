/**
 * Restores the focus when the element that has it is removed or disabled. Browsers move it to the body then, and keyboard
 * and screen reader users start again at the top. Here it returns to the element that had it when the removed part was
 * added: the button that opened a panel, the field whose text is cleared, the list that a card was opened from. A card
 * that replaces another one takes over its focus.
 */

/** An element that has or had the focus, and its ancestors, innermost first. */
interface Held {
  readonly element: HTMLElement
  readonly path: readonly Element[]
}

/** A part may move the focus several times while it is added; this many elements are remembered. */
const REMEMBERED = 4
const FOCUSABLE =
  'button:not(:disabled), a[href], input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]:not([tabindex="-1"])'
/** Parts within which the focus may move to another control when nothing better is known. */
const PART = 'section, article, nav, fieldset, dialog, ul, ol, .glass'

/** A button that is disabled may only be busy: it has so long to come back, milliseconds. */
const BUSY_MS = 400

/** Starts watching; it never stops. */
export function keepFocus(root: HTMLElement): void {
  /** What had the focus last, newest first. */
  let held: Held[] = []
  /** What had the focus when a part came. */
  const openers = new WeakMap<Element, Held>()

  const onFocusIn = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement && target !== document.body)
      held = [{ element: target, path: pathOf(target) }, ...held].slice(0, REMEMBERED)
  }
  const onFocusOut = ({ target }: FocusEvent) => {
    // Removal also sends this event, before the element has left the page.
    queueMicrotask(() => {
      const [last] = held
      if (last?.element === target && isThere(last.element) && document.activeElement !== target) held = []
    })
  }

  const onMutations = (records: readonly MutationRecord[]) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) {
        if (!(node instanceof Element) || openers.has(node)) continue
        const opener = held.find(({ element }) => !node.contains(element))
        if (opener) openers.set(node, opener)
      }
    const [last] = held
    if (!last || isThere(last.element)) return
    if (last.element.isConnected) window.setTimeout(() => moveOn(last), BUSY_MS)
    else restore(last, records)
  }

  /** From an element that was taken away. */
  const restore = (last: Held, records: readonly MutationRecord[]) => {
    held = []
    if (isElsewhere(last)) return
    const gone = last.path.findLast((it) => !it.isConnected)
    const instead = gone && replacement(records, gone)
    const opener = gone && openers.get(gone)
    if (instead && opener) openers.set(instead, opener)
    focus(instead ? firstIn(instead) : wayBack(last, openers))
  }

  /** From an element that was disabled, and stays so. */
  const moveOn = (last: Held) => {
    if (last !== held[0] || isThere(last.element) || isElsewhere(last)) return
    const around = last.path.find((it) => it.isConnected && nearestIn(it, last.element))
    if (around) focus(nearestIn(around, last.element))
  }

  const observer = new MutationObserver(onMutations)
  observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] })
  root.addEventListener('focusin', onFocusIn)
  root.addEventListener('focusout', onFocusOut)
}

function focus(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true })
}

/** Whether something else has taken the focus. */
function isElsewhere({ element }: Held): boolean {
  const { activeElement } = document
  return activeElement !== null && activeElement !== document.body && activeElement !== element
}

function pathOf(element: Element): Element[] {
  const path: Element[] = []
  for (let node: Element | null = element; node; node = node.parentElement) path.push(node)
  return path
}

/** Whether an element can keep the focus. */
function isThere(element: Element): boolean {
  return element.isConnected && !element.matches(':disabled')
}

/** Where the focus of an element that is gone belongs. */
function wayBack({ path }: Held, openers: WeakMap<Element, Held>): HTMLElement | null {
  const gone = path.findLast((it) => !it.isConnected)
  const opener = gone && openers.get(gone)
  if (opener) return isThere(opener.element) ? opener.element : wayBack(opener, openers)
  // Nobody knows what it came by: something in what is left of its part of the page.
  const around = path.find((it) => it.isConnected && it.matches(PART) && firstIn(it))
  return around ? firstIn(around) : null
}

function firstIn(part: Element): HTMLElement | null {
  // The scrolling body of a panel is focusable and comes before its controls.
  const body = part.querySelector<HTMLElement>('.panel__body')
  return body ?? part.querySelector<HTMLElement>(FOCUSABLE)
}

/** What can take the focus right before an element, or else right after it. */
function nearestIn(part: Element, element: Element): HTMLElement | null {
  const all = [...part.querySelectorAll<HTMLElement>(FOCUSABLE)]
  const before = (it: Element) => it.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING
  return all.findLast(before) ?? all[0] ?? null
}

/** What has come in the very place of a part, and is one of its kind. */
function replacement(records: readonly MutationRecord[], gone: Element): Element | undefined {
  const place = records.find(({ removedNodes }) => [...removedNodes].includes(gone))?.target
  return records
    .filter(({ target }) => target === place)
    .flatMap(({ addedNodes }) => [...addedNodes])
    .find((it): it is Element => it instanceof Element && it.isConnected && it.className === gone.className)
}
