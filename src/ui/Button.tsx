/** A button. With `pressed` it is a toggle. */
import type { ComponentProps } from 'react'

export interface ButtonProps extends ComponentProps<'button'> {
  /** Whether a toggle is on; left out for a button that is none. */
  readonly pressed?: boolean
}

export function Button({ pressed, className = 'button', ...rest }: ButtonProps) {
  return <button type="button" className={className} aria-pressed={pressed} {...rest} />
}
