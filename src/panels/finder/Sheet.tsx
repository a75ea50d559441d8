/** One page for the hand: the view as it is now, what was kept of the answers, and a code that opens the same view. */
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { SpaceAnswer, SpaceNeed } from '../../domain/spaceFinder.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { QrCode } from '../share/QrCode.tsx'
import { formatArea, formatDate, useLang, useText } from '../text.ts'
import { Compared } from './Compared.tsx'

/** The picture on the page, CSS pixels. */
const PICTURE = { width: 1280, height: 640 } as const

interface Props {
  readonly answers: readonly SpaceAnswer[]
  readonly need: SpaceNeed
  onDone(): void
}

export function Sheet({ answers, need, onDone }: Props) {
  const { t } = useTranslation()
  const text = useText()
  const lang = useLang()
  const { pack } = useCampus()
  const [picture, setPicture] = useState<string | null>(null)
  useEffect(() => {
    let url: string | null = null
    let gone = false
    const take = async () => {
      const blob = await useTable.getState().stage?.screenshot(PICTURE)
      if (!blob || gone) return
      url = URL.createObjectURL(blob)
      setPicture(url)
    }
    // Without a picture the sheet still says all that it has to say.
    take().catch(() => setPicture(''))
    return () => {
      gone = true
      if (url) URL.revokeObjectURL(url)
    }
  }, [])
  useEffect(() => {
    if (picture === '') print(onDone)
  }, [picture, onDone])
  return createPortal(
    <article className="sheet" aria-label={t('finder.print')}>
      <header>
        <h1>{text(pack.manifest.title)}</h1>
        <p>{t('finder.sheet', { area: formatArea(need.areaM2), date: formatDate(need.from, lang) })}</p>
      </header>
      {picture && <img src={picture} alt="" onLoad={() => print(onDone)} />}
      <Compared answers={answers} need={need} />
      <footer>
        <QrCode className="sheet__code" text={window.location.href} />
        <div>
          <p>{text(pack.manifest.address.text)}</p>
          <p>{t('finder.code')}</p>
          <p>{t('finder.illustrative')}</p>
        </div>
      </footer>
    </article>,
    document.body,
  )
}

function print(onDone: () => void): void {
  window.addEventListener('afterprint', onDone, { once: true })
  window.print()
}
