/** Gives the table the whole screen, and gives it back. */
import { Maximize, Minimize } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useFullScreen } from './useFullScreen.ts'

interface Props {
  /** Of a button whose name stands beside the icon; without one the icon stands alone. */
  readonly namedClass?: string
}

export function FullScreenButton({ namedClass }: Props) {
  const { t } = useTranslation()
  const screen = useFullScreen()
  if (!screen) return null
  const name = t(screen.on ? 'screen.leave' : 'screen.whole')
  const Icon = screen.on ? Minimize : Maximize
  if (namedClass === undefined) return <IconButton label={name} icon={Icon} onClick={screen.toggle} />
  return (
    <Button className={namedClass} onClick={screen.toggle}>
      <Icon aria-hidden />
      {name}
    </Button>
  )
}
