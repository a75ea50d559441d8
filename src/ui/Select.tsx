/** One choice out of many: the browser's own list, or one for fingers where that is asked for around it. */
import { type ReactNode, useContext } from 'react'
import { FingerLists } from './fingerLists.ts'

export interface SelectProps<T extends string | number> {
  readonly label: string
  readonly value: T
  readonly items: readonly { readonly value: T; readonly name: string; readonly disabled?: boolean }[]
  readonly className?: string
  onChange(value: NoInfer<T>): void
}

export function Select<T extends string | number>(props: SelectProps<T>): ReactNode {
  const { label, value, items, className = 'select', onChange } = props
  const choose = (text: string) => {
    const item = items.find((it) => String(it.value) === text)
    if (item) onChange(item.value)
  }
  const ofBrowser = (
    <select
      className={className}
      value={value}
      aria-label={label}
      onChange={(event) => choose(event.target.value)}
    >
      {items.map((item) => (
        <option key={item.value} value={item.value} disabled={item.disabled}>
          {item.name}
        </option>
      ))}
    </select>
  )
  const forFingers = useContext(FingerLists)
  if (!forFingers) return ofBrowser
  const texts = items.map((it) => ({ ...it, value: String(it.value) }))
  return forFingers({ label, value: String(value), items: texts, onChange: choose }, ofBrowser)
}
