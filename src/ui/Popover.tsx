/**
 * A button that opens a box beside it, over the page, on the browser's own popover. The box takes the focus and gives it
 * back. Esc, a touch beside it and the Tab key out of it close it, and do nothing else. Arrows move within its choices.
 */
import './popover.css'
import { type KeyboardEvent, type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { Button, type ButtonProps } from './Button.tsx'
import { fetchRovingFocus } from './keys/fetchRovingFocus.ts'

interface BoxProps {
  /** Name of the box. */
  readonly label: string
  /** Class of the box. */
  readonly className: string
  /** Called with the box once it is in the page; returns what to do when it leaves. */
  readonly attach?: (box: HTMLElement | null) => (() => void) | undefined
  /** What is in the box: buttons to choose from, or text. */
  children(close: () => void): ReactNode
}

interface Props extends BoxProps {
  readonly button: Omit<ButtonProps, 'ref' | 'onClick'>
}

export function Popover({ button, ...box }: Props) {
  const opener = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button {...button} ref={opener} aria-expanded={open} onClick={() => setOpen(true)} />
      {open && <OpenBox {...box} opener={opener} onClose={() => setOpen(false)} />}
    </>
  )
}

interface OpenProps extends BoxProps {
  readonly opener: RefObject<HTMLButtonElement | null>
  onClose(): void
}

/** The popover takes the whole window, so that a touch beside the box reaches nothing else. */
function OpenBox({ label, className, attach, opener, onClose, children }: OpenProps) {
  const layer = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => attach?.(box.current), [attach])
  useLayoutEffect(() => {
    const [over, element, button] = [layer.current, box.current, opener.current]
    if (!over || !element || !button) return
    over.showPopover?.()
    const onResize = () => place(element, button.getBoundingClientRect())
    onResize()
    window.addEventListener('resize', onResize)
    // What is in it may come later.
    const observer = new ResizeObserver(onResize)
    observer.observe(element)
    const first = element.querySelector('button')
    const stop = first ? fetchRovingFocus(element) : undefined
    ;(element.querySelector<HTMLElement>('[aria-pressed="true"]') ?? first ?? over).focus()
    return () => {
      window.removeEventListener('resize', onResize)
      observer.disconnect()
      stop?.()
      if (over.contains(document.activeElement)) button.focus()
      over.hidePopover?.()
    }
  }, [opener])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onClose()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is operated lies within; Esc does what a touch beside it does
    <div
      ref={layer}
      className="popover"
      popover="auto"
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onToggle={(event) => event.newState === 'closed' && onClose()}
      onClick={(event) => event.target === layer.current && onClose()}
      onBlur={({ relatedTarget }) => relatedTarget && !layer.current?.contains(relatedTarget) && onClose()}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out like every other element */}
      <div ref={box} className={`popover__box ${className}`} role="group" aria-label={label}>
        {children(onClose)}
      </div>
    </div>
  )
}

/** Space between button and box, and between box and the edges of the window, pixels; as in `popover.css`. */
const GAP_PX = 8

/** Puts the box below its button, or above where there is no room, with its end at that of the button. */
function place({ offsetWidth: width, offsetHeight: height, style }: HTMLElement, button: DOMRect): void {
  const start = button.left + button.right < window.innerWidth ? button.left : button.right - width
  const below = button.bottom + GAP_PX
  const top = below + height <= window.innerHeight ? below : button.top - GAP_PX - height
  style.left = `${Math.max(GAP_PX, Math.min(start, window.innerWidth - width - GAP_PX))}px`
  style.top = `${Math.max(GAP_PX, top)}px`
}
