/**
 * What a printed page would say, as codes for a phone: the list itself as plain text, which any phone reads without a
 * network, and where the table stands in public also a link that opens it. A phone itself sends both on.
 */
import { Share2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { fitText } from '../../domain/sharing/fitText.ts'
import type { SpaceAnswer, SpaceNeed } from '../../domain/tenancy/spaceFinder.ts'
import { useCampus } from '../../store/index.ts'
import { Button } from '../../ui/Button.tsx'
import { send, sendsFromPhone } from '../share/onPhone.ts'
import { QrCode } from '../share/QrCode.tsx'
import { useLinkOut } from '../share/useLinkOut.ts'
import { MOST_BYTES } from '../share/useViewText.ts'
import { formatArea, formatDate, useLang, useText } from '../text.ts'
import { useReasonsOf } from './useReasons.ts'

interface Props {
  readonly answers: readonly SpaceAnswer[]
  readonly need: SpaceNeed
  /** Where the table stands in public; null where it does not. */
  readonly publicUrl: string | null
  /** The page is the visitor's own, and no table in a hall. */
  readonly ownPage: boolean
}

export function TakeAway({ answers, need, publicUrl, ownPage }: Props) {
  const text = useText()
  const list = useListText({ answers, need, publicUrl })
  const { link, scans } = useLinkOut(ownPage)
  const { title } = useCampus().pack.manifest
  if (ownPage && sendsFromPhone())
    return (
      <Button
        className="button take__send"
        onClick={() => send({ title: text(title), text: list, ...(scans && { url: link }) })}
      >
        <Share2 aria-hidden /> {text('finder.send')}
      </Button>
    )
  return (
    <div className="take">
      <figure>
        <figcaption>{text('finder.scanList')}</figcaption>
        <QrCode className="take__code" text={list} />
      </figure>
      {scans && (
        <figure>
          <figcaption>{text('share.scan')}</figcaption>
          <QrCode className="take__code" text={link} />
        </figure>
      )}
    </div>
  )
}

function useListText({ answers, need, publicUrl }: Omit<Props, 'ownPage'>): string {
  const { t } = useTranslation()
  const text = useText()
  const lang = useLang()
  const { title: park, address, contact } = useCampus().pack.manifest
  const reasonsOf = useReasonsOf(need)
  return fitText(
    [
      { text: text(park), rank: 0 },
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
      ...(contact ? [{ text: text(contact), rank: 1 }] : []),
      { text: text(address.text), rank: 1 },
      { text: t('finder.illustrative'), rank: 0 },
      ...(publicUrl === null ? [] : [{ text: publicUrl, rank: 1 }]),
    ],
    MOST_BYTES,
  )
}
