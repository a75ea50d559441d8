/**
 * The table in a frame of another page. That page has to be scrolled past it, so one finger and the wheel are left to the
 * page; two fingers, or the wheel with Ctrl or ⌘, move the table, and whoever tries without is told so. The key
 * `scroll=table` of the link gives the table everything, as in a window of its own.
 */
import './pageAround.css'
import './messages/index.ts'
import i18next from 'i18next'
import type { MessageKey } from '../../i18n/catalog.ts'
import { useTable } from '../../store/index.ts'

/** The hint stays for so long after the last try, milliseconds. */
const HINT_MS = 1800

const FINGERS: MessageKey = 'around.fingers'
const IS_MAC = /Mac|iPhone|iPad/.test(navigator.userAgent)
const WHEEL: MessageKey = IS_MAC ? 'around.wheelMac' : 'around.wheel'

/** Starts for good. @param search of the link that the table is opened by */
export function yieldToPage(search: string): void {
  if (new URLSearchParams(search).get('scroll') === 'table') return
  const judge = () => {
    // A table that fills the screen has no page around it; halls and presentations are not for passing by.
    const scrolls = useTable.getState().mode === 'explore' && document.fullscreenElement === null
    useTable.getState().setPageScrolls(scrolls)
    document.documentElement.toggleAttribute('data-page-scrolls', scrolls)
  }
  judge()
  useTable.subscribe((table) => table.mode, judge)
  document.addEventListener('fullscreenchange', judge)

  const hint = hintOnPage()
  const yields = () => useTable.getState().pageScrolls
  const how = { capture: true, passive: false } as const
  // Before camera and timeline, which would keep the wheel from the page.
  const onWheel = (event: WheelEvent) => {
    if (!yields() || event.ctrlKey || event.metaKey) return
    event.stopImmediatePropagation()
    if (isOnModel(event)) hint(WHEEL)
  }
  // Two fingers would scroll the page as well.
  const onTouch = (event: TouchEvent) => {
    if (yields() && event.touches.length > 1 && event.cancelable && isOnModel(event)) event.preventDefault()
  }
  // The browser takes a finger away with which it scrolls.
  const onTaken = (event: PointerEvent) => {
    if (yields() && event.pointerType === 'touch' && isOnModel(event)) hint(FINGERS)
  }
  window.addEventListener('wheel', onWheel, how)
  window.addEventListener('touchstart', onTouch, how)
  window.addEventListener('touchmove', onTouch, how)
  window.addEventListener('pointercancel', onTaken, { capture: true })
}

const isOnModel = ({ target }: Event) => target instanceof HTMLCanvasElement

/** Shows a hint over the model for a while. */
function hintOnPage(): (words: MessageKey) => void {
  const element = document.createElement('p')
  element.className = 'around-hint'
  element.dataset.testid = 'around-hint'
  element.setAttribute('role', 'status')
  document.body.append(element)
  let timer = 0
  return (words) => {
    element.textContent = i18next.t(words)
    element.setAttribute('data-shown', '')
    window.clearTimeout(timer)
    timer = window.setTimeout(() => {
      element.removeAttribute('data-shown')
      element.textContent = ''
    }, HINT_MS)
  }
}
