/** A button with an icon alone. Its label is the accessible name, and the tooltip that `Tooltips` shows. */
import type { ComponentType } from 'react'
import { Button, type ButtonProps } from './Button.tsx'

interface Props extends Omit<ButtonProps, 'children' | 'aria-label' | 'title'> {
  readonly label: string
  readonly icon: ComponentType<{ 'aria-hidden': boolean; fill?: string }>
  /** Fills the icon's outline with the color of the text. */
  readonly filled?: boolean
}

export function IconButton({ label, icon: Icon, filled, className = 'icon-button', ...rest }: Props) {
  return (
    <Button className={className} aria-label={label} data-tooltip={label} {...rest}>
      <Icon aria-hidden {...(filled && { fill: 'currentColor' })} />
    </Button>
  )
}
