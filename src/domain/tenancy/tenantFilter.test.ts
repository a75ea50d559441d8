import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shenhaCampus } from '../../../tools/scene/shenha.ts'
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

const campus = await shenhaCampus()
const day = toDay('2024-12-21')
const { tenants, industries, buildings } = campus.pack
const idsOf = (filter: TenantFilter, on = day) =>
  tenants.filter((it) => passes(traitsOf(campus, it, on), filter)).map((it) => it.id)

const some = (values: readonly string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 })
const anyFilter: fc.Arbitrary<TenantFilter> = fc.record({
  industry: some(industries.map((it) => it.id)),
  class: some(['unicorn', 'listed']),
  building: some(buildings.map((it) => it.id)),
  size: some(Object.keys(SIZES)),
})

describe('the filter of companies', () => {
  it('lets everything through while nothing is chosen', () => {
    expect(idsOf(NO_FILTER)).toHaveLength(tenants.length)
  })

  it('finds by industry, class, building, and size', () => {
    expect(idsOf({ ...NO_FILTER, industry: ['bio'] })).toEqual(['beike-biotech'])
    expect(idsOf({ ...NO_FILTER, class: ['unicorn'] })).toEqual(['agile-robots'])
    expect(idsOf({ ...NO_FILTER, building: ['startup-center'] })).toEqual(['huawei-kunpeng', 'neusoft'])
    expect(idsOf({ ...NO_FILTER, size: ['large'] })).toContain('huawei-kunpeng')
    expect(idsOf({ ...NO_FILTER, building: ['startup-center'] }, toDay('2022-12-31'))).toEqual(['neusoft'])
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
