import { describe, expect, it } from 'vitest'
import { shenhaPack } from '../../tools/scene/shenha.ts'
import { toDay } from './calendar.ts'
import { isPresent, matchesQuery, tenantsIn } from './tenancy.ts'

const pack = await shenhaPack()
const find = (query: string) =>
  pack.tenants.filter((it) => matchesQuery(query, [it.name])).map((it) => it.name.en)

describe('search', () => {
  it.each(['华为', 'huawei', 'HUAWEI kunpeng', '鲲鹏', '华 为'])('finds Huawei Kunpeng by "%s"', (query) => {
    expect(find(query).join()).toMatch(/Huawei/)
  })

  it.each(['qi anxin', 'QI-ANXIN', '奇安信', 'ｑｉａｎｘｉｎ'])('finds QI-ANXIN by "%s"', (query) => {
    expect(find(query).join()).toMatch(/QI-ANXIN/i)
  })

  it('finds everything by nothing, and nothing by nonsense', () => {
    expect(find('')).toHaveLength(pack.tenants.length)
    expect(find('zzzz')).toEqual([])
  })
})

describe('tenants', () => {
  it('are listed in a building from the lowest storey up', () => {
    for (const { id } of pack.buildings) {
      const lowest = tenantsIn(pack.tenants, id).map((it) =>
        Math.min(...it.locations.filter((at) => at.building === id).map((at) => at.storeys[0])),
      )
      expect(lowest).toEqual([...lowest].sort((a, b) => a - b))
    }
  })

  it('are present from their first day on', () => {
    const [tenant] = pack.tenants
    if (!tenant) throw new Error('no tenants')
    const since = toDay(tenant.since.date)
    expect(isPresent(tenant, since)).toBe(true)
    expect(isPresent(tenant, since - 1)).toBe(false)
  })
})
