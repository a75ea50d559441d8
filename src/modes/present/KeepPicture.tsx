/** The view as a picture file: a button for each size, since arrows are the clicker's. The wall shows no names to keep. */
import '../../panels/share/messages/index.ts'
import './keepPicture.css'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SIZES, type SizeName } from '../../domain/sharing/pictureSize.ts'
import type { TableState } from '../../domain/state/state.ts'
import { download, pictureCaption, pictureName } from '../../panels/share/pictureFile.ts'
import { useCampus } from '../../store/index.ts'
import type { ViewPicture } from '../../store/viewPicture.ts'
import { Button } from '../../ui/Button.tsx'

interface Props {
  /** What the audience's screen shows; null while there is none. */
  readonly shown: Pick<TableState, 'date' | 'lang' | 'reach'> | null
  /** @throws where it cannot be drawn */
  draw(picture: ViewPicture): Promise<Blob>
  onKept?(): void
}

export function KeepPicture({ shown, draw, onKept }: Props) {
  const { t } = useTranslation()
  const { manifest } = useCampus().pack
  const [state, setState] = useState<'ready' | 'drawing' | 'kept' | 'failed'>('ready')
  // The far picture is drawn for the screen alone.
  const park = shown?.reach === 'park'
  const keep = async (size: SizeName) => {
    if (!shown) return
    const { date, lang } = shown
    setState('drawing')
    try {
      const blob = await draw({ size, caption: pictureCaption(manifest, date, lang) })
      download(blob, pictureName(manifest, date, size))
      setState('kept')
      onKept?.()
    } catch {
      setState('failed')
    }
  }
  const said = shown && !park ? 'present.parkOnly' : SAID[state]
  return (
    <section className="keep" aria-label={t('share.picture')}>
      <h3>{t('share.picture')}</h3>
      <div className="keep__sizes">
        {SIZES.map((size) => (
          <Button key={size} disabled={!park || state === 'drawing'} onClick={() => void keep(size)}>
            <Download aria-hidden />
            {t(`share.size.${size}`)}
          </Button>
        ))}
      </div>
      <p role="status">{said && t(said)}</p>
    </section>
  )
}

const SAID = {
  ready: null,
  drawing: 'share.drawing',
  kept: 'present.kept',
  failed: 'share.noPicture',
} as const
