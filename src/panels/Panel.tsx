/** A glass panel with a heading and a way to close it. */
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../ui/IconButton.tsx'

interface Props {
  readonly title: string
  readonly className?: string
  readonly children: ReactNode
  readonly header?: ReactNode
  /** Stays below what scrolls. */
  readonly footer?: ReactNode
  onClose(): void
}

export function Panel({ title, className = '', children, header, footer, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <section className={`panel glass ${className}`} aria-label={title}>
      <header className="panel__head">
        <div className="panel__title">
          <h2>{title}</h2>
          {header}
        </div>
        <IconButton label={t('panel.close')} icon={X} onClick={onClose} />
      </header>
      {/* Long content scrolls here, never the page; it can be reached and scrolled by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take the focus */}
      <div className="panel__body" tabIndex={0}>
        {children}
      </div>
      {footer}
    </section>
  )
}
