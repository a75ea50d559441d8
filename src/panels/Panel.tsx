/** A glass panel with a heading, a way to close it, and one mark for the evidence of all that stands in it. */
import { X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { panelObstacle } from '../store/overlayRegistry.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Handle } from './sheet/Handle.tsx'
import { EvidenceGroup, EvidenceMark } from './sources/EvidenceMark.tsx'

interface Props {
  readonly title: string
  readonly className?: string
  /** What tests find it by: a card stands for what is selected. */
  readonly part?: 'panel' | 'card'
  readonly children: ReactNode
  readonly header?: ReactNode
  /** Stays below what scrolls. */
  readonly footer?: ReactNode
  onClose(): void
}

export function Panel({ title, className = '', part = 'panel', children, header, footer, onClose }: Props) {
  const { t } = useTranslation()
  const [tall, setTall] = useState(false)
  return (
    <EvidenceGroup>
      <section
        ref={panelObstacle}
        className={`panel glass ${className}`}
        aria-label={title}
        data-testid={part}
        data-tall={tall || undefined}
      >
        <Handle tall={tall} onTall={setTall} onClose={onClose} />
        <header className="panel__head">
          <div className="panel__title">
            <h2>{title}</h2>
            {header}
            <EvidenceMark />
          </div>
          <IconButton label={t('panel.close')} icon={X} onClick={onClose} />
        </header>
        {/* Long content scrolls here, never the page; it can be reached and scrolled by keyboard. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take the focus */}
        <div className="panel__body" data-testid="panel-body" tabIndex={0}>
          {children}
        </div>
        {footer}
      </section>
    </EvidenceGroup>
  )
}
