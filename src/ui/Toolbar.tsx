/**
 * A row of buttons with one tab stop; arrows go from one to the next. It may stand in the first picture, so that what does
 * this is fetched when a button first gets the focus; until then, and where it cannot be had, each button is a tab stop.
 */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { fetchRovingFocus } from './keys/fetchRovingFocus.ts'

interface Props {
  readonly label: string
  readonly className?: string
  /** Called with the element once it is in the page; returns what to do when it leaves. */
  readonly attach?: (element: HTMLElement | null) => (() => void) | undefined
  readonly children: ReactNode
}

export function Toolbar({ label, className, attach, children }: Props) {
  const group = useRef<HTMLDivElement>(null)
  const [entered, enter] = useState(false)
  useEffect(() => attach?.(group.current), [attach])
  useEffect(
    () => (entered && group.current ? fetchRovingFocus(group.current, () => enter(false)) : undefined),
    [entered],
  )
  return (
    <div ref={group} className={className} role="toolbar" aria-label={label} onFocus={() => enter(true)}>
      {children}
    </div>
  )
}
