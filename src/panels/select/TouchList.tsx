/** A choice for fingers: a button, and over the table a list with large entries. */
import './touchList.css'
import { ChevronsUpDown } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { anchorElement, panelObstacle } from '../../store/overlayRegistry.ts'
import type { SelectProps } from './Select.tsx'

export function TouchList(props: SelectProps<string>) {
  const { label, value, items } = props
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  // Glass blurs what is behind it and so holds what is placed in it: the list stands in the shell itself.
  const shell = open ? anchorElement('shell') : null
  return (
    <>
      <button
        ref={button}
        type="button"
        className="select touch-list__button"
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-label={`${label}: ${items.find((it) => it.value === value)?.name ?? ''}`}
        onClick={() => setOpen(true)}
      >
        {items.find((it) => it.value === value)?.name} <ChevronsUpDown aria-hidden />
      </button>
      {shell && createPortal(<Choice {...props} onClose={close} />, shell)}
    </>
  )
}

function Choice({ label, value, items, onChange, onClose }: SelectProps<string> & { onClose(): void }) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => panelObstacle(list.current), [])
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus()
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const entries = [...(list.current?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])]
    const at = entries.indexOf(document.activeElement as HTMLElement)
    entries[(at + step + entries.length) % entries.length]?.focus()
  }
  return (
    <div className="touch-list">
      <button type="button" className="touch-list__away" tabIndex={-1} aria-hidden onClick={onClose} />
      <div
        ref={list}
        className="touch-list__card glass"
        role="listbox"
        tabIndex={-1}
        aria-label={label}
        onKeyDown={onKeyDown}
      >
        {items.map((it) => (
          <button
            key={it.value}
            type="button"
            role="option"
            className="touch-list__entry"
            aria-selected={it.value === value}
            disabled={it.disabled}
            onClick={() => {
              onChange(it.value)
              onClose()
            }}
          >
            {it.name}
          </button>
        ))}
      </div>
    </div>
  )
}
