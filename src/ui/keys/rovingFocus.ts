/**
 * One tab stop for a group of controls: arrows, Home and End move the focus within it, as the ARIA patterns for toolbars,
 * tabs and lists ask. The tab stop is the control that last had the focus; until one has had it, the one that is chosen.
 */
import { type RefObject, useEffect, useRef } from 'react'

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }
const CHOSEN = '[aria-selected=true],[aria-pressed=true],[aria-current]'

/**
 * @param selector the controls within the group
 * @param activates a control that the keys move to is pressed at once
 * @returns how to stop
 */
export function rovingFocus(group: HTMLElement, selector = 'button', activates = false): () => void {
  let current: HTMLElement | undefined
  const settle = () => {
    const all = [...group.querySelectorAll<HTMLElement>(selector)].filter((it) => !it.matches(':disabled'))
    const focused = all.find((it) => it === document.activeElement)
    const chosen = all.find((it) => it.matches(CHOSEN))
    if (focused) current = focused
    else if (!current || !all.includes(current) || activates) current = chosen ?? all[0]
    for (const it of all) it.tabIndex = it === current ? 0 : -1
    return all
  }
  const onKey = (event: KeyboardEvent) => {
    const { key } = event
    // Style may leave some out; a DOM without layout cannot tell.
    const all = settle().filter((it) => it.checkVisibility?.() ?? true)
    const at = all.indexOf(event.target as HTMLElement)
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return
    const step = STEPS[key]
    const next =
      step !== undefined
        ? all[(at + step + all.length) % all.length]
        : key === 'Home'
          ? all[0]
          : key === 'End'
            ? all.at(-1)
            : undefined
    if (!next) return
    event.preventDefault()
    next.focus()
    if (activates) next.click()
  }
  settle()
  // Controls may come, go and be disabled without the group being rendered again.
  const observer = new MutationObserver(settle)
  observer.observe(group, {
    childList: true,
    subtree: true,
    attributeFilter: ['disabled', 'aria-pressed', 'aria-selected', 'aria-current'],
  })
  group.addEventListener('focusin', settle)
  group.addEventListener('keydown', onKey)
  return () => {
    observer.disconnect()
    group.removeEventListener('focusin', settle)
    group.removeEventListener('keydown', onKey)
  }
}

/** As `rovingFocus`, on the element that gets the ref. */
export function useRovingFocus<E extends HTMLElement>(
  selector?: string,
  activates?: boolean,
): RefObject<E | null> {
  const ref = useRef<E>(null)
  useEffect(
    () => (ref.current ? rovingFocus(ref.current, selector, activates) : undefined),
    [selector, activates],
  )
  return ref
}
