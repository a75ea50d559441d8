import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parkCampus } from '../fixtures/park.ts'
import { bearing, DIRECTIONS, type Direction, type Neighbors, neighborsOf } from './neighbors.ts'
import { type Planned, planRows } from './rows.ts'

const campus = parkCampus()
const park = [...campus.buildings.values()].map(
  ({ building, center }): Planned => ({ id: building.id, at: center }),
)

const meter = fc.integer({ min: -400, max: 400 })
const plans = fc
  .uniqueArray(fc.tuple(meter, meter), { maxLength: 40, selector: ([x, z]) => `${x}/${z}` })
  .map((all) => all.map((at, i): Planned => ({ id: `b${i}`, at })))

const OPPOSITE: Record<Direction, Direction> = { north: 'south', south: 'north', east: 'west', west: 'east' }

function reached({ order, next }: Neighbors, from: string): Set<string> {
  const seen = new Set([from])
  for (const id of seen) {
    for (const direction of DIRECTIONS) {
      const to = next(id, direction)
      if (to !== null) seen.add(to)
    }
  }
  expect(order).toEqual(expect.arrayContaining([...seen]))
  return seen
}

describe('arrow keys over the plan', () => {
  it('reach every building from every other, on any plan', () => {
    fc.assert(
      fc.property(plans, (items) => {
        const neighbors = neighborsOf(items)
        expect([...neighbors.order].sort()).toEqual(items.map((it) => it.id).sort())
        for (const { id } of items) expect(reached(neighbors, id).size).toBe(items.length)
      }),
      { numRuns: 60 },
    )
  })

  it('go where they say: north is never to the south, east never to the west', () => {
    fc.assert(
      fc.property(plans, (items) => {
        const { next } = neighborsOf(items)
        const at = new Map(items.map((it) => [it.id, it.at]))
        for (const { id, at: from } of items) {
          const to = (direction: Direction) => at.get(next(id, direction) ?? '') ?? from
          expect(to('north')[1]).toBeLessThanOrEqual(from[1])
          expect(to('south')[1]).toBeGreaterThanOrEqual(from[1])
          expect(to('east')[0]).toBeGreaterThanOrEqual(from[0])
          expect(to('west')[0]).toBeLessThanOrEqual(from[0])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('come back the same way along a row, on any plan', () => {
    fc.assert(
      fc.property(plans, (items) => {
        const { next } = neighborsOf(items)
        for (const { id } of items) {
          for (const direction of ['east', 'west'] as const) {
            const to = next(id, direction)
            if (to !== null) expect(next(to, OPPOSITE[direction])).toBe(id)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('mostly come back the same way in the park, and never leap across it', () => {
    const { order, next } = neighborsOf(park)
    const at = new Map(park.map((it) => [it.id, it.at]))
    const hops = order.flatMap((id) =>
      DIRECTIONS.flatMap((direction) => {
        const to = next(id, direction)
        return to === null ? [] : [{ id, direction, to }]
      }),
    )
    const back = hops.filter(({ id, direction, to }) => next(to, OPPOSITE[direction]) === id)
    expect(back.length / hops.length).toBeGreaterThan(0.7)
    for (const { id, direction, to } of hops.filter(
      ({ direction }) => direction !== 'east' && direction !== 'west',
    )) {
      const [from, there] = [at.get(id) ?? [0, 0], at.get(to) ?? [0, 0]]
      expect(Math.hypot(from[0] - there[0], from[1] - there[1]), `${id} ${direction} ${to}`).toBeLessThan(180)
    }
  })
})

describe('reading order', () => {
  it('goes from north to south, in each row from west to east', () => {
    const at = (id: string, x: number, z: number): Planned => ({ id, at: [x, z] })
    const rows = planRows([
      at('d', 0, 100),
      at('b', 50, 4),
      at('a', -50, 8),
      at('c', 100, 0),
      at('e', 60, 104),
    ])
    expect(rows.map((row) => row.map((it) => it.id))).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ])
    expect(planRows([])).toEqual([])
  })
})

describe('bearing', () => {
  it('is by the plan, whose z points south', () => {
    expect(bearing([0, 0], [0, -10])).toBe('n')
    expect(bearing([0, 0], [10, -10])).toBe('ne')
    expect(bearing([0, 0], [0, 10])).toBe('s')
    expect(bearing([0, 0], [-10, 0])).toBe('w')
    expect(bearing([0, 0], [-10, -10])).toBe('nw')
  })
})
