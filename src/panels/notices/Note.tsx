/** A polite note: what there is to say, what can be done about it, and a way to put it aside. */
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { panelObstacle } from '../../store/overlayRegistry.ts'

interface Props {
  readonly text: string
  readonly action?: { readonly label: string; run(): void } | undefined
  onDismiss(): void
}

export function Note({ text, action, onDismiss }: Props) {
  const { t } = useTranslation()
  return (
    <p ref={panelObstacle} className="notice glass">
      <span>{text}</span>
      {action && (
        <button type="button" className="button" onClick={action.run}>
          {action.label}
        </button>
      )}
      <button type="button" className="icon-button" aria-label={t('notice.dismiss')} onClick={onDismiss}>
        <X aria-hidden />
      </button>
    </p>
  )
}
