import { describe, expect, it } from 'vitest'
import { campusOf } from '../campus/campus.ts'
import { storeysOf } from '../campus/storeys.ts'
import type { Tenant } from '../content/records/tenant.ts'
import { parkCampus, parkPack } from '../fixtures/park.ts'
import { areaBefore } from '../geometry/longAxis.ts'
import { area } from '../geometry/polygon.ts'
import {
  drawnOf,
  isOnPart,
  laidAlong,
  partsOf,
  storeyOfRecord,
  storeyPartings,
  storeyParts,
  withParts,
} from './storeyParts.ts'
import { leasesOf, offerOf } from './tenancy.ts'

const campus = parkCampus()
const beyond = campus.features.features.length
/** The feature of a storey. */
const storey = (id: string) => campus.featuresOf(id)[0]?.first ?? -1

/** A holding of a share for some days. */
const held = (holder: string, share: number, from = 0, until: number | null = null) => ({
  holder,
  holding: { building: 'mill', storeys: [4, 4] as const, share, from, until },
})
const places = (parts: ReturnType<typeof laidAlong>) =>
  parts.map(({ holder, from, to }) => [holder, from, to])

describe('those who share a storey', () => {
  it('lie one after the other, in the order given', () => {
    expect(places(laidAlong([held('a', 0.5), held('b', 0.25), held('c', 0.25)]))).toEqual([
      ['a', 0, 0.5],
      ['b', 0.5, 0.75],
      ['c', 0.75, 1],
    ])
  })

  it('follow one another in the same place, never on top of somebody who is still there', () => {
    expect(
      places(
        laidAlong([held('a', 0.5, 0, 10), held('b', 0.5, 0), held('c', 0.5, 10), held('d', 0.25, 5, 12)]),
      ),
    ).toEqual([
      ['a', 0, 0.5],
      ['b', 0.5, 1],
      ['c', 0, 0.5],
      // Nothing is free while a, b and c hold all of it: the pack is at fault, and the end of the storey is taken.
      ['d', 0.75, 1],
    ])
  })

  it('fill three thirds', () => {
    const parts = laidAlong([held('a', 1 / 3), held('b', 1 / 3), held('c', 1 / 3)])
    expect(parts.map((it) => it.to)).toEqual([1 / 3, 2 / 3, expect.closeTo(1)])
  })
})

describe('the storeys of the park', () => {
  it('have companies before offers, by the feature of the storey', () => {
    expect([...storeyParts(campus)].map(([feature, parts]) => [feature, places([...parts])])).toEqual([
      [
        storey('mill.f4'),
        [
          ['crane-optics0', 0, 0.5],
          ['gull-games0', 0.5, 0.75],
        ],
      ],
      [storey('tower.f5'), [['tower-half', 0, 0.5]]],
    ])
  })

  it('are parted where the first part ends, so that both areas are those of the shares', () => {
    const partings = storeyPartings(campus)
    expect(partings.map((it) => it.feature)).toEqual([storey('mill.f4'), storey('tower.f5')])
    for (const { feature, axisRad, atM, share } of partings) {
      const { owner, storey: number } = campus.features.features[feature] ?? { owner: '', storey: 0 }
      const outline = storeysOf(campus.buildings.get(owner)!.building).find(
        (it) => it.number === number,
      )!.outline
      const [cos, sin] = [Math.cos(axisRad), Math.sin(axisRad)]
      const laid = outline.map(([x, z]) => [x * cos + z * sin, z * cos - x * sin] as const)
      expect(areaBefore(laid, atM)).toBeCloseTo(area(outline) * share, 1)
    }
  })

  it('are drawn before the line, beyond it, or as a whole', () => {
    const of = (id: string) => {
      const tenant = campus.tenants.get(id) as Tenant
      return leasesOf(tenant).flatMap((it) => partsOf(campus, id + it.index, it))
    }
    expect(of('crane-optics')).toEqual([{ first: storey('mill.f4'), count: 1, part: 'near' }])
    expect(of('gull-games')).toEqual([{ first: storey('mill.f4'), count: 1, part: 'far' }])
    expect(of('aurora-robotics')).toEqual([{ first: storey('mill.f1'), count: 3 }])
    const half = campus.pack.spaces.find((it) => it.id === 'tower-half')!
    expect(partsOf(campus, half.id, offerOf(half))).toEqual([
      { first: storey('tower.f5'), count: 1, part: 'near' },
    ])
  })

  it('have a record of their own beyond the line, which a whole storey reaches as well', () => {
    expect(drawnOf(campus, 'crane-optics')).toMatchObject([{ first: storey('mill.f4'), count: 1 }])
    expect(drawnOf(campus, 'gull-games')).toMatchObject([{ first: beyond, count: 1 }])
    expect(drawnOf(campus, 'mill.f4')).toMatchObject([{ first: storey('mill.f4') }, { first: beyond }])
    expect(drawnOf(campus, 'mill.f3')).toMatchObject([{ first: storey('mill.f3'), count: 1 }])
    expect(drawnOf(campus, 'mill').map((it) => it.first)).toEqual([
      campus.featuresOf('mill')[0]?.first,
      beyond,
    ])
    expect(drawnOf(campus, 'nobody')).toEqual([])
  })

  it('light the half that an answer of the space finder is about', () => {
    expect(drawnOf(campus, 'tower-half.5-5')).toMatchObject([
      { first: storey('tower.f5'), count: 1, part: 'near' },
    ])
    expect(drawnOf(campus, 'mill-top.5-6')).toMatchObject([{ first: storey('mill.f5'), count: 2 }])
  })

  it('have each corner of their outline on one side', () => {
    const outline = storeysOf(campus.buildings.get('mill')!.building).find((it) => it.number === 4)!.outline
    const corners = (id: string) =>
      outline.filter((it) => isOnPart(campus, leasesOf(campus.tenants.get(id) as Tenant)[0]!, it))
    expect(corners('crane-optics')).toHaveLength(outline.length / 2)
    expect(corners('gull-games')).toEqual(outline.filter((it) => !corners('crane-optics').includes(it)))
    expect(corners('aurora-robotics')).toEqual(outline)
  })

  it('are found again from their record', () => {
    expect(storeyOfRecord(campus, { first: beyond + 1, count: 1 })).toEqual({
      first: storey('tower.f5'),
      count: 1,
    })
    expect(storeyOfRecord(campus, { first: 3, count: 2 })).toEqual({ first: 3, count: 2 })
  })

  it('are whole in a park where nobody shares one', () => {
    const pack = parkPack()
    const alone = campusOf({ ...pack, spaces: [], tenants: pack.tenants.slice(0, 2) })
    expect(storeyPartings(alone)).toEqual([])
    const all = [{ first: 0, count: 9 }]
    expect(withParts(alone, all)).toEqual(all)
  })
})
