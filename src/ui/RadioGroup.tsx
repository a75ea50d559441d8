/** One choice of several, on radio buttons of the browser: one tab stop, and arrows choose. */
import './radioGroup.css'
import { type ReactNode, useId } from 'react'

interface Props<T extends string> {
  readonly label: string
  /** The label is seen, as the legend of a fieldset. */
  readonly legend?: boolean
  readonly items: readonly T[]
  /** Null while none is chosen. */
  readonly chosen: NoInfer<T> | null
  readonly className?: string
  readonly itemClass?: 'tile' | 'chip'
  name(item: NoInfer<T>): ReactNode
  onChoose(item: NoInfer<T>): void
}

export function RadioGroup<T extends string>(props: Props<T>) {
  const { label, legend, items, chosen, className, itemClass = 'tile', name, onChoose } = props
  const group = useId()
  const radios = items.map((item) => (
    <label key={item} className={itemClass}>
      <input
        type="radio"
        name={group}
        value={item}
        checked={item === chosen}
        onChange={() => onChoose(item)}
      />
      <span>{name(item)}</span>
    </label>
  ))
  return legend ? (
    <fieldset className={className}>
      <legend>{label}</legend>
      {radios}
    </fieldset>
  ) : (
    <div className={className} role="radiogroup" aria-label={label}>
      {radios}
    </div>
  )
}
