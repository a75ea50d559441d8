import { describe, expect, it } from 'vitest'
import { parkPack } from '../fixtures/park.ts'
import { toDay } from '../schedule/calendar.ts'
import { tenantNeighbors } from './tenantNeighbors.ts'

const { tenants } = parkPack()
const neighborsOf = (id: string, date: string) => {
  const tenant = tenants.find((it) => it.id === id)
  if (!tenant) throw new Error(`no ${id}`)
  return tenantNeighbors(tenants, tenant, toDay(date)).map((it) => [it.tenant.id, it.storeys[0]])
}

describe('the neighbors of a company', () => {
  it('are those in its building on the day', () => {
    expect(neighborsOf('aurora-robotics', '2022-06-01')).toEqual([
      ['crane-optics', 4],
      ['gull-games', 4],
    ])
    expect(neighborsOf('aurora-robotics', '2021-12-01')).toEqual([])
    // Fir Printing has left.
    expect(neighborsOf('birch-data', '2022-06-01')).toEqual([['fir-printing', 3]])
    expect(neighborsOf('birch-data', '2023-06-01')).toEqual([])
  })

  it('are nobody before it comes, and for one without a place', () => {
    expect(neighborsOf('gull-games', '2022-02-01')).toEqual([])
    expect(neighborsOf('elm-advisers', '2023-01-01')).toEqual([])
  })

  it('begin with the nearest', () => {
    const { locations, ...rest } = tenants.find((it) => it.id === 'aurora-robotics') ?? tenants[0]!
    const far = { ...rest, id: 'far', locations: [{ ...locations[0]!, storeys: [1, 1] as [number, number] }] }
    const near = {
      ...far,
      id: 'near',
      locations: [{ ...locations[0]!, storeys: [5, 5] as [number, number] }],
    }
    const crane = tenants.find((it) => it.id === 'crane-optics')!
    const found = tenantNeighbors([far, near, crane], crane, toDay('2022-06-01'))
    expect(found.map((it) => it.tenant.id)).toEqual(['near', 'far'])
  })
})
