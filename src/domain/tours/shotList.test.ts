/** What a step promises is in its picture, or it is said what is not. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFile } from '../content/pack.ts'
import { toursFile } from '../content/tour.ts'
import { parkCampus, parkTours } from '../fixtures/park.ts'
import type { Vec3 } from '../math/vec3.ts'
import { isBetween, onScreen, shotFaults } from './shotList.ts'

const campus = parkCampus()
const text = (it: string) => ({ zh: it, en: it })
const STEP = {
  title: text('t'),
  caption: text('c'),
  notes: text('n'),
  dwellSeconds: 8,
  illustrative: true,
  date: '2023-06-15',
  hour: 14,
}
const over = { camera: { position: [0, 80, 60], target: [0, 0, -40] } }
const high = { camera: { position: [0, 260, 180], target: [0, 0, 0] } }
const behindHall = { camera: { position: [0, 5, 90], target: [0, 2, -40] } }
const behindLoft = { camera: { position: [-65, 3, 60], target: [-65, 8, -30] } }

/** Faults of a step with these parts, by what it shows. */
function faultsOf(parts: object): string[] {
  const steps = [{ ...STEP, ...parts }]
  const json = JSON.stringify({ tours: [{ id: 'one', name: text('one'), steps }] })
  const parsed = parseFile('tours.json', json, toursFile)
  if ('faults' in parsed) throw new Error(parsed.faults.map((it) => it.reason).join())
  return shotFaults(campus, parsed.value.tours).map(
    (it) => `${it.path.replace('tours[0].steps[0].shows.', '')} ${it.reason}`,
  )
}

describe('the shot list', () => {
  it('asks nothing of a step that promises nothing, and those of the park promise it rightly', () => {
    expect(faultsOf({})).toEqual([])
    expect(shotFaults(campus, parkTours())).toEqual([])
  })

  it.each([
    ['a pond from above', { ...over, shows: { place: 'mill-pond' } }],
    ['a pond before the hall is there', { ...behindHall, date: '2020-01-10', shows: { place: 'mill-pond' } }],
    ['the hall itself, from where it covers the pond', { ...behindHall, shows: { place: 'gate-hall' } }],
    ['a company by its storeys', { ...high, shows: { place: 'delta-foods' } }],
    ['a lot by its buildings', { ...high, shows: { place: 'quarry-lot' } }],
    ['the corridor', { ...high, shows: { place: campus.pack.corridor.id } }],
    ['daylight', { shows: { dark: false } }],
    ['the night', { hour: 23, shows: { dark: true } }],
    ['summer', { shows: { season: 'summer' } }],
    ['a season that is set', { season: 'winter', shows: { season: 'winter' } }],
    ['ice in January', { ...over, date: '2022-01-20', shows: { place: 'mill-pond', ice: true } }],
    ['open water in June', { ...over, shows: { place: 'mill-pond', ice: false } }],
  ])('finds %s', (_, parts) => expect(faultsOf(parts)).toEqual([]))

  it.each([
    ['what is covered', { ...behindHall, shows: { place: 'mill-pond' } }, /something stands before it/],
    ['a building behind another', { ...behindLoft, shows: { place: 'mill' } }, /something stands before it/],
    [
      'what lies behind the camera',
      { camera: { position: [0, 80, -120], target: [0, 0, -180] }, shows: { place: 'gate-hall' } },
      /out of the picture/,
    ],
    [
      'what stands where the caption will',
      { camera: { position: [0, 12, 60], target: [0, 60, -20] }, shows: { place: 'gate-hall' } },
      /out of the picture/,
    ],
    [
      'a building before its first dig',
      { ...over, date: '2021-05-31', shows: { place: 'tower' } },
      /not begun/,
    ],
    [
      'a corridor before it',
      { ...over, date: '2020-07-31', shows: { place: campus.pack.corridor.id } },
      /not begun/,
    ],
    ['what is not in the pack', { shows: { place: 'atlantis' } }, /no building.*atlantis/],
    ['the park in a picture of the zone', { reach: 'zone', shows: { place: 'mill' } }, /around the park/],
    ['night by day', { shows: { dark: true } }, /^dark at 14 h the sun is up/],
    [
      'a night that begins by day',
      { hour: 23, from: { seconds: 4, hour: 18 }, shows: { dark: true } },
      /^dark at 18 h/,
    ],
    ['winter in June', { shows: { season: 'winter' } }, /^season .* it is summer/],
    ['ice in June', { ...over, shows: { place: 'mill-pond', ice: true } }, /^ice .*not frozen/],
    ['ice of a building', { ...over, shows: { place: 'mill', ice: true } }, /^ice only water/],
  ])('misses %s', (_, parts, reason) => {
    const faults = faultsOf(parts)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(reason)
  })
})

describe('a body between two points', () => {
  const body = {
    outline: [
      [-10, -10],
      [10, -10],
      [10, 10],
      [-10, 10],
    ] as const,
    bottomM: 0,
    topM: 20,
  }
  const coordinate = fc.double({ min: -60, max: 60, noNaN: true })
  const place = fc.tuple(coordinate, fc.double({ min: 0, max: 60, noNaN: true }), coordinate)

  it('covers each from the other or neither', () => {
    fc.assert(fc.property(place, place, (a, b) => isBetween(body, a, b) === isBetween(body, b, a)))
  })

  it('agrees with a walk along the line of sight', () => {
    const steps = Array.from({ length: 601 }, (_, i) => i / 600)
    fc.assert(
      fc.property(place, place, (a, b) => {
        const within = steps.some((t) => {
          const [x, y, z] = a.map((it, k) => it + t * ((b[k] as number) - it)) as [number, number, number]
          return Math.abs(x) < 10 && Math.abs(z) < 10 && y < 20
        })
        // The walk may step over a corner; it never finds what is not there.
        return !within || isBetween(body, a, b)
      }),
    )
  })

  it('is seen over, and past', () => {
    expect(isBetween(body, [0, 5, 50], [0, 5, -50])).toBe(true)
    expect(isBetween(body, [0, 30, 50], [0, 30, -50])).toBe(false)
    expect(isBetween(body, [30, 5, 50], [30, 5, -50])).toBe(false)
    expect(isBetween(body, [0, 5, 50], [0, 5, 20])).toBe(false)
  })
})

describe('a point in the picture', () => {
  const eye: Vec3 = [0, 20, 100]
  it('is in the middle where it is looked at, lower where the lens is raised, and nowhere behind', () => {
    const pose = { position: [0, 20, 100], target: [0, 20, 0] } as const
    const at = (point: Vec3, shift?: number) =>
      onScreen({ position: [...eye], target: [...pose.target], ...(shift && { shift }) }, point)
    expect(at([0, 20, 0])).toEqual([0.5, 0.5])
    expect(at([0, 20, 0], 0.2)?.[1]).toBeCloseTo(0.7, 9)
    expect(at([10, 20, 0])?.[0]).toBeGreaterThan(0.5)
    expect(at([0, 30, 0])?.[1]).toBeLessThan(0.5)
    expect(at([0, 20, 101])).toBeNull()
  })
})
