/** The view as a picture file: as large as the screen or larger, with its names or without, and what it is at its foot. */
import { Download } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SIZES, type SizeName } from '../../domain/sharing/pictureSize.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { drawView } from '../../store/viewPicture.ts'
import { Button } from '../../ui/Button.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { useLang } from '../text.ts'
import { download, pictureCaption, pictureName } from './pictureFile.ts'

export function SavePicture() {
  const { t } = useTranslation()
  const lang = useLang()
  const { manifest } = useCampus().pack
  const park = useTable((table) => table.reach === 'park')
  const [size, setSize] = useState<SizeName>('screen')
  const [names, setNames] = useState(false)
  const [state, setState] = useState<'ready' | 'drawing' | 'failed'>('ready')
  // The far picture is drawn for the screen alone.
  if (!park) return null
  const save = async () => {
    const { date } = useTable.getState()
    setState('drawing')
    try {
      const blob = await drawView({ size, names, caption: pictureCaption(manifest, date, lang) })
      download(blob, pictureName(manifest, date, size))
      setState('ready')
    } catch {
      setState('failed')
    }
  }
  return (
    <section className="share__picture">
      <h3>{t('share.picture')}</h3>
      <RadioGroup
        label={t('share.picture')}
        items={SIZES}
        chosen={size}
        className="chips"
        itemClass="chip"
        name={(it) => t(`share.size.${it}`)}
        onChoose={(chosen) => {
          setSize(chosen)
          setState('ready')
        }}
      />
      <Switch label={t('share.names')} on={names} onChange={setNames} />
      <div className="share__ways">
        <Button onClick={() => void save()} disabled={state === 'drawing'}>
          <Download aria-hidden /> {t(state === 'drawing' ? 'share.drawing' : 'share.save')}
        </Button>
      </div>
      <p className="muted" role="status">
        {state === 'failed' && t('share.noPicture')}
      </p>
    </section>
  )
}
