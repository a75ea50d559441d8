/** The ledger: every source with what it says and where that is seen, grouped by what it serves most. */
import { Search } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { filterLedger, type LedgerFilter, ledgerOf, offeredFilters } from '../../domain/evidence/ledger.ts'
import { TOPIC_NAMES } from '../../domain/evidence/statement.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { useText } from '../text.ts'
import { SourceEntry } from './SourceEntry.tsx'

interface Props {
  readonly externalLinks: boolean
  readonly typing: boolean
  onConflict(id: string): void
}

export function Ledger({ externalLinks, typing, onConflict }: Props) {
  const { t } = useTranslation()
  const text = useText()
  const campus = useCampus()
  const asked = useTable((table) => table.source)
  const [query, setQuery] = useState('')
  const [filter, setFilter] = useState<LedgerFilter>('any')
  const filters = useMemo(() => offeredFilters(campus.pack.sources), [campus])
  const tours = useTable((table) => table.tours)
  const groups = useMemo(
    () => filterLedger(ledgerOf(campus, tours), { query, filter }),
    [campus, tours, query, filter],
  )
  const count = groups.reduce((sum, it) => sum + it.entries.length, 0)
  return (
    <>
      {typing && (
        <search className="search">
          <Search aria-hidden />
          <input
            type="search"
            value={query}
            placeholder={t('sources.search')}
            aria-label={t('sources.search')}
            autoComplete="off"
            onChange={(event) => setQuery(event.target.value)}
          />
        </search>
      )}
      <div className="sources__filters">
        {filters.map((it) => (
          <button
            key={it}
            type="button"
            className="tile"
            aria-pressed={filter === it}
            onClick={() => setFilter(it)}
          >
            {t(`sources.${it}`)}
          </button>
        ))}
      </div>
      <p className="muted" role="status">
        {count === 0 ? t('sources.none') : t('sources.count', { count })}
      </p>
      {groups.map(({ topic, entries }) => (
        <section key={topic ?? 'unused'}>
          <h3>{topic ? text(TOPIC_NAMES[topic]) : t('sources.unused')}</h3>
          <ul className="sources">
            {entries.map((it) => (
              <SourceEntry
                key={it.source.id}
                entry={it}
                asked={it.source.id === asked}
                externalLinks={externalLinks}
                onConflict={onConflict}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
