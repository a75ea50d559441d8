/** One page for the hand: the view as it is now, what was kept of the answers, and a code that opens the same view. */
import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { SpaceAnswer, SpaceNeed } from '../../domain/tenancy/spaceFinder.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { NoCode } from '../share/NoCode.tsx'
import { QrCode } from '../share/QrCode.tsx'
import { useLinkOut } from '../share/useLinkOut.ts'
import { formatArea, formatDate, useLang, useText } from '../text.ts'
import { Compared } from './Compared.tsx'

/** The picture on the page, CSS pixels. */
const PICTURE = { width: 1280, height: 640 } as const

interface Props {
  readonly answers: readonly SpaceAnswer[]
  readonly need: SpaceNeed
  /** The browser has finished with the page: printed or cancelled. */
  onDone(): void
  /** The browser did not print at all, as in-app browsers and sandboxed frames do not. */
  onRefused(): void
}

export function PrintSheet({ answers, need, onDone, onRefused }: Props) {
  const { t } = useTranslation()
  const text = useText()
  const lang = useLang()
  const { pack } = useCampus()
  const { link, scans } = useLinkOut()
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
  // The page is printed once, as soon as its picture stands on it; the panel around it may be drawn again meanwhile.
  const ends = useRef({ onDone, onRefused })
  useEffect(() => {
    ends.current = { onDone, onRefused }
  }, [onDone, onRefused])
  const [ready, setReady] = useState(false)
  const complete = ready || picture === ''
  useEffect(() => {
    if (!complete) return
    return print(
      () => ends.current.onDone(),
      () => ends.current.onRefused(),
    )
  }, [complete])
  return createPortal(
    <article className="sheet" aria-label={t('finder.print')}>
      <header>
        <h1>{text(pack.manifest.title)}</h1>
        <p>{t('finder.sheet', { area: formatArea(need.areaM2), date: formatDate(need.from, lang) })}</p>
      </header>
      {picture && <img src={picture} alt="" onLoad={() => setReady(true)} />}
      <Compared answers={answers} need={need} printed />
      <footer>
        {scans && <QrCode className="sheet__code" text={link} />}
        <div>
          <p>{text(pack.manifest.address.text)}</p>
          {scans ? <p>{t('finder.code')}</p> : <NoCode />}
          <p>{t('finder.illustrative')}</p>
        </div>
      </footer>
    </article>,
    document.body,
  )
}

/** A browser that prints lays the page out within this time, milliseconds. */
const LAID_OUT_MS = 1500

/** Prints the page after the current task; returns how to cancel and stop listening. */
function print(onDone: () => void, onRefused: () => void): () => void {
  let laidOut = false
  const onBefore = () => {
    laidOut = true
  }
  let timer = window.setTimeout(() => {
    // Many browsers block here until their dialog is closed.
    window.print()
    timer = window.setTimeout(() => {
      if (!laidOut) onRefused()
    }, LAID_OUT_MS)
  })
  window.addEventListener('beforeprint', onBefore)
  window.addEventListener('afterprint', onDone)
  return () => {
    window.clearTimeout(timer)
    window.removeEventListener('beforeprint', onBefore)
    window.removeEventListener('afterprint', onDone)
  }
}
