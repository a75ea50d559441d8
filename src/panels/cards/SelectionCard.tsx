/** The card of whatever is selected. */
import './cards.css'
import { useCampus, useTable } from '../../store/index.ts'
import { BuildingCard } from './BuildingCard.tsx'
import { CorridorCard } from './CorridorCard.tsx'
import { StoreyCard } from './StoreyCard.tsx'
import { TenantCard } from './TenantCard.tsx'

export function SelectionCard() {
  const campus = useCampus()
  const id = useTable((table) => table.select)
  const found = id === null ? null : campus.select(id)
  switch (found?.kind) {
    case 'building':
      return <BuildingCard key={found.id} entry={found.entry} />
    case 'storey':
      return <StoreyCard id={found.id} entry={found.entry} storey={found.storey} />
    case 'tenant':
      return <TenantCard key={found.id} tenant={found.tenant} />
    case 'corridor':
      return <CorridorCard />
    default:
      return null
  }
}
