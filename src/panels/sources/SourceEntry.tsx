/** One source: what it says, where it was read, how sure it is, and where on the table it is seen. */
import { useTranslation } from 'react-i18next'
import { kindOf } from '../../domain/evidence/kinds.ts'
import type { LedgerEntry } from '../../domain/evidence/ledger.ts'
import { formatPublished, useLang, useText } from '../text.ts'
import { UseButtons } from './UseButtons.tsx'
import { useAsked } from './useAsked.ts'

interface Props {
  readonly entry: LedgerEntry
  readonly asked: boolean
  readonly externalLinks: boolean
  onConflict(id: string): void
}

export function SourceEntry({ entry: { source, uses }, asked, externalLinks, onConflict }: Props) {
  const { t } = useTranslation()
  const text = useText()
  const lang = useLang()
  const published = formatPublished(source, lang)
  const ref = useAsked<HTMLLIElement>(asked)
  return (
    <li ref={ref} tabIndex={-1} data-asked={asked || undefined}>
      <p className="source__head">
        <span className="kind" data-kind={kindOf({ source: source.id }, source)}>
          {source.id}
        </span>
        <span>
          {t(`sources.${source.confidence}`)}
          {source.qualifier && <> · {text(source.qualifier)}</>}
        </span>
        {source.founding && <span>{t('sources.founding')}</span>}
      </p>
      <p className="source__fact">{text(source.fact)}</p>
      <cite>
        {source.url && externalLinks ? (
          <a href={source.url} target="_blank" rel="noreferrer noopener">
            {text(source.title)}
          </a>
        ) : (
          text(source.title)
        )}
        {published !== null && ` · ${published}`}
      </cite>
      <UseButtons uses={uses} onConflict={onConflict} />
    </li>
  )
}
