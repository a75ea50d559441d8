/**
 * What the content of the real park adds up to: sums, shapes and days that the documents give. The rules themselves are tested
 * beside the code, on the made-up park of src/domain/fixtures.
 */
import { describe, expect, it } from 'vitest'
import { floorAreas } from '../../../src/domain/campus/areas.ts'
import { corridorConnections } from '../../../src/domain/campus/corridorGraph.ts'
import { phaseAt, storeysUp } from '../../../src/domain/construction/construction.ts'
import { checkTours } from '../../../src/domain/content/check/checkTours.ts'
import { extentOf } from '../../../src/domain/geometry/polygon.ts'
import { evidenceOverlay } from '../../../src/domain/overlays/evidence.ts'
import { tallyOf } from '../../../src/domain/overlays/tally.ts'
import { toDay } from '../../../src/domain/schedule/calendar.ts'
import { occupancyOn } from '../../../src/domain/tenancy/occupancy.ts'
import { shotFaults } from '../../../src/domain/tours/shotList.ts'
import { storyOf } from '../../../src/domain/tours/tours.ts'
import { shenhaCampus, shenhaTours } from '../shenha.ts'

const campus = await shenhaCampus()
const tours = await shenhaTours()
const { pack } = campus
const { corridor, buildings } = pack
const entries = [...campus.buildings.values()]

describe('the buildings', () => {
  it('climbs to the north, so that the low winter sun reaches the courts', () => {
    const mean = (lot: string) => {
      const heights = [...campus.buildings.values()].filter((it) => it.building.lot === lot)
      return heights.reduce((sum, it) => sum + it.heightM, 0) / heights.length
    }
    expect(mean('phase-2')).toBeGreaterThan(mean('lot-1'))
    expect(mean('phase-2')).toBeGreaterThan(mean('lot-2'))
    const tallest = [...campus.buildings.values()].sort((a, b) => b.heightM - a.heightM)[0]
    expect(tallest?.center[1]).toBeLessThan(0)
  })

  it('leave Lot I about 146,000 m² above ground, the rest in its basements', () => {
    const lot1 = pack.buildings.filter((it) => it.lot === 'lot-1').map(floorAreas)
    const above = lot1.reduce((total, it) => total + it.aboveGroundM2, 0)
    const below = lot1.reduce((total, it) => total + it.basementM2, 0)
    expect(above).toBeGreaterThan(140_000)
    expect(above).toBeLessThan(152_000)
    expect(Math.abs((above + below) / 179_400 - 1)).toBeLessThan(0.001)
  })

  it('has Lot I topped out on 29 July 2020, and in use at the end of October 2021', () => {
    const lot1 = entries.filter((it) => it.building.lot === 'lot-1')
    const up = (date: string) =>
      lot1.filter(
        (it) => storeysUp(it.storeyTimes, it.building, campus.work, toDay(date)) === it.building.storeys,
      )
    expect(up('2020-07-29')).toHaveLength(11)
    expect(up('2020-03-12').length).toBeLessThan(11)
    for (const { times, building } of lot1) {
      expect(times && phaseAt(times, toDay('2021-10-31')), building.id).toBe('in-use')
    }
  })

  it('tells how many of the counted buildings are illustrative: the six of Phase 2, once they stand', () => {
    const counts = (date: string) => {
      const now = campus.progress.at(toDay(date))
      return [now.toppedOut, now.illustrativeToppedOut, now.inPhase['in-use'], now.illustrativeInUse]
    }
    expect(counts('2021-10-31')).toEqual([24, 0, 11, 0])
    expect(counts('2024-12-21')).toEqual([30, 6, 30, 6])
    const phase2 = [...campus.buildings.values()].filter((it) => it.building.existence.illustrative)
    const first = Math.min(...phase2.map((it) => it.times?.structure.end ?? 0))
    expect(campus.progress.at(first - 2).illustrativeToppedOut).toBe(0)
    expect(campus.progress.at(first - 1).illustrativeToppedOut).toBe(1)
  })
})

describe('the corridor', () => {
  it('is one red line through the whole site, on the second storey', () => {
    const { minX, maxX, minZ, maxZ } = extentOf(corridor.nodes.map((it) => it.at))
    expect(maxX - minX).toBeGreaterThan(300)
    expect(maxZ - minZ).toBeGreaterThan(200)
    expect(corridor.level).toBe(2)
    const decks = buildings.map((it) => it.storeyHeightM.ground)
    for (const ground of decks) expect(corridor.deckElevationM).toBeCloseTo(ground, 6)
  })

  it('still reaches every building when any one segment of its ring is closed', () => {
    const ends = new Map<string, number>()
    for (const { from, to } of corridor.segments)
      for (const id of [from, to]) ends.set(id, (ends.get(id) ?? 0) + 1)
    const isStub = (id: string) => ends.get(id) === 1
    const cut = corridor.segments.filter((closed) => {
      const rest = { ...corridor, segments: corridor.segments.filter((it) => it !== closed) }
      return corridorConnections(rest).buildings.size === buildings.length
    })
    // The ring is what makes it a network: closing one of its parts leaves a way round.
    expect(cut.length).toBeGreaterThanOrEqual(3)
    for (const { from, to } of cut) expect(isStub(from) || isStub(to)).toBe(false)
  })
})

describe('the companies', () => {
  it('is what the report says for the first quarter of 2023, 80.5 %', () => {
    const documented = campus.pack.figures.find((it) => it.id === 'occupancy')
    const { share } = occupancyOn(campus, toDay('2023-03-31'))
    expect(Math.abs((share ?? 0) * 100 - (documented?.value ?? Number.NaN))).toBeLessThan(0.5)
  })
})

describe('the dates', () => {
  it('call the use of Lot I documented since October 2021, that of Lot II planned, that of Phase 2 illustrative', () => {
    const on = (date: string) => tallyOf(evidenceOverlay, campus, toDay(date))
    const late = on('2024-12-21')
    expect(late.get('dates-documented')?.buildings).toBe(11)
    expect(late.get('dates-planned')?.buildings).toBe(13)
    expect(late.get('dates-illustrative')?.buildings).toBe(6)
    expect(on('2019-10-15').get('dates-derived')?.buildings).toBe(10)
  })
})

describe('the matching of industries', () => {
  it('tell what is documented — that the systems are matched — from what is drawn', () => {
    expect(pack.matching?.source).toBe('S032')
    expect(pack.matching?.systems.map((it) => it.source)).toEqual(['S032', 'S032'])
    const drawn = [
      ...(pack.matching?.links ?? []),
      ...(pack.matching?.systems ?? []).flatMap((it) => it.clusters),
    ]
    expect(drawn.every((it) => it.illustrative)).toBe(true)
  })
})

describe('the tours', () => {
  it('are sound, four of six to nine steps each', () => {
    expect(checkTours(campus, tours)).toEqual([])
    expect(tours.map((it) => it.id)).toEqual([
      'five-years',
      'warm-in-the-cold',
      'room-to-grow',
      'shenzhen-genes',
    ])
    for (const { id, steps } of tours)
      expect([id, steps.length >= 6 && steps.length <= 9]).toEqual([id, true])
  })

  it('have a film of the five years, from before the agreement to the finished park, in under two minutes', () => {
    const [film] = tours.filter((it) => it.id === 'five-years').map((it) => storyOf(campus, it))
    expect(film?.seconds).toBeLessThan(120)
    expect(film?.steps[0]?.state.date).toBe('2019-05-09')
    const last = film?.steps.at(-1)?.state.date ?? ''
    expect(campus.progress.at(toDay(last)).inPhase['in-use']).toBe(campus.buildings.size)
    // Each shot takes the date over from the one before, and the light goes from the morning to the evening.
    for (const [i, { from, to, travels }] of film?.steps.entries() ?? []) {
      expect(travels).toBe(true)
      const before = film?.steps[i - 1]
      if (before) expect(from.day).toBe(before.to.day)
      if (before) expect(to.hour).toBeGreaterThan(before.to.hour)
    }
  })

  it('show what their words promise', () => {
    expect(shotFaults(campus, tours)).toEqual([])
    const promising = tours.flatMap((it) => it.steps).filter((it) => it.shows?.place !== undefined)
    expect(promising.length).toBeGreaterThanOrEqual(20)
  })
})
