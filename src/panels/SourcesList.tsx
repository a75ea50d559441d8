/** The ledger: every source behind the table, one fact each. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Source } from '../domain/scene/story.ts'
import { useCampus, useTable } from '../store/index.ts'
import { useText } from './text.ts'

export function SourcesList({ externalLinks }: { externalLinks: boolean }) {
  const { t } = useTranslation()
  const { sources } = useCampus().pack
  return (
    <>
      <h3>{t('park.sources', { count: sources.length })}</h3>
      <ul className="sources">
        {sources.map((it) => (
          <SourceEntry key={it.id} source={it} externalLinks={externalLinks} />
        ))}
      </ul>
    </>
  )
}

function SourceEntry({ source, externalLinks }: { source: Source; externalLinks: boolean }) {
  const text = useText()
  const asked = useTable((table) => table.source === source.id)
  const ref = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (asked) ref.current?.scrollIntoView({ block: 'center' })
  }, [asked])
  return (
    <li ref={ref} data-asked={asked || undefined}>
      <span className="origin">{source.id}</span> {text(source.fact)}{' '}
      <cite>
        {source.url && externalLinks ? (
          <a href={source.url} target="_blank" rel="noreferrer noopener">
            {source.title}
          </a>
        ) : (
          source.title
        )}
        , {source.date}
      </cite>
    </li>
  )
}
