import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parkCampus } from '../fixtures/park.ts'
import { toDay } from '../schedule/calendar.ts'
import { holdingAreaM2, occupancyOn } from './occupancy.ts'
import { leasesOf, offerOf } from './tenancy.ts'

const campus = parkCampus()

describe('occupancy', () => {
  it('is what the leases leave free of the storeys that can be let', () => {
    // Mill, loft and tower: 3000 + 3200 + 4000 m²; free are two storeys of 300, one of 800, and half of one of 400.
    const { lettableM2, freeM2, share } = occupancyOn(campus, toDay('2023-06-01'))
    expect([lettableM2, freeM2]).toEqual([10_200, 1600])
    expect(share).toBeCloseTo(8600 / 10_200, 9)
  })

  it('is not told before anything can be let', () => {
    expect(occupancyOn(campus, toDay('2020-01-01'))).toEqual({ lettableM2: 0, freeM2: 0, share: null })
  })

  it('never leaves more free than there is, nor less than nothing', () => {
    const { start, end } = campus.timeline
    fc.assert(
      fc.property(fc.integer({ min: start, max: end }), (day) => {
        const { lettableM2, freeM2 } = occupancyOn(campus, day)
        expect(freeM2).toBeGreaterThanOrEqual(0)
        expect(freeM2).toBeLessThanOrEqual(lettableM2)
      }),
    )
  })

  it('counts a half of a storey as half its area', () => {
    const half = campus.pack.spaces.find((it) => it.share === 0.5)
    if (!half) throw new Error('no half storey on offer')
    const offer = offerOf(half)
    expect(holdingAreaM2(campus, offer)).toBeCloseTo(holdingAreaM2(campus, { ...offer, share: 1 }) / 2)
  })

  it('gives every company more than no floor', () => {
    for (const lease of campus.pack.tenants.flatMap(leasesOf))
      expect(holdingAreaM2(campus, lease)).toBeGreaterThan(0)
  })
})
