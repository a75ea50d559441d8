import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parkCampus } from '../fixtures/park.ts'
import { toDay } from '../schedule/calendar.ts'
import {
  type FilterKey,
  NO_FILTER,
  passes,
  SIZES,
  type TenantFilter,
  toggled,
  traitsOf,
} from './tenantFilter.ts'

const campus = parkCampus()
const day = toDay('2023-12-21')
const { tenants, industries, buildings } = campus.pack
const idsOf = (filter: TenantFilter, on = day) =>
  tenants.filter((it) => passes(traitsOf(campus, it, on), filter)).map((it) => it.id)

const some = (values: readonly string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 })
const anyFilter: fc.Arbitrary<TenantFilter> = fc.record({
  industry: some(industries.map((it) => it.id)),
  class: some(['little-giant', 'listed']),
  building: some(buildings.map((it) => it.id)),
  size: some(Object.keys(SIZES)),
})

describe('the filter of companies', () => {
  it('lets everything through while nothing is chosen', () => {
    expect(idsOf(NO_FILTER)).toHaveLength(tenants.length)
  })

  it('finds by industry, class, building, and size', () => {
    expect(idsOf({ ...NO_FILTER, industry: ['food'] })).toEqual(['delta-foods', 'fir-printing'])
    expect(idsOf({ ...NO_FILTER, class: ['listed'] })).toEqual(['aurora-robotics'])
    expect(idsOf({ ...NO_FILTER, building: ['mill'] })).toEqual([
      'aurora-robotics',
      'crane-optics',
      'gull-games',
    ])
    expect(idsOf({ ...NO_FILTER, size: ['small'] })).toContain('aurora-robotics')
    expect(idsOf({ ...NO_FILTER, size: ['large'] })).toEqual([])
    expect(idsOf({ ...NO_FILTER, building: ['mill'] }, toDay('2021-12-31'))).toEqual(['aurora-robotics'])
  })

  it('never grows by another property, nor shrinks by another value of one', () => {
    fc.assert(
      fc.property(anyFilter, fc.constantFrom(...(Object.keys(NO_FILTER) as FilterKey[])), (filter, key) => {
        const without = idsOf({ ...filter, [key]: [] })
        expect(without).toEqual(expect.arrayContaining(idsOf(filter)))
      }),
    )
  })

  it('chooses and leaves', () => {
    const once = toggled(NO_FILTER, 'size', 'small')
    expect(once.size).toEqual(['small'])
    expect(toggled(once, 'size', 'small')).toEqual(NO_FILTER)
  })
})
