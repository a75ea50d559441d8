/** The ledger: every source with what it says and where that is seen, grouped by what it serves most. */
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { filterLedger, type LedgerFilter, ledgerOf, offeredFilters } from '../../domain/evidence/ledger.ts'
import { TOPIC_NAMES } from '../../domain/evidence/statement.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { useText } from '../text.ts'
import { SourceEntry } from './SourceEntry.tsx'
import '../directory/messages/index.ts'

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
    () => filterLedger(ledgerOf(campus, tours), { query, filter }, text),
    [campus, tours, query, filter, text],
  )
  const count = groups.reduce((sum, it) => sum + it.entries.length, 0)
  return (
    <>
      {typing && <SearchField label={t('sources.search')} value={query} onChange={setQuery} />}
      <RadioGroup
        label={t('directory.filter')}
        className="sources__filters"
        items={filters}
        chosen={filter}
        name={(it) => t(`sources.${it}`)}
        onChoose={setFilter}
      />
      <p className="muted" role="status">
        {count === 0 ? t('sources.none') : t('sources.count', { count })}
      </p>
      {groups.map(({ topic, entries }) => (
        <section key={topic ?? 'unused'}>
          <h3>{topic ? text(TOPIC_NAMES[topic]) : t('sources.unused')}</h3>
          <ul className="sources" data-testid="sources">
            {entries.map((entry) => (
              <SourceEntry
                key={entry.source.id}
                entry={entry}
                asked={entry.source.id === asked}
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
