import { describe, expect, it } from 'vitest'
import { parkPack } from '../fixtures/park.ts'
import { toDay } from '../schedule/calendar.ts'
import { isPresent, tenantsIn } from './tenancy.ts'

const pack = parkPack()

describe('tenants', () => {
  it('are listed in a building from the lowest storey up', () => {
    for (const { id } of pack.buildings) {
      const lowest = tenantsIn(pack.tenants, id).map((tenant) =>
        Math.min(...tenant.locations.filter((at) => at.building === id).map((at) => at.storeys[0])),
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
