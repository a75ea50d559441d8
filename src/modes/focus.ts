/**
 * What the focused element does with keys, and whether it was focused by a pointer or by the keyboard. After a pointer
 * has pressed a button or chosen from a list, keys are not meant for that control; after the Tab key they are.
 */

/** Fields in which text is typed. */
const TEXT =
  'textarea, [contenteditable]:not([contenteditable="false"]), input:not([type=radio], [type=checkbox], [type=range], [type=button], [type=submit], [type=reset], [type=color], [type=file])'
/** What Space and Enter press. */
const PRESSED = 'button, a[href], summary, select, [role=button], input[type=radio], input[type=checkbox]'

export function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches(TEXT)
}

/** A field of one line: page keys mean nothing in it. */
export function isOneLine(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && isTextField(target)
}

export function isPressed(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches(PRESSED)
}

export function isList(target: EventTarget | null): target is HTMLSelectElement {
  return target instanceof HTMLSelectElement
}

/** Whether a list is unfolded, or a popover around the element is open: it has its keys to itself. */
export function isOpenList(target: EventTarget | null): boolean {
  try {
    if (target instanceof Element && target.closest(':popover-open')) return true
    return isList(target) && target.matches(':open')
  } catch {
    // A browser that knows neither sends no keys to the page while a list is unfolded.
    return false
  }
}

/** Whether an element that has the focus can be scrolled by arrows. */
export function scrolls(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.tabIndex >= 0 && target.scrollHeight > target.clientHeight
}

export interface FocusWatch {
  /** Whether the focus was put where it is by a finger or a mouse. */
  byHand(): boolean
  stop(): void
}

/**
 * Watches how the focus moves, and takes it away again from what a hand has chosen: from a list or a date once one is
 * chosen, and with `buttons` from whatever was pressed.
 */
export function watchFocus({ buttons }: { readonly buttons: boolean }): FocusWatch {
  let hand = false
  let byHand = false
  let typed = false
  const onPointer = () => {
    hand = true
    // Also for an element that has the focus already.
    byHand = true
  }
  const onFocus = () => {
    byHand = hand
    typed = false
  }
  const onKey = () => {
    hand = false
    typed = true
  }
  const onChange = ({ target }: Event) => {
    const chosen = isList(target) || (target instanceof HTMLInputElement && target.type === 'date')
    if (chosen && byHand && !typed) target.blur()
  }
  const onClick = ({ target, detail }: MouseEvent) => {
    const { activeElement: active } = document
    // A click without a count is a key's, or a screen reader's.
    if (detail === 0 || !(active instanceof HTMLElement) || !(target instanceof Node)) return
    if (active.contains(target) && !isTextField(active) && !isList(active)) active.blur()
  }
  window.addEventListener('pointerdown', onPointer, { capture: true })
  window.addEventListener('focusin', onFocus, { capture: true })
  window.addEventListener('keydown', onKey, { capture: true })
  window.addEventListener('change', onChange)
  if (buttons) window.addEventListener('click', onClick)
  return {
    byHand: () => byHand,
    stop: () => {
      window.removeEventListener('pointerdown', onPointer, { capture: true })
      window.removeEventListener('focusin', onFocus, { capture: true })
      window.removeEventListener('keydown', onKey, { capture: true })
      window.removeEventListener('change', onChange)
      window.removeEventListener('click', onClick)
    },
  }
}
