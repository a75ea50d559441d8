/** One choice out of many: the browser's own list, or one for fingers where the mode asks for it. */
import { useContext } from 'react'
import { later, Part } from '../../loader/Part.tsx'
import { TouchLists } from './touchLists.ts'

export interface SelectProps<T extends string | number> {
  readonly label: string
  readonly value: T
  readonly items: readonly { readonly value: T; readonly name: string; readonly disabled?: boolean }[]
  onChange(value: T): void
}

const TouchList = later(() => import('./TouchList.tsx').then((it) => it.TouchList))

export function Select<T extends string | number>(props: SelectProps<T>) {
  const { label, value, items, onChange } = props
  const choose = (text: string) => {
    const item = items.find((it) => String(it.value) === text)
    if (item) onChange(item.value)
  }
  const ofBrowser = (
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
  if (!useContext(TouchLists)) return ofBrowser
  const texts = items.map((it) => ({ ...it, value: String(it.value) }))
  return (
    <Part name="panel" meanwhile={<span className="select" />} instead={ofBrowser}>
      <TouchList label={label} value={String(value)} items={texts} onChange={choose} />
    </Part>
  )
}
