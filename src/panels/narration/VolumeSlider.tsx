/** How loud voice and room tone are. */
import { useTranslation } from 'react-i18next'
import { useNarration } from '../../store/narration.ts'
import { Slider } from '../../ui/Slider.tsx'
import { formatNumber } from '../text.ts'
import './messages/index.ts'

export function VolumeSlider({ className }: { className: string }) {
  const { t } = useTranslation()
  const volume = useNarration((it) => it.volume)
  return (
    <Slider
      className={className}
      label={t('narration.volume')}
      value={volume}
      min={0}
      max={1}
      step={0.1}
      text={`${formatNumber(volume * 100)} %`}
      onChange={(value) => useNarration.setState({ volume: value })}
    />
  )
}
