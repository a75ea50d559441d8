/** A list for fingers: a button, and over the page a dialog with large entries. Letters go to the next entry that begins so. */
import './touchList.css'
import { ChevronsUpDown } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { useRovingFocus } from './keys/rovingFocus.ts'
import type { SelectProps } from './Select.tsx'

/** Letters typed within this time make one word, milliseconds. */
const TYPED_TOGETHER_MS = 700

export function TouchList(props: SelectProps<string>) {
  const { label, value, items } = props
  const [open, setOpen] = useState(false)
  const name = items.find((it) => it.value === value)?.name ?? ''
  return (
    <>
      <Button
        className="select touch-list__button"
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-label={`${label}: ${name}`}
        onClick={() => setOpen(true)}
      >
        {name} <ChevronsUpDown aria-hidden />
      </Button>
      {open && (
        <Dialog className="touch-list" label={label} covers closesBeside onClose={() => setOpen(false)}>
          <List {...props} onClose={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  )
}

function List({ label, value, items, onChange, onClose }: SelectProps<string> & { onClose(): void }) {
  const list = useRovingFocus<HTMLDivElement>('[role="option"]')
  const typed = useRef({ text: '', at: 0 })
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus()
  }, [list])
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, timeStamp: at } = event
    if (key.length !== 1 || key === ' ' || event.ctrlKey || event.metaKey || event.altKey) return
    const text = (at - typed.current.at < TYPED_TOGETHER_MS ? typed.current.text : '') + key.toLowerCase()
    typed.current = { text, at }
    const entries = [
      ...(list.current?.querySelectorAll<HTMLElement>('[role="option"]:not([disabled])') ?? []),
    ]
    const here = entries.indexOf(document.activeElement as HTMLElement)
    // A first letter goes on to the next such entry, further letters may stay at this one.
    const from = here + (text.length === 1 ? 1 : 0)
    const order = [...entries.slice(from), ...entries.slice(0, from)]
    order.find((it) => it.textContent.trim().toLowerCase().startsWith(text))?.focus()
  }
  return (
    <div
      ref={list}
      className="touch-list__card glass"
      role="listbox"
      tabIndex={-1}
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      {items.map((item) => (
        <button
          key={item.value}
          type="button"
          role="option"
          className="touch-list__entry"
          aria-selected={item.value === value}
          disabled={item.disabled}
          onClick={() => {
            onChange(item.value)
            onClose()
          }}
        >
          {item.name}
        </button>
      ))}
    </div>
  )
}
