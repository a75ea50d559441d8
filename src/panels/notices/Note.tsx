/** A polite note: what there is to say, what can be done about it, and a way to put it aside. */
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { panelObstacle } from '../../store/overlayRegistry.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'

interface Props {
  readonly text: string
  readonly action?: { readonly label: string; run(): void } | undefined
  onDismiss(): void
}

export function Note({ text, action, onDismiss }: Props) {
  const { t } = useTranslation()
  return (
    <p ref={panelObstacle} className="notice glass" data-testid="notice">
      <span>{text}</span>
      {action && <Button onClick={action.run}>{action.label}</Button>}
      <IconButton label={t('notice.dismiss')} icon={X} onClick={onDismiss} />
    </p>
  )
}
