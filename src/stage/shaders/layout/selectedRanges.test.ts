/** What is marked as selected is exactly what was selected, as far as there is room. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parkCampus } from '../../../domain/fixtures/park.ts'
import { stateUniforms } from '../uniforms.ts'
import { MAX_SELECTED_RANGES, writeRanges } from './selectedRanges.ts'

const runs = fc.record({ first: fc.integer({ min: 0, max: 300 }), count: fc.integer({ min: 1, max: 40 }) })

/** The features that the shader would mark: first ≤ feature ≤ last. */
function marked(ranges: Parameters<typeof writeRanges>[1]): Set<number> {
  const { value } = stateUniforms().uSelected
  writeRanges(value, ranges)
  const features = new Set<number>()
  for (const { x, y } of value) for (let i = Math.max(0, x); x >= 0 && i <= y; i++) features.add(i)
  return features
}
const meant = (ranges: Parameters<typeof writeRanges>[1]) =>
  new Set(ranges.flatMap(({ first, count }) => Array.from({ length: count }, (_, i) => first + i)))

describe('selected features', () => {
  it('are those of the runs, overlapping or touching or apart, in any order', () => {
    fc.assert(
      fc.property(fc.array(runs, { maxLength: MAX_SELECTED_RANGES }), (ranges) => {
        expect(marked(ranges)).toEqual(meant(ranges))
      }),
    )
  })

  it('are never more than what was selected, also when there is no room for all', () => {
    fc.assert(
      fc.property(fc.array(runs, { maxLength: 20 }), (ranges) => {
        const all = meant(ranges)
        for (const it of marked(ranges)) expect(all.has(it)).toBe(true)
      }),
    )
  })

  it('take one place where they touch, so that there is room for others', () => {
    const { value } = stateUniforms().uSelected
    writeRanges(value, [
      { first: 10, count: 3 },
      { first: 4, count: 2 },
      { first: 13, count: 1 },
    ])
    expect(value.map((it) => it.toArray())).toEqual([
      [4, 5],
      [10, 13],
      ...Array(MAX_SELECTED_RANGES - 2).fill([-1, -1]),
    ])
  })

  it('fill all the room there is when they are too many', () => {
    const many = Array.from({ length: MAX_SELECTED_RANGES + 5 }, (_, i) => ({ first: i * 10, count: 1 }))
    expect(marked(many).size).toBe(MAX_SELECTED_RANGES)
  })

  it('leave nothing of the selection before', () => {
    const { value } = stateUniforms().uSelected
    writeRanges(value, [
      { first: 5, count: 3 },
      { first: 50, count: 3 },
    ])
    writeRanges(value, [{ first: 90, count: 1 }])
    expect(value.map((it) => [it.x, it.y])).toEqual([
      [90, 90],
      ...Array(MAX_SELECTED_RANGES - 1).fill([-1, -1]),
    ])
  })

  it('have room for everything a visitor can select in the park', async () => {
    const campus = parkCampus()
    for (const id of [...campus.buildings.keys(), ...campus.tenants.keys(), campus.pack.corridor.id])
      expect(marked(campus.featuresOf(id)), id).toEqual(meant(campus.featuresOf(id)))
  })
})
