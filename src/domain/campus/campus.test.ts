import { describe, expect, it } from 'vitest'
import { parkCampus } from '../fixtures/park.ts'
import { contains } from '../geometry/polygon.ts'
import { toDay } from '../schedule/calendar.ts'

const campus = parkCampus()
const { pack } = campus

describe('the campus index', () => {
  it('finds every building, every tenant and the corridor by id, and nothing else', () => {
    for (const { id } of pack.buildings) expect(campus.select(id)).toMatchObject({ kind: 'building', id })
    for (const { id } of pack.tenants) expect(campus.select(id)).toMatchObject({ kind: 'tenant', id })
    expect(campus.select(pack.corridor.id)?.kind).toBe('corridor')
    for (const id of ['', 'atlantis', '__proto__', 'constructor', 'quarry-lot'])
      expect(campus.select(id)).toBeNull()
  })

  it('tells milestones in order of date', () => {
    const days = campus.milestones.map((it) => it.day)
    expect(days).toEqual([...days].sort((a, b) => a - b))
    expect(campus.milestones).toHaveLength(pack.milestones.length)
    for (const it of campus.milestones) expect(it.day).toBe(toDay(it.date))
  })

  it('gives a building its own block of features and a tenant storeys within it', () => {
    for (const [id, { features }] of campus.buildings) {
      expect(campus.featuresOf(id)).toEqual([features])
      for (let i = features.first; i < features.first + features.count; i++)
        expect(campus.features.features[i]?.owner).toBe(id)
    }
    for (const tenant of pack.tenants) {
      const owners = campus.featuresOf(tenant.id).map((it) => campus.features.features[it.first]?.owner)
      expect(owners).toEqual(tenant.locations.map((it) => it.building))
    }
  })

  it('shows a tenant on exactly the storeys of its entry', () => {
    for (const tenant of pack.tenants) {
      const shown = campus
        .featuresOf(tenant.id)
        .flatMap(({ first, count }) => Array.from({ length: count }, (_, i) => first + i))
        .map((it) => campus.features.features[it])
      const listed = tenant.locations.flatMap(({ building, storeys: [from, to] }) =>
        Array.from({ length: to - from + 1 }, (_, i) => ({
          kind: 'storey',
          owner: building,
          storey: from + i,
        })),
      )
      expect(shown).toMatchObject(listed)
    }
  })

  it('knows each building by lot, height and a center near it', () => {
    for (const { building, lot, heightM, center, times, storeyTimes } of campus.buildings.values()) {
      expect(lot.id).toBe(building.lot)
      expect(heightM).toBeGreaterThan(building.storeys * 2.4)
      expect(contains(lot.boundary, center), building.id).toBe(true)
      expect(times, building.id).not.toBeNull()
      // Basements, storeys and the roof.
      expect(storeyTimes).toHaveLength(building.basements.levels + building.storeys + 1)
    }
  })
})
