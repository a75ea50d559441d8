/**
 * The view as it is now, to take away. Where phones reach the table its code opens this view; elsewhere it holds what is
 * seen as text. On a visitor's own page also the link itself, to copy or to send.
 */
import './share.css'
import { Check, Copy, Share2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCampus, useTable } from '../../store/index.ts'
import { Button } from '../../ui/Button.tsx'
import type { PanelProps } from '../definition.ts'
import { Panel } from '../Panel.tsx'
import { formatDate, useLang, useText } from '../text.ts'
import { useSettledDate } from '../useSettledDate.ts'
import { send, sendsFromPhone } from './onPhone.ts'
import { sharePanel } from './panel.ts'
import { QrCode } from './QrCode.tsx'
import { SavePicture } from './SavePicture.tsx'
import { useLinkOut } from './useLinkOut.ts'
import { useViewText } from './useViewText.ts'

/** How long the button says that the link is copied, milliseconds. */
const SAID_MS = 2500

export function Share({ ownPage }: PanelProps) {
  const text = useText()
  const lang = useLang()
  const date = useSettledDate()
  const { viewpoints, manifest } = useCampus().pack
  const view = useTable((table) => table.view)
  const { link, scans } = useLinkOut(ownPage)
  const viewText = useViewText()
  const { t } = useTranslation()
  const onPhone = ownPage && sendsFromPhone()
  const seen = viewpoints.find((it) => it.id === view)
  return (
    <Panel title={text(sharePanel.label)} className="share" onClose={() => useTable.getState().closePanel()}>
      {!onPhone && (
        <figure className="share__card">
          <QrCode className="share__code" text={scans ? link : viewText} />
          <figcaption>
            <strong>{text(scans ? 'share.scan' : 'share.text')}</strong>
            <span className="muted">
              {seen && `${text(seen.name)} · `}
              {formatDate(date, lang)}
            </span>
          </figcaption>
        </figure>
      )}
      {ownPage && !scans && <p className="muted">{t('share.hostOnly', { host: window.location.host })}</p>}
      {ownPage && <TakeLink link={link} title={`${text(manifest.title)} | ${text(manifest.subtitle)}`} />}
      {ownPage && <SavePicture />}
    </Panel>
  )
}

function TakeLink({ link, title }: { link: string; title: string }) {
  const text = useText()
  const [copied, setCopied] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (copied === null) return
    const timer = window.setTimeout(() => setCopied(null), SAID_MS)
    return () => window.clearTimeout(timer)
  }, [copied])
  const isCopied = copied === link
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      setCopied(link)
    } catch {
      // There is none, or it may not be written to: the link is marked, to be copied by hand.
      field.current?.focus()
    }
  }
  return (
    <>
      <input
        ref={field}
        className="share__link"
        readOnly
        value={link}
        aria-label={text('share.link')}
        onFocus={(event) => event.target.select()}
      />
      <div className="share__ways">
        <Button onClick={copy}>
          {isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}{' '}
          {text(isCopied ? 'share.copied' : 'share.copy')}
        </Button>
        {'share' in navigator && (
          <Button onClick={() => send({ title, url: link })}>
            <Share2 aria-hidden /> {text('share.send')}
          </Button>
        )}
      </div>
      <span className="visually-hidden" role="status">
        {isCopied && text('share.copied')}
      </span>
    </>
  )
}
