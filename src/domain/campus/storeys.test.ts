import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Building } from '../content/records/building.ts'
import { parkPack } from '../fixtures/park.ts'
import { area, rectangle } from '../geometry/polygon.ts'
import { floorAreas, grossFloorAreaM2 } from './areas.ts'
import { buildingHeightM, storeyHeightM, storeyLabel, storeyOutline, storeysOf } from './storeys.ts'

const pack = parkPack()
const [model] = pack.buildings
if (!model) throw new Error('the pack has no buildings')

const height = fc.double({ min: 2.4, max: 12, noNaN: true })
const blocks = fc
  .record({
    w: fc.double({ min: 4, max: 120, noNaN: true }),
    d: fc.double({ min: 4, max: 60, noNaN: true }),
    storeys: fc.integer({ min: 1, max: 60 }),
    levels: fc.integer({ min: 0, max: 6 }),
    ground: height,
    typical: height,
    top: fc.option(height, { nil: undefined }),
    basementM: fc.double({ min: 2.4, max: 8, noNaN: true }),
  })
  .map((size) => ({
    ...size,
    building: {
      ...model,
      footprint: rectangle([0, 0], size.w, size.d),
      storeys: size.storeys,
      setbacks: [],
      storeyHeightM: {
        ground: size.ground,
        typical: size.typical,
        ...(size.top === undefined ? {} : { top: size.top }),
      },
      basements: { levels: size.levels, heightM: size.basementM },
    } satisfies Building,
  }))

describe('storeys', () => {
  it('are numbered from the deepest basement up, without a storey 0', () => {
    fc.assert(
      fc.property(blocks, ({ building, storeys, levels }) => {
        const numbers = storeysOf(building).map((it) => it.number)
        const below = Array.from({ length: levels }, (_, i) => i - levels)
        const above = Array.from({ length: storeys }, (_, i) => i + 1)
        expect(numbers).toEqual([...below, ...above])
      }),
    )
  })

  it('stand on one another, the ground storey on the ground', () => {
    fc.assert(
      fc.property(blocks, ({ building, levels, basementM }) => {
        const all = storeysOf(building)
        for (const [i, it] of all.slice(1).entries()) {
          const below = all[i]
          expect(it.elevationM).toBeCloseTo((below?.elevationM ?? 0) + (below?.heightM ?? 0), 6)
        }
        expect(all.find((it) => it.number === 1)?.elevationM).toBe(0)
        expect(all[0]?.elevationM).toBeCloseTo(-levels * basementM, 9)
      }),
    )
  })

  it('add up to the height of the building, a special top storey included', () => {
    fc.assert(
      fc.property(blocks, ({ building, storeys, ground, typical, top }) => {
        const above = storeysOf(building).filter((it) => it.number > 0)
        const sum = above.reduce((total, it) => total + it.heightM, 0)
        expect(buildingHeightM(building)).toBeCloseTo(sum, 9)
        expect(storeyHeightM(building, storeys)).toBe(top ?? (storeys === 1 ? ground : typical))
        if (storeys > 2) expect(storeyHeightM(building, 2)).toBe(typical)
        if (storeys > 1) expect(storeyHeightM(building, 1)).toBe(ground)
      }),
    )
  })

  it('take the outline of the last setback at or below them', () => {
    const shaft = rectangle([0, 0], 20, 20)
    const crown = rectangle([0, 0], 10, 10)
    const building: Building = {
      ...model,
      footprint: rectangle([0, 0], 40, 40),
      storeys: 12,
      setbacks: [
        { fromStorey: 4, outline: shaft },
        { fromStorey: 12, outline: crown },
      ],
    }
    expect(area(storeyOutline(building, 3))).toBeCloseTo(1600, 9)
    expect(storeyOutline(building, 4)).toBe(shaft)
    expect(storeyOutline(building, 11)).toBe(shaft)
    expect(storeyOutline(building, 12)).toBe(crown)
  })

  it('are labeled as people label them', () => {
    expect([-2, -1, 1, 24].map(storeyLabel)).toEqual(['B2', 'B1', 'F1', 'F24'])
  })
})

describe('floor areas', () => {
  it('of a plain block are its outline times its levels, basements included', () => {
    fc.assert(
      fc.property(blocks, ({ building, w, d, storeys, levels }) => {
        const { aboveGroundM2, basementM2, grossM2 } = floorAreas(building)
        expect(aboveGroundM2 / (w * d)).toBeCloseTo(storeys, 6)
        expect(basementM2 / (w * d)).toBeCloseTo(levels, 6)
        expect(grossM2).toBeCloseTo(aboveGroundM2 + basementM2, 6)
      }),
    )
  })

  it('shrink by exactly what a setback takes away; the basement keeps the ground outline', () => {
    fc.assert(
      fc.property(blocks, fc.double({ min: 0.2, max: 0.9, noNaN: true }), ({ building, w, d }, k) => {
        fc.pre(building.storeys >= 2)
        const outline = rectangle([0, 0], w * k, d)
        const stepped = { ...building, setbacks: [{ fromStorey: building.storeys, outline }] }
        const [before, after] = [floorAreas(building), floorAreas(stepped)]
        expect((before.aboveGroundM2 - after.aboveGroundM2) / (w * d)).toBeCloseTo(1 - k, 6)
        expect(after.basementM2).toBe(before.basementM2)
      }),
    )
  })

  it('of several buildings are the sum of theirs, and nothing for none', () => {
    const sum = pack.buildings.reduce((total, it) => total + floorAreas(it).grossM2, 0)
    expect(grossFloorAreaM2(pack.buildings)).toBeCloseTo(sum, 6)
    expect(grossFloorAreaM2([])).toBe(0)
  })

  it('leave a lot what is above ground, and its basements', () => {
    const areas = pack.buildings.filter((it) => it.lot === 'quarry-lot').map(floorAreas)
    const sum = (key: 'aboveGroundM2' | 'basementM2') => areas.reduce((total, it) => total + it[key], 0)
    expect([sum('aboveGroundM2'), sum('basementM2')]).toEqual([1600 + 3000 + 3200, 600])
  })
})
