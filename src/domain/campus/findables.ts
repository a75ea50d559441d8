/** What the directory can find: the tenants and the buildings of a campus, with all they may be sought by. */
import { wordsInAll } from '../language/text.ts'
import type { Campus } from './campus.ts'
import type { Findable } from './directory.ts'
import { storeyLabel } from './storeys.ts'

export function findablesOf(campus: Campus): { tenants: Findable[]; buildings: Findable[] } {
  const { pack } = campus
  const uses = new Map(pack.uses.map((it) => [it.id, it.name]))
  const chains = new Map(pack.chains.map((it) => [it.id, it.name]))
  return {
    tenants: pack.tenants.map((tenant) => ({
      id: tenant.id,
      names: wordsInAll(tenant.name),
      pinyin: tenant.pinyin,
      also: [
        ...wordsInAll(tenant.legalName?.text),
        ...wordsInAll(tenant.parent?.text),
        ...wordsInAll(campus.industries.get(tenant.industry.id)?.name),
        ...wordsInAll(tenant.chain && chains.get(tenant.chain.id)),
        ...tenant.locations.flatMap(({ building, storeys: [from, to] }) => [
          ...wordsInAll(campus.buildings.get(building)?.building.name),
          ...Array.from({ length: to - from + 1 }, (_, i) => storeyLabel(from + i)),
        ]),
      ],
    })),
    buildings: pack.buildings.map((building) => ({
      id: building.id,
      names: wordsInAll(building.name),
      pinyin: building.pinyin,
      also: [
        ...wordsInAll(uses.get(building.use)),
        ...wordsInAll(campus.buildings.get(building.id)?.lot.name),
      ],
    })),
  }
}
