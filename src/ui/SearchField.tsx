/** A field to search in, with a magnifier before it and, where it is asked for, a button that empties it. */
import { Search, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { IconButton } from './IconButton.tsx'

interface Props {
  readonly label: string
  readonly value: string
  /** Called with the element once it is in the page; returns what to do when it leaves. */
  readonly attach?: (element: HTMLElement | null) => (() => void) | undefined
  /** Name of the button that empties the field; without one there is no such button. */
  readonly clearLabel?: string
  /** No on-screen keyboard of the system opens: the page has one of its own. */
  readonly ownKeys?: boolean
  /** The field stands alone, with this class. */
  readonly plainClass?: string
  /** What is seen while nothing is typed, in place of the label. */
  readonly hint?: string | undefined
  onChange(value: string): void
  /** Enter was pressed in the field. */
  onEnter?(): void
}

export function SearchField(props: Props) {
  const { label, value, attach, clearLabel, ownKeys = false, plainClass, hint, onChange, onEnter } = props
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => attach?.(field.current), [attach])
  const input = (
    <input
      ref={field}
      className={plainClass}
      type="search"
      value={value}
      placeholder={hint ?? label}
      aria-label={label}
      autoComplete="off"
      inputMode={ownKeys ? 'none' : 'search'}
      onChange={(event) => onChange(event.target.value)}
      // Enter that ends the composing of a word is not ours.
      onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && onEnter?.()}
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
