import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { farLook } from './look.ts'

const [BASE, ZONE, LAND] = [560, 12_000, 5.6e6]

describe('the far picture', () => {
  it('is nothing at the table, the zone at the zone, the land at the land', () => {
    expect(farLook(BASE, BASE, ZONE, LAND)).toEqual({ floor: 0, zone: 0, land: 0, point: 0, park: true })
    expect(farLook(ZONE, BASE, ZONE, LAND)).toEqual({ floor: 1, zone: 1, land: 0, point: 0, park: true })
    expect(farLook(LAND, BASE, ZONE, LAND)).toEqual({ floor: 1, zone: 0, land: 1, point: 1, park: false })
  })

  it('has the whole of the schematic at its stop however far off that is', () => {
    for (const far of [3e5, 2e6, 2e7]) expect(farLook(far, BASE, ZONE, far).land).toBe(1)
  })

  it('is never empty on the way: the park, its light or the zone is there', () => {
    fc.assert(
      fc.property(fc.double({ min: BASE, max: LAND, noNaN: true }), (distance) => {
        const { park, point, zone } = farLook(distance, BASE, ZONE, LAND)
        expect(Number(park) + point + zone).toBeGreaterThan(0.9)
      }),
    )
  })
})
