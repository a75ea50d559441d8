/**
 * A modal dialog, on the browser's own: it takes the focus, holds it, and gives it back; the page behind it is inert; Esc
 * closes it. It is shown for as long as it is rendered.
 */
import './dialog.css'
import { type ReactNode, useLayoutEffect, useRef } from 'react'

interface Props {
  readonly className: string
  /** Its name; or `labelledBy`, the id of its heading. */
  readonly label?: string
  readonly labelledBy?: string
  /** It interrupts with a question. */
  readonly alert?: boolean
  /** A touch beside it closes it. */
  readonly closesBeside?: boolean
  /** It takes the whole window; what is seen as the dialog lies within. */
  readonly covers?: boolean
  readonly children: ReactNode
  onClose(): void
}

export function Dialog(props: Props) {
  const { className, label, labelledBy, alert, closesBeside, covers, children, onClose } = props
  const ref = useRef<HTMLDialogElement>(null)

  // Closed before it leaves the page: so the focus goes back to where it came from.
  useLayoutEffect(() => {
    const dialog = ref.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc does what a touch beside it does
    <dialog
      ref={ref}
      className={`dialog ${className}`}
      data-covers={covers || undefined}
      role={alert ? 'alertdialog' : undefined}
      aria-label={label}
      aria-labelledby={labelledBy}
      onClose={onClose}
      onClick={closesBeside ? (event) => event.target === ref.current && onClose() : undefined}
    >
      {children}
    </dialog>
  )
}
