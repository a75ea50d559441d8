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
    tenants: pack.tenants.map((it) => ({
      id: it.id,
      names: wordsInAll(it.name),
      pinyin: it.pinyin,
      also: [
        ...wordsInAll(it.legalName?.text),
        ...wordsInAll(it.parent?.text),
        ...wordsInAll(campus.industries.get(it.industry.id)?.name),
        ...wordsInAll(it.chain && chains.get(it.chain.id)),
        ...it.locations.flatMap(({ building, storeys: [from, to] }) => [
          ...wordsInAll(campus.buildings.get(building)?.building.name),
          ...Array.from({ length: to - from + 1 }, (_, i) => storeyLabel(from + i)),
        ]),
      ],
    })),
    buildings: pack.buildings.map((it) => ({
      id: it.id,
      names: wordsInAll(it.name),
      pinyin: it.pinyin,
      also: [...wordsInAll(uses.get(it.use)), ...wordsInAll(campus.buildings.get(it.id)?.lot.name)],
    })),
  }
}
