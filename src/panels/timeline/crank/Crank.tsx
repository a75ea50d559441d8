/** The crank of the timeline: a dial over the controls on which a finger turns the years. */
import './crank.css'
import { RotateCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Popover } from '../../../ui/Popover.tsx'
import { CrankDial } from './CrankDial.tsx'

export function Crank() {
  const { t } = useTranslation()
  const label = t('crank.open')
  return (
    <Popover
      label={label}
      className="crank glass"
      button={{
        className: 'icon-button crank-button',
        'aria-label': label,
        ...{ 'data-tooltip': label },
        children: <RotateCw aria-hidden />,
      }}
    >
      {() => <CrankDial />}
    </Popover>
  )
}
