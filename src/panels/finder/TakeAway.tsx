/**
 * What a printed page would say, as codes for a phone: the list itself as plain text, which any phone reads without a
 * network, and where the table stands in public also the view.
 */
import { QrCode as QrIcon } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fitText } from '../../domain/sharing/fitText.ts'
import type { SpaceAnswer, SpaceNeed } from '../../domain/tenancy/spaceFinder.ts'
import { useCampus } from '../../store/index.ts'
import { Button } from '../../ui/Button.tsx'
import { QrCode } from '../share/QrCode.tsx'
import { useLinkOut } from '../share/useLinkOut.ts'
import { formatArea, formatDate, useLang, useText } from '../text.ts'
import { useReasonsOf } from './useReasons.ts'

/** A code of so many bytes (version 17, 85 modules a side) is read from a hall screen at an arm's length. */
const MOST_BYTES = 600

interface Props {
  readonly answers: readonly SpaceAnswer[]
  readonly need: SpaceNeed
  /** Where the table stands in public; null where it does not. */
  readonly publicUrl: string | null
}

export function TakeAway(props: Props) {
  const text = useText()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button className="button finder__take" aria-expanded={open} onClick={() => setOpen(!open)}>
        <QrIcon aria-hidden /> {text('finder.takeAlong')}
      </Button>
      {open && <Codes {...props} />}
    </>
  )
}

function Codes({ answers, need, publicUrl }: Props) {
  const text = useText()
  const list = useListText({ answers, need, publicUrl })
  const { link } = useLinkOut()
  const codes = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // They come at the end of a list that scrolls.
    codes.current?.scrollIntoView({ block: 'start' })
  }, [])
  return (
    <div ref={codes} className="take">
      <figure>
        <figcaption>{text('finder.scanList')}</figcaption>
        <QrCode className="take__code" text={list} />
      </figure>
      {publicUrl !== null && (
        <figure>
          <figcaption>{text('share.scan')}</figcaption>
          <QrCode className="take__code" text={link} />
        </figure>
      )}
    </div>
  )
}

function useListText({ answers, need, publicUrl }: Props): string {
  const { t } = useTranslation()
  const text = useText()
  const lang = useLang()
  const { manifest } = useCampus().pack
  const reasonsOf = useReasonsOf(need)
  return fitText(
    [
      { text: text(manifest.title), rank: 0 },
      {
        text: t('finder.sheet', { area: formatArea(need.areaM2), date: formatDate(need.from, lang) }),
        rank: 0,
      },
      ...answers.flatMap((answer, i) => {
        const { title, reasons } = reasonsOf(answer)
        return [
          { text: `${i + 1}. ${title} · ${formatArea(answer.areaM2)}`, rank: 0 },
          { text: reasons.join(' · '), rank: 2 },
        ]
      }),
      { text: text(manifest.address.text), rank: 1 },
      { text: t('finder.illustrative'), rank: 0 },
      ...(publicUrl === null ? [] : [{ text: publicUrl, rank: 1 }]),
    ],
    MOST_BYTES,
  )
}
