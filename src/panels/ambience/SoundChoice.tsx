/** Sound in the panel of light and weather, on and off, up and down; a bar of few buttons has it under *More*. */
import './sound.css'
import { useTranslation } from 'react-i18next'
import { useTable } from '../../store/index.ts'
import { Switch } from '../../ui/Switch.tsx'
import { useMedia } from '../../ui/useMedia.ts'
import { CRAMPED } from '../breakpoints.ts'
import { VolumeSlider } from '../narration/VolumeSlider.tsx'
import '../narration/messages/index.ts'
import { turnSound, useRoomTone, useSoundOn } from './soundChoice.ts'

export function SoundChoice() {
  const { t } = useTranslation()
  const there = useRoomTone()
  const on = useSoundOn()
  const hall = useTable((table) => table.mode === 'kiosk')
  const cramped = useMedia(CRAMPED)
  if (!there || hall || cramped) return null
  return (
    <section className="sound" aria-label={t('sound.label')}>
      <Switch label={t('sound.label')} on={on} onChange={turnSound} />
      {on && (
        <>
          <VolumeSlider className="sound__volume" />
          <p className="muted">{t('sound.note')}</p>
        </>
      )}
    </section>
  )
}
