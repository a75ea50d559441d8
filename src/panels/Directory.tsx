/** Who is here and what stands here: a list with search; one tap flies there. */
import { Search, X } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { directoryOf } from '../domain/directory.ts'
import { findablesOf } from '../domain/findables.ts'
import { useCampus, useTable } from '../store/index.ts'
import { Panel } from './Panel.tsx'
import { SEARCH_ID } from './searchField.ts'
import { formatArea, useText } from './text.ts'

interface Row {
  readonly id: string
  readonly name: string
  readonly detail: string
}

export function Directory() {
  const { t } = useTranslation()
  const text = useText()
  const campus = useCampus()
  const [query, setQuery] = useState('')
  const { tenants, buildings } = useMemo(() => {
    const findables = findablesOf(campus)
    return { tenants: directoryOf(findables.tenants), buildings: directoryOf(findables.buildings) }
  }, [campus])
  const found = useMemo(
    () => ({ tenants: tenants.find(query), buildings: buildings.find(query) }),
    [tenants, buildings, query],
  )

  const tenantRows = found.tenants.flatMap((id) => {
    const it = campus.tenants.get(id)
    if (!it) return []
    return { id, name: text(it.name), detail: text(campus.industries.get(it.industry.id)?.name ?? it.name) }
  })
  const buildingRows = found.buildings.flatMap((id) => {
    const it = campus.buildings.get(id)
    return it ? { id, name: text(it.building.name), detail: formatArea(it.areas.grossM2) } : []
  })
  return (
    <Panel title={t('menu.directory')} onClose={() => useTable.getState().closePanel()}>
      <search className="search">
        <Search aria-hidden />
        <input
          id={SEARCH_ID}
          type="search"
          value={query}
          placeholder={t('directory.search')}
          aria-label={t('directory.search')}
          autoComplete="off"
          onChange={(event) => setQuery(event.target.value)}
        />
        {query && (
          <button
            type="button"
            className="icon-button"
            aria-label={t('directory.clear')}
            onClick={() => setQuery('')}
          >
            <X aria-hidden />
          </button>
        )}
      </search>
      <p className="muted" role="status">
        {tenantRows.length + buildingRows.length === 0
          ? t('directory.none', { query })
          : t('directory.count', { tenants: tenantRows.length, buildings: buildingRows.length })}
      </p>
      <Rows title={t('directory.tenants')} rows={tenantRows} />
      <Rows title={t('directory.buildings')} rows={buildingRows} />
    </Panel>
  )
}

function Rows({ title, rows }: { title: string; rows: readonly Row[] }) {
  const select = useTable((table) => table.select)
  if (rows.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul className="rows">
        {rows.map(({ id, name, detail }) => (
          <li key={id}>
            <button
              type="button"
              className="row"
              aria-current={select === id ? 'true' : undefined}
              onClick={() => flyTo(id)}
            >
              <span>{name}</span>
              <small>{detail}</small>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Selects and frames. */
function flyTo(id: string): void {
  const table = useTable.getState()
  table.setSelect(id)
  table.frame(id)
}
