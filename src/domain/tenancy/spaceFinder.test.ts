/** Answers to a need are spaces that can be had, told with measures that hold. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { corridorConnections } from '../campus/corridorGraph.ts'
import { corridorWalkM, indoorWalks } from '../campus/corridorWalk.ts'
import { parkCampus } from '../fixtures/park.ts'
import { toDay } from '../schedule/calendar.ts'
import { holdingAreaM2 } from './occupancy.ts'
import { findSpaces, keptSpaces, type SpaceNeed } from './spaceFinder.ts'
import { offerOf } from './tenancy.ts'

const campus = parkCampus()
const { start, end } = campus.timeline
const need: fc.Arbitrary<SpaceNeed> = fc.record({
  areaM2: fc.integer({ min: 200, max: 12_000 }),
  from: fc.integer({ min: start, max: end }),
  industry: fc.option(fc.constantFrom(...campus.industries.keys())),
  near: fc.option(fc.constantFrom(...campus.tenants.keys())),
  condition: fc.option(fc.constantFrom('shell' as const, 'fitted' as const, 'furnished' as const)),
})

describe('the space finder', () => {
  it('offers only storeys of spaces on offer, with their area, in order of merit', () => {
    fc.assert(
      fc.property(need, (wish) => {
        const answers = findSpaces(campus, wish)
        const scores = answers.map((it) => it.score)
        expect(scores).toEqual([...scores].sort((a, b) => b - a))
        for (const answer of answers) {
          const offer = offerOf(answer.space)
          expect(answer.storeys[0]).toBeGreaterThanOrEqual(offer.storeys[0])
          expect(answer.storeys[1]).toBeLessThanOrEqual(offer.storeys[1])
          expect(answer.areaM2).toBeCloseTo(holdingAreaM2(campus, { ...offer, storeys: answer.storeys }))
          expect(answer.score).toBeGreaterThanOrEqual(0)
          expect(answer.score).toBeLessThanOrEqual(1)
          const day = wish.from + answer.waitDays
          expect(day).toBeGreaterThanOrEqual(offer.from)
          if (offer.until !== null) expect(day).toBeLessThan(offer.until)
        }
      }),
    )
  })

  it('puts near Agile Robots first what is near Agile Robots', () => {
    const wish: SpaceNeed = {
      areaM2: 1200,
      from: toDay('2023-12-21'),
      industry: null,
      near: 'aurora-robotics',
      condition: null,
    }
    const answers = findSpaces(campus, wish)
    const [first] = answers
    expect(first?.walkM).not.toBeNull()
    const median = answers.map((it) => it.walkM ?? Infinity).sort((a, b) => a - b)[
      Math.floor(answers.length / 2)
    ]
    expect(first?.walkM ?? Infinity).toBeLessThanOrEqual(median ?? 0)
  })

  it('prefers a condition that is asked for, everything else being as it was', () => {
    const wish: SpaceNeed = { areaM2: 600, from: end, industry: null, near: null, condition: null }
    const place = (condition: SpaceNeed['condition']) =>
      findSpaces(campus, { ...wish, condition }).findIndex((it) => it.space.condition === 'shell')
    expect(place('shell')).toBeLessThanOrEqual(place('furnished'))
    expect(findSpaces(campus, { ...wish, condition: 'shell' })[0]?.conditionFits).toBe(true)
  })

  it('measures what was kept by the present need, and loses none of it', () => {
    fc.assert(
      fc.property(need, need, (first, second) => {
        const answers = findSpaces(campus, first)
        const ids = answers.map((it) => it.id)
        expect(keptSpaces(campus, ids, first)).toEqual(answers)
        const later = keptSpaces(campus, ids, second)
        expect(later.map((it) => it.id)).toEqual(ids)
        for (const one of findSpaces(campus, second)) {
          const same = later.find((it) => it.id === one.id)
          if (same) expect(same).toEqual(one)
        }
      }),
    )
    const open: SpaceNeed = { areaM2: 1000, from: end, industry: null, near: null, condition: null }
    expect(keptSpaces(campus, ['nowhere.1-2', 'nonsense'], open)).toEqual([])
  })

  it('has no answer before there is anything to let', () => {
    expect(
      findSpaces(campus, { areaM2: 1000, from: start, industry: null, near: null, condition: null }),
    ).toEqual([])
  })
})

describe('the way indoors', () => {
  const { corridor } = campus.pack
  const reached = [...corridorConnections(corridor).buildings]
  const pair = fc.tuple(fc.constantFrom(...reached), fc.constantFrom(...reached))

  it('is as long there as back, at least the straight line between the portals, and never longer by a stop', () => {
    const portals = (id: string) => corridor.nodes.filter((it) => it.portal === id).map((it) => it.at)
    fc.assert(
      fc.property(pair, fc.constantFrom(...reached), ([a, b], via) => {
        const direct = corridorWalkM(corridor, a, b) ?? Number.NaN
        expect(corridorWalkM(corridor, b, a)).toBeCloseTo(direct, 6)
        const straight = Math.min(
          ...portals(a).flatMap((p) => portals(b).map((q) => Math.hypot(p[0] - q[0], p[1] - q[1]))),
        )
        if (a !== b) expect(direct).toBeGreaterThanOrEqual(straight - 1e-6)
        if (portals(via).length === 1) {
          const round = (corridorWalkM(corridor, a, via) ?? 0) + (corridorWalkM(corridor, via, b) ?? 0)
          expect(direct).toBeLessThanOrEqual(round + 1e-6)
        }
      }),
    )
  })

  it('is none to where the corridor does not go', () => {
    expect(corridorWalkM(corridor, reached[0] ?? '', 'atlantis')).toBeNull()
  })

  it('is told in begun minutes, to the nearest building of each use', () => {
    // From the mill: 20 m to the fork, 65 + 20 m on to the hall, 65 + 40 m on to the tower. At 80 m a minute.
    const walks = indoorWalks(campus, 'mill').map(({ building, lengthM, minutes }) => [
      building,
      lengthM,
      minutes,
    ])
    expect(walks).toContainEqual(['gate-hall', 105, 2])
    expect(walks).toContainEqual(['loft', 40, 1])
    expect(walks.map((it) => it[1])).toEqual(
      walks.map((it) => it[1]).toSorted((a, b) => Number(a) - Number(b)),
    )
    expect(indoorWalks(campus, 'atlantis')).toEqual([])
  })
})
