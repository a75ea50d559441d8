/** Buttons of which any number may be on. One tab stop; arrows go from one to the next and change nothing. */
import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { useRovingFocus } from './keys/rovingFocus.ts'

interface Props<T extends string> {
  readonly label: string
  /** The label is seen, as the legend of a fieldset. */
  readonly legend?: boolean
  readonly items: readonly T[]
  readonly className?: string
  readonly itemClass?: string
  isOn(item: NoInfer<T>): boolean
  name(item: NoInfer<T>): ReactNode
  /** What else is told of an item when a mouse rests on it. */
  hint?(item: NoInfer<T>): string
  onPress(item: NoInfer<T>): void
}

export function ToggleGroup<T extends string>(props: Props<T>) {
  const { label, legend, items, className, itemClass = 'tile', isOn, name, hint, onPress } = props
  const group = useRovingFocus<HTMLDivElement & HTMLFieldSetElement>()
  const buttons = items.map((item) => (
    <Button
      key={item}
      className={itemClass}
      pressed={isOn(item)}
      title={hint?.(item)}
      onClick={() => onPress(item)}
    >
      {name(item)}
    </Button>
  ))
  return legend ? (
    <fieldset ref={group} className={className}>
      <legend>{label}</legend>
      {buttons}
    </fieldset>
  ) : (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out like every other element
    <div ref={group} className={className} role="group" aria-label={label}>
      {buttons}
    </div>
  )
}
