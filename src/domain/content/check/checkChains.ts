/** Chains take their companies either one by one or from an industry; links of the matching lead somewhere, once. */
import { kindOf } from '../../evidence/kinds.ts'
import type { ScenePack } from '../pack.ts'
import type { Report } from './report.ts'

export function checkChains({ industries, chains, tenants, matching }: ScenePack, report: Report): void {
  const byId = new Map(chains.map((it) => [it.id, it]))
  for (const [i, { industry }] of chains.entries())
    if (industry !== undefined && !industries.some((it) => it.id === industry))
      report('industries.json', `chains[${i}].industry`, `there is no industry "${industry}"`)
  for (const [i, { chain }] of tenants.entries()) {
    const found = chain && byId.get(chain.id)
    if (chain && !found) report('tenants.json', `tenants[${i}].chain.id`, `there is no chain "${chain.id}"`)
    if (chain?.position !== undefined && kindOf(chain) !== 'documented') {
      const reason = 'no source ranks it: leave "position" out, and membership alone is told'
      report('tenants.json', `tenants[${i}].chain.position`, reason)
    }
    if (found?.industry !== undefined) {
      const reason = `"${found.id}" is all of industry "${found.industry}": nobody is placed in it by hand`
      report('tenants.json', `tenants[${i}].chain.id`, reason)
    }
  }
  if (!matching) return
  const clusters = new Map<string, string>()
  for (const [i, system] of matching.systems.entries()) {
    for (const [k, { id }] of system.clusters.entries()) {
      const at = `matching.systems[${i}].clusters[${k}].id`
      const first = clusters.get(id)
      if (first) report('industries.json', at, `"${id}" is already used by ${first}`)
      else clusters.set(id, at)
    }
  }
  const linked = new Set<string>()
  for (const [i, link] of matching.links.entries()) {
    const at = `matching.links[${i}]`
    if (!byId.has(link.chain)) report('industries.json', `${at}.chain`, `there is no chain "${link.chain}"`)
    if (linked.has(link.chain))
      report('industries.json', `${at}.chain`, `the clusters of "${link.chain}" are already given`)
    linked.add(link.chain)
    for (const [k, id] of link.clusters.entries())
      if (!clusters.has(id))
        report('industries.json', `${at}.clusters[${k}]`, `there is no cluster "${id}" in either system`)
  }
}
