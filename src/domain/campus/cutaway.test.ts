import { describe, expect, it } from 'vitest'
import { parkCampus } from '../fixtures/park.ts'
import { canBeCut, cutPlane } from './cutaway.ts'

const campus = parkCampus()

describe('a cut through a building', () => {
  const entry = campus.buildings.get('gate-hall')
  if (!entry) throw new Error('the park has no hall')
  const { normal, distanceM } = cutPlane(entry.building)
  const ahead = ([x, z]: readonly [number, number]) => normal[0] * x + normal[1] * z - distanceM

  it('faces the entrance and leaves about half of the plan standing', () => {
    expect(Math.hypot(...normal)).toBeCloseTo(1, 9)
    expect(ahead(entry.building.entrance)).toBeCloseTo(8)
    const sides = entry.building.footprint.map(ahead)
    expect(Math.max(...sides)).toBeCloseTo(8)
    expect(Math.min(...sides)).toBeCloseTo(-12)
  })

  it('is offered where there is something to see inside', () => {
    const open = [...campus.buildings.values()].filter((it) => canBeCut(it.building))
    expect(open.map((it) => it.building.id)).toEqual(['gate-hall'])
  })
})
