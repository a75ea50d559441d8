/** Whatever is touched stands there, on that day, and nothing in front of it was overlooked. */
import fc from 'fast-check'
import { Ray, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { builtHeightM, storeyAt } from '../../domain/construction/built.ts'
import { parkCampus } from '../../domain/fixtures/park.ts'
import { contains, distanceToOutline } from '../../domain/geometry/polygon.ts'
import { campusPicker } from './pickCampus.ts'

const campus = parkCampus()
const picker = campusPicker(campus)
const { start, end } = campus.timeline

/** Rays as a visitor sends them: from above the park, down towards a place on the ground. */
const rays = fc
  .record({
    x: fc.double({ min: -500, max: 500, noNaN: true }),
    y: fc.double({ min: 120, max: 600, noNaN: true }),
    z: fc.double({ min: -500, max: 500, noNaN: true }),
    atX: fc.double({ min: -260, max: 260, noNaN: true }),
    atZ: fc.double({ min: -190, max: 190, noNaN: true }),
  })
  .map(({ x, y, z, atX, atZ }) => {
    const origin = new Vector3(x, y, z)
    return new Ray(origin, new Vector3(atX, 0, atZ).sub(origin).normalize())
  })
const anyDay = fc.integer({ min: start, max: end })

describe('touching the park from anywhere', () => {
  it('meets a building on its outline or roof, no higher than it has risen, at the right storey', () => {
    fc.assert(
      fc.property(rays, anyDay, (ray, day) => {
        const pick = picker.pick(ray, day)
        const entry = pick && campus.buildings.get(pick.id)
        if (!pick || !entry) return
        const [x, y, z] = pick.point
        const built = builtHeightM(campus, entry, day)
        expect(y).toBeLessThanOrEqual(built + 1e-3)
        expect(ray.distanceToPoint(new Vector3(x, y, z))).toBeLessThan(1e-2)
        const { footprint } = entry.building
        expect(contains(footprint, [x, z]) || distanceToOutline([x, z], footprint) < 1e-2).toBe(true)
        expect(pick.storey).toBe(storeyAt(entry, y))
      }),
      { numRuns: 400 },
    )
  })

  it('finds on the way everything that a slow walk along the ray would bump into first', () => {
    fc.assert(
      fc.property(rays, anyDay, (ray, day) => {
        const pick = picker.pick(ray, day)
        const reach = pick ? ray.origin.distanceTo(new Vector3(...pick.point)) : 2000
        // Only what is certainly solid counts: what has risen below a building's first setback.
        const solids = [...campus.buildings.values()].map(({ building, ...entry }) => {
          const plain = (building.setbacks[0]?.fromStorey ?? building.storeys) * 3
          return { building, topM: Math.min(builtHeightM(campus, { building, ...entry }, day), plain) - 0.5 }
        })
        for (let d = 1; d < reach - 2; d += 3) {
          const { x, y, z } = ray.at(d, new Vector3())
          if (y < 0.5) break
          const met = solids.find((it) => y < it.topM && contains(it.building.footprint, [x, z]))
          expect(met?.building.id, `at ${d} m of the way to ${pick?.id}`).toBeUndefined()
        }
      }),
      { numRuns: 60 },
    )
  })

  it('finds nothing at all before the first day of building', () => {
    fc.assert(fc.property(rays, (ray) => picker.pick(ray, start) === null))
  })

  it('finds nothing in the sky', () => {
    expect(picker.pick(new Ray(new Vector3(0, 200, 0), new Vector3(0, 1, 0)), end)).toBeNull()
  })

  it('meets the ice cube from street level through its front', () => {
    const pick = picker.pick(new Ray(new Vector3(0, 4, 260), new Vector3(0, 0, -1)), end)
    expect(pick).toMatchObject({ id: 'gate-hall', storey: 1 })
    expect(pick?.point[2]).toBeCloseTo(40)
  })
})
