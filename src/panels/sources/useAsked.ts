/** An entry that was asked for comes into view and takes the focus. */
import { type RefObject, useEffect, useRef } from 'react'

/** @returns the ref of the entry, which must be able to take the focus */
export function useAsked<E extends HTMLElement>(asked: boolean): RefObject<E | null> {
  const ref = useRef<E>(null)
  useEffect(() => {
    if (!asked) return
    ref.current?.scrollIntoView({ block: 'center' })
    ref.current?.focus({ preventScroll: true })
  }, [asked])
  return ref
}
