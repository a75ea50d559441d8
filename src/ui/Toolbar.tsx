/**
 * A row of buttons with one tab stop; arrows go from one to the next. It may stand in the first picture, so that what does
 * this is fetched when a button first gets the focus; until then, and where it cannot be had, each button is a tab stop.
 */
import { type ReactNode, useEffect, useRef, useState } from 'react'

interface Props {
  readonly label: string
  readonly className?: string
  readonly children: ReactNode
}

export function Toolbar({ label, className, children }: Props) {
  const group = useRef<HTMLDivElement>(null)
  const [entered, enter] = useState(false)
  useEffect(() => {
    const element = group.current
    if (!entered || !element) return
    let over = false
    let stop: (() => void) | undefined
    import('./rovingFocus.ts').then(
      ({ rovingFocus }) => {
        if (!over) stop = rovingFocus(element)
      },
      () => enter(false),
    )
    return () => {
      over = true
      stop?.()
    }
  }, [entered])
  return (
    <div ref={group} className={className} role="toolbar" aria-label={label} onFocus={() => enter(true)}>
      {children}
    </div>
  )
}
