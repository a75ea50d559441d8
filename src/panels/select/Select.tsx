/** One choice out of many: the browser's own list, or one for fingers where the mode asks for it. */
import { lazy, Suspense, useContext } from 'react'
import { TouchLists } from './touchLists.ts'

export interface SelectProps<T extends string | number> {
  readonly label: string
  readonly value: T
  readonly items: readonly { readonly value: T; readonly name: string; readonly disabled?: boolean }[]
  onChange(value: T): void
}

const TouchList = lazy(() => import('./TouchList.tsx').then((it) => ({ default: it.TouchList })))

export function Select<T extends string | number>(props: SelectProps<T>) {
  const { label, value, items, onChange } = props
  const choose = (text: string) => {
    const item = items.find((it) => String(it.value) === text)
    if (item) onChange(item.value)
  }
  if (useContext(TouchLists)) {
    const texts = items.map((it) => ({ ...it, value: String(it.value) }))
    return (
      <Suspense fallback={<span className="select" />}>
        <TouchList label={label} value={String(value)} items={texts} onChange={choose} />
      </Suspense>
    )
  }
  return (
    <select
      className="select"
      value={value}
      aria-label={label}
      onChange={(event) => choose(event.target.value)}
    >
      {items.map((it) => (
        <option key={it.value} value={it.value} disabled={it.disabled}>
          {it.name}
        </option>
      ))}
    </select>
  )
}
