/** The view as a picture file: as large as the screen or larger, with its names or without, and what it is at its foot. */
import { Download } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pictureSize, SIZES, type SizeName } from '../../domain/sharing/pictureSize.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { Button } from '../../ui/Button.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { formatDate, useLang, useText } from '../text.ts'

export function SavePicture() {
  const { t } = useTranslation()
  const text = useText()
  const lang = useLang()
  const { manifest } = useCampus().pack
  const park = useTable((table) => table.reach === 'park')
  const [size, setSize] = useState<SizeName>('screen')
  const [names, setNames] = useState(false)
  const [state, setState] = useState<'ready' | 'drawing' | 'failed'>('ready')
  // The far picture is drawn for the screen alone.
  if (!park) return null
  const save = async () => {
    const { stage, date } = useTable.getState()
    if (!stage) return
    setState('drawing')
    try {
      const blob = await stage.screenshot({
        ...pictureSize(size, {
          width: window.innerWidth,
          height: window.innerHeight,
          pixels: window.devicePixelRatio,
        }),
        names,
        caption: [`${text(manifest.title)} · ${formatDate(date, lang)}`, text(manifest.disclaimer)],
        type: 'image/jpeg',
      })
      download(blob, `${manifest.id}-${date}-${size}.jpg`)
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

/** Hands a file to the browser as a download. */
function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has its own hold on the file once it has begun.
  window.setTimeout(() => URL.revokeObjectURL(url), HELD_MS)
}

const HELD_MS = 60_000
