/** Gives the table the whole screen, and gives it back. */
import { Maximize, Minimize } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFullScreen } from './useFullScreen.ts'

interface Props {
  readonly className: string
  /** The name stands beside the icon. */
  readonly named?: boolean
}

export function FullScreenButton({ className, named = false }: Props) {
  const { t } = useTranslation()
  const screen = useFullScreen()
  if (!screen) return null
  const name = t(screen.on ? 'screen.leave' : 'screen.whole')
  const Icon = screen.on ? Minimize : Maximize
  return (
    <button
      type="button"
      className={className}
      aria-label={named ? undefined : name}
      title={named ? undefined : name}
      onClick={screen.toggle}
    >
      <Icon aria-hidden />
      {named && name}
    </button>
  )
}
