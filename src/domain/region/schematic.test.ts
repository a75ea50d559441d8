import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shenhaPack } from '../../../tools/scene/shenha.ts'
import { schematicOfPack } from './anchors.ts'
import { greatCircleKm, type NamedPlace, placeOn } from './geography.ts'
import { type Schematic, schematicOf } from './schematic.ts'

const { manifest } = await shenhaPack()
const shenha = schematicOfPack(manifest) as Schematic
const place = fc.record({
  latitudeDeg: fc.double({ min: -65, max: 65, noNaN: true }),
  longitudeDeg: fc.double({ min: -180, max: 180, noNaN: true }),
})

describe('the schematic of Shenzhen and Harbin', () => {
  it('has a tick every 500 km and a parallel every five degrees', () => {
    expect(shenha.ticks.map((it) => it.km)).toEqual([500, 1000, 1500, 2000, 2500])
    expect(shenha.parallels.map((it) => it.latitudeDeg)).toEqual([25, 30, 35, 40, 45])
    expect(shenha.lengthKm).toBeCloseTo(2820, 0)
  })

  it('ends its parallels beside the line, to the south-east of it, each at its latitude', () => {
    const [x, z] = shenha.side
    expect([x > 0, z > 0]).toEqual([true, true])
    for (const { latitudeDeg, at } of shenha.parallels) {
      expect(placeOn(shenha.home)(at).latitudeDeg).toBeCloseTo(latitudeDeg, 6)
      expect(at[0] * x + at[1] * z).toBeCloseTo(shenha.sideKm, 6)
    }
  })
})

describe('a schematic of any two cities', () => {
  const apart = (a: NamedPlace, b: NamedPlace) =>
    fc.pre(greatCircleKm(a, b) > 20 && greatCircleKm(a, b) < 8000)

  it('keeps the great circle distance, and its ticks in even steps on the line', () => {
    fc.assert(
      fc.property(place, place, (home, other) => {
        apart(home, other)
        const { city, lengthKm, side, ticks, tickKm } = schematicOf(home, other)
        expect(lengthKm).toBe(greatCircleKm(home, other))
        expect(Math.hypot(...city)).toBeCloseTo(lengthKm, 6)
        expect(Math.hypot(...side)).toBeCloseTo(1, 9)
        expect(city[0] * side[0] + city[1] * side[1]).toBeCloseTo(0, 6)
        expect(side[1]).toBeGreaterThanOrEqual(-1e-9)
        expect(ticks.length).toBeGreaterThanOrEqual(2)
        expect(ticks.length).toBeLessThanOrEqual(6)
        for (const [i, { km, at }] of ticks.entries()) {
          expect(km).toBeCloseTo((i + 1) * tickKm, 9)
          expect(km).toBeLessThan(lengthKm)
          // The length along the line is the distance, whatever the number stands beside.
          expect((at[0] * city[0] + at[1] * city[1]) / lengthKm).toBeCloseTo(km, 6)
        }
      }),
    )
  })

  it('has no more than seven parallels, and only such as lie between the cities', () => {
    fc.assert(
      fc.property(place, place, (home, other) => {
        apart(home, other)
        const { parallels, parallelDeg } = schematicOf(home, other)
        const [low, high] = [home.latitudeDeg, other.latitudeDeg].sort((a, b) => a - b) as [number, number]
        expect(parallels.length).toBeLessThanOrEqual(7)
        for (const { latitudeDeg, at } of parallels) {
          expect(latitudeDeg).toBeGreaterThan(low - 1e-9)
          expect(latitudeDeg).toBeLessThan(high + 1e-9)
          expect(latitudeDeg / parallelDeg).toBeCloseTo(Math.round(latitudeDeg / parallelDeg), 9)
          expect(placeOn(home)(at).latitudeDeg).toBeCloseTo(latitudeDeg, 4)
        }
      }),
    )
  })

  it('stands for two cities on one parallel too', () => {
    const { parallels, side } = schematicOf(
      { latitudeDeg: 31.2, longitudeDeg: 121.5 },
      { latitudeDeg: 31.2, longitudeDeg: 108 },
    )
    expect(parallels).toEqual([])
    expect(side[1]).toBeGreaterThan(0.99)
  })
})
