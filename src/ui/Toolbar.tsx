/** A row of buttons with one tab stop; arrows go from one to the next. */
import type { ReactNode } from 'react'
import { useRovingFocus } from './rovingFocus.ts'

interface Props {
  readonly label: string
  readonly className?: string
  readonly children: ReactNode
}

export function Toolbar({ label, className, children }: Props) {
  const group = useRovingFocus<HTMLDivElement>()
  return (
    <div ref={group} className={className} role="toolbar" aria-label={label}>
      {children}
    </div>
  )
}
