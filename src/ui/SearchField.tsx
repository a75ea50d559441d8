/** A field to search in, with a magnifier before it and, where it is asked for, a button that empties it. */
import { Search, X } from 'lucide-react'
import { useRef } from 'react'
import { IconButton } from './IconButton.tsx'

interface Props {
  readonly label: string
  readonly value: string
  readonly id?: string
  /** Name of the button that empties the field; without one there is no such button. */
  readonly clearLabel?: string
  /** No on-screen keyboard of the system opens: the page has one of its own. */
  readonly ownKeys?: boolean
  /** The field stands alone, with this class. */
  readonly plainClass?: string
  onChange(value: string): void
}

export function SearchField(props: Props) {
  const { label, value, id, clearLabel, ownKeys = false, plainClass, onChange } = props
  const field = useRef<HTMLInputElement>(null)
  const input = (
    <input
      ref={field}
      id={id}
      className={plainClass}
      type="search"
      value={value}
      placeholder={label}
      aria-label={label}
      autoComplete="off"
      inputMode={ownKeys ? 'none' : 'search'}
      onChange={(event) => onChange(event.target.value)}
    />
  )
  if (plainClass !== undefined) return input
  const clear = () => {
    onChange('')
    // The button goes: who came to it by keys is back in the field.
    field.current?.focus()
  }
  return (
    <search className="search">
      <Search aria-hidden />
      {input}
      {clearLabel && value && <IconButton label={clearLabel} icon={X} onClick={clear} />}
    </search>
  )
}
