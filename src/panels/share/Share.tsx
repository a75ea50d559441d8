/** The view as it is now, to take away: a code for a phone, and where there is a clipboard the link itself. */
import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalizedText } from '../../domain/scene/common.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { Panel } from '../Panel.tsx'
import { formatDate, useLang, useText } from '../text.ts'
import { useSettledDate } from '../useSettledDate.ts'
import { QrCode } from './QrCode.tsx'

const SCAN: LocalizedText = { zh: '手机扫码，打开此刻画面', en: 'Scan to open this very view' }
const COPY: LocalizedText = { zh: '复制链接', en: 'Copy link' }
const COPIED: LocalizedText = { zh: '已复制', en: 'Copied' }
const LINK: LocalizedText = { zh: '此刻画面的链接', en: 'Link to this view' }

/** How long the button says that the link is copied, milliseconds. */
const SAID_MS = 2500

/** @param publicUrl where the view opens; null for the address of this page, which can then be copied too */
export function Share({ publicUrl }: { publicUrl: string | null }) {
  const { t } = useTranslation()
  const text = useText()
  const lang = useLang()
  const date = useSettledDate()
  const { viewpoints } = useCampus().pack
  const view = useTable((table) => table.view)
  const base = publicUrl ?? window.location.origin + window.location.pathname
  const link = useTable((table) => table.linkTo?.(base) ?? base)
  const seen = viewpoints.find((it) => it.id === view)
  return (
    <Panel title={t('menu.share')} className="share" onClose={() => useTable.getState().closePanel()}>
      <figure className="share__card">
        <QrCode className="share__code" text={link} />
        <figcaption>
          <strong>{text(SCAN)}</strong>
          <span className="muted">
            {seen && `${text(seen.name)} · `}
            {formatDate(date, lang)}
          </span>
        </figcaption>
      </figure>
      {publicUrl === null && <CopyLink link={link} />}
    </Panel>
  )
}

function CopyLink({ link }: { link: string }) {
  const text = useText()
  const [copied, setCopied] = useState<string | null>(null)
  useEffect(() => {
    if (copied === null) return
    const timer = window.setTimeout(() => setCopied(null), SAID_MS)
    return () => window.clearTimeout(timer)
  }, [copied])
  const said = copied === link
  // Without a clipboard the field is there to copy from.
  const copy = () =>
    navigator.clipboard
      ?.writeText(link)
      .then(() => setCopied(link))
      .catch(() => {})
  return (
    <>
      <input
        className="share__link"
        readOnly
        value={link}
        aria-label={text(LINK)}
        onFocus={(event) => event.target.select()}
      />
      <button type="button" className="button share__copy" onClick={copy}>
        {said ? <Check aria-hidden /> : <Copy aria-hidden />} {text(said ? COPIED : COPY)}
      </button>
      <span className="visually-hidden" role="status">
        {said && text(COPIED)}
      </span>
    </>
  )
}
