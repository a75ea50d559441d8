/**
 * The one switch of sound in the bar of a tour: turns voice and room tone on and off, and up and down. Nothing where neither
 * can sound.
 */
import './narration.css'
import { Volume2, VolumeX } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useNarration } from '../../store/narration.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { turnSound, useRoomTone, useSoundOn } from '../ambience/soundChoice.ts'
import { startNarration } from './startNarration.ts'
import { VolumeSlider } from './VolumeSlider.tsx'
import './messages/index.ts'

export function Voice() {
  const { t } = useTranslation()
  const reads = useNarration((it) => it.available)
  const roomTone = useRoomTone()
  const on = useSoundOn()
  useEffect(startNarration, [])
  if (!reads && !roomTone) return null
  const what = reads ? (on ? 'narration.off' : 'narration.on') : on ? 'sound.off' : 'sound.on'
  return (
    <span className="voice">
      {on && <VolumeSlider className="voice__volume" />}
      <IconButton label={t(what)} icon={on ? Volume2 : VolumeX} onClick={() => turnSound(!on)} />
    </span>
  )
}
