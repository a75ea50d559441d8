/** Turns the reading voice on and off, and up and down; nothing where nothing can read. */
import './narration.css'
import { Volume2, VolumeX } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useTable } from '../../store/index.ts'
import { useNarration } from '../../store/narration.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Slider } from '../../ui/Slider.tsx'
import { formatNumber } from '../text.ts'
import { startNarration } from './startNarration.ts'
import './messages/index.ts'

export function Voice() {
  const { t } = useTranslation()
  const available = useNarration((it) => it.available)
  const volume = useNarration((it) => it.volume)
  const hall = useTable((table) => table.mode === 'kiosk')
  const on = useNarration((it) => it.chosen ?? hall)
  useEffect(startNarration, [])
  if (!available) return null
  return (
    <span className="voice">
      {on && (
        <Slider
          className="voice__volume"
          label={t('narration.volume')}
          value={volume}
          min={0}
          max={1}
          step={0.1}
          text={`${formatNumber(volume * 100)} %`}
          onChange={(value) => useNarration.setState({ volume: value })}
        />
      )}
      <IconButton
        label={t(on ? 'narration.off' : 'narration.on')}
        icon={on ? Volume2 : VolumeX}
        onClick={() => useNarration.setState({ chosen: !on })}
      />
    </span>
  )
}
