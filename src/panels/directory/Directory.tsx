/** Who is here and what stands here: a list with search and filters; what is found lights up, one tap flies there. */
import './directory.css'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { directoryOf } from '../../domain/campus/directory.ts'
import { findablesOf } from '../../domain/campus/findables.ts'
import { storeyRangeLabel } from '../../domain/campus/storeys.ts'
import type { Provenance } from '../../domain/content/common.ts'
import { toDay } from '../../domain/schedule/calendar.ts'
import { NO_FILTER, passes, traitsOf } from '../../domain/tenancy/tenantFilter.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { registerAnchor } from '../../store/overlayRegistry.ts'
import { Button } from '../../ui/Button.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import type { PanelProps } from '../definition.ts'
import { flyTo } from '../flyTo.ts'
import { Panel } from '../Panel.tsx'
import { SourceBadge } from '../SourceBadge.tsx'
import { formatArea, useText } from '../text.ts'
import { useSettledDate } from '../useSettledDate.ts'
import { Filters } from './Filters.tsx'
import { Keypad } from './Keypad.tsx'
import { directoryPanel } from './panel.ts'
import './messages/index.ts'

interface Row {
  readonly id: string
  readonly name: string
  readonly detail: string
  /** Where its place in the park comes from; absent where none is shown. */
  readonly placement?: Provenance | undefined
}

export function Directory({ keypad }: PanelProps) {
  const { t } = useTranslation()
  const text = useText()
  const campus = useCampus()
  const day = toDay(useSettledDate())
  const search = useCallback((field: HTMLElement | null) => registerAnchor('search', '', field), [])
  const [query, setQuery] = useState('')
  const [filter, setFilter] = useState(NO_FILTER)
  const { tenants, buildings } = useMemo(() => {
    const findables = findablesOf(campus)
    return { tenants: directoryOf(findables.tenants), buildings: directoryOf(findables.buildings) }
  }, [campus])
  const traits = useMemo(
    () => new Map(campus.pack.tenants.map((it) => [it.id, traitsOf(campus, it, day)])),
    [campus, day],
  )
  const filtered = Object.values(filter).some((it) => it.length > 0)
  const found = useMemo(() => {
    const fits = (id: string) => {
      const own = traits.get(id)
      return own !== undefined && passes(own, filter)
    }
    // A filter is about companies: buildings step aside.
    return { tenants: tenants.find(query).filter(fits), buildings: filtered ? [] : buildings.find(query) }
  }, [tenants, buildings, traits, query, filter, filtered])
  const searching = query.trim() !== '' || filtered
  useEffect(() => {
    useTable.getState().setFound(searching ? [...found.tenants, ...found.buildings] : [])
  }, [found, searching])
  useEffect(() => () => useTable.getState().setFound([]), [])

  const tenantRows = found.tenants.flatMap((id) => {
    const entry = campus.tenants.get(id)
    if (!entry) return []
    const industry = text(campus.industries.get(entry.industry.id)?.name ?? entry.name)
    const [at] = entry.locations
    const building = at && campus.buildings.get(at.building)?.building
    const where = at && building ? ` · ${text(building.name)} ${storeyRangeLabel(at.storeys)}` : ''
    return { id, name: text(entry.name), detail: industry + where, placement: building && at }
  })
  const buildingRows = found.buildings.flatMap((id) => {
    const entry = campus.buildings.get(id)
    return entry ? { id, name: text(entry.building.name), detail: formatArea(entry.areas.grossM2) } : []
  })
  const first = tenantRows[0] ?? buildingRows[0]
  return (
    <Panel
      title={text(directoryPanel.label)}
      header={
        <span className="directory__count" role="status">
          {first
            ? t('directory.count', { tenants: tenantRows.length, buildings: buildingRows.length })
            : query.trim() === ''
              ? t('directory.nobody')
              : t('directory.none', { query })}
        </span>
      }
      footer={keypad && <Keypad query={query} onChange={setQuery} />}
      onClose={() => useTable.getState().closePanel()}
    >
      <div className="directory__ask">
        <SearchField
          attach={search}
          label={t('directory.search')}
          hint={keypad ? t('directory.keypad') : undefined}
          value={query}
          clearLabel={t('directory.clear')}
          ownKeys={keypad}
          onChange={setQuery}
          onEnter={() => searching && first && flyTo(first.id)}
        />
        <Filters traits={[...traits.values()]} filter={filter} onChange={setFilter} />
      </div>
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
        {rows.map(({ id, name, detail, placement }) => (
          <li key={id} className="row-line">
            <Button
              className="row"
              aria-current={select === id ? 'true' : undefined}
              onClick={() => flyTo(id)}
            >
              <span>{name}</span>
              <small>{detail}</small>
            </Button>
            {placement && <SourceBadge {...placement} topic="floors" />}
          </li>
        ))}
      </ul>
    </>
  )
}
