import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placedSegments } from '../campus/corridorGraph.ts'
import { storeysOf } from '../campus/storeys.ts'
import { parkCampus } from '../fixtures/park.ts'
import { cameraPose } from '../state/state.ts'
import { framePose } from './framing.ts'
import { FIELD_OF_VIEW_DEG } from './lens.ts'

const campus = parkCampus()
type Vec3 = [number, number, number]
const meters = fc.double({ min: -600, max: 600, noNaN: true })
const heights = fc.double({ min: 2, max: 900, noNaN: true })
const eyes = fc.tuple(meters, heights, meters).map((position) => ({ position, target: [0, 0, 0] as Vec3 }))
const placed = [
  ...campus.buildings.keys(),
  campus.pack.corridor.id,
  ...campus.pack.tenants.filter((it) => it.locations.length > 0).map((it) => it.id),
]

/** What must be in the picture of an id: corners of its storeys, or the ends of the corridor. */
function pointsOf(id: string): Vec3[] {
  const found = campus.select(id)
  if (found?.kind === 'corridor') {
    const { deckElevationM, heightM } = campus.pack.corridor
    return placedSegments(campus.pack.corridor).flatMap(({ from, to }) =>
      [from, to].flatMap(([x, z]): Vec3[] => [
        [x, deckElevationM, z],
        [x, deckElevationM + heightM, z],
      ]),
    )
  }
  const at =
    found?.kind === 'tenant'
      ? found.tenant.locations[0]
      : { building: id, storeys: [1, Number.POSITIVE_INFINITY] as const }
  const building = campus.buildings.get(at?.building ?? '')?.building
  if (!building || !at) return []
  return storeysOf(building)
    .filter((it) => it.number >= at.storeys[0] && it.number <= at.storeys[1])
    .flatMap((storey) =>
      storey.outline.flatMap(([x, z]): Vec3[] => [
        [x, storey.elevationM, z],
        [x, storey.elevationM + storey.heightM, z],
      ]),
    )
}

const angleBetween = (a: Vec3, b: Vec3) =>
  (Math.acos(Math.min(1, (a[0] * b[0] + a[1] * b[1] + a[2] * b[2]) / (Math.hypot(...a) * Math.hypot(...b)))) *
    180) /
  Math.PI

describe('framing', () => {
  it('holds every corner of the thing within the field of view, from wherever one looks', () => {
    fc.assert(
      fc.property(fc.constantFrom(...placed), eyes, (id, from) => {
        const pose = framePose(campus, id, from)
        expect(pose, id).not.toBeNull()
        if (!pose) return
        const ray = (p: readonly number[]) => p.map((v, i) => v - (pose.position[i] as number)) as Vec3
        const angles = pointsOf(id).map((it) => angleBetween(ray(pose.target), ray(it)))
        expect(Math.max(...angles), id).toBeLessThan(FIELD_OF_VIEW_DEG / 2)
      }),
    )
  })

  it('holds it as well in the part of a screen that sheets leave free', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...placed),
        eyes,
        fc.double({ min: 0.3, max: 1, noNaN: true }),
        (id, from, room) => {
          const pose = framePose(campus, id, from, room)
          if (!pose) throw new Error(id)
          const ray = (p: readonly number[]) => p.map((v, i) => v - (pose.position[i] as number)) as Vec3
          const tan = (deg: number) => Math.tan((deg * Math.PI) / 180)
          const tans = pointsOf(id).map((it) => tan(angleBetween(ray(pose.target), ray(it))))
          expect(Math.max(...tans), id).toBeLessThan(tan(FIELD_OF_VIEW_DEG / 2) * room)
        },
      ),
    )
  })

  it('keeps the compass direction one looks from', () => {
    fc.assert(
      fc.property(fc.constantFrom(...placed), eyes, (id, from) => {
        fc.pre(Math.hypot(from.position[0], from.position[2]) > 5)
        const pose = framePose(campus, id, from)
        if (!pose) throw new Error(id)
        const before = Math.atan2(from.position[0], from.position[2])
        const after = Math.atan2(pose.position[0] - pose.target[0], pose.position[2] - pose.target[2])
        const turn = Math.abs(Math.atan2(Math.sin(after - before), Math.cos(after - before)))
        expect(turn).toBeLessThan(0.01)
      }),
    )
  })

  it('looks down at it, neither from the ground nor from straight above', () => {
    fc.assert(
      fc.property(fc.constantFrom(...placed), eyes, (id, from) => {
        const pose = framePose(campus, id, from)
        if (!pose) throw new Error(id)
        const [dx, dy, dz] = [0, 1, 2].map(
          (i) => (pose.position[i] as number) - (pose.target[i] as number),
        ) as Vec3
        const tilt = (Math.atan2(dy, Math.hypot(dx, dz)) * 180) / Math.PI
        expect(tilt).toBeGreaterThan(19)
        expect(tilt).toBeLessThan(47)
        expect(pose.position[1]).toBeGreaterThan(2)
      }),
    )
  })

  it('gives a pose that a link can carry: whole decimeters within the allowed range', () => {
    fc.assert(
      fc.property(fc.constantFrom(...placed), eyes, (id, from) => {
        const pose = framePose(campus, id, from)
        expect(cameraPose.safeParse(pose).success).toBe(true)
        for (const v of [...(pose?.position ?? []), ...(pose?.target ?? [])])
          expect(Math.abs(v * 10 - Math.round(v * 10))).toBeLessThan(1e-6)
      }),
    )
  })

  it('holds all of several things together, and leaves out what is nowhere', () => {
    const several = fc.uniqueArray(fc.constantFrom(...placed), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(several, eyes, (ids, from) => {
        const pose = framePose(campus, [...ids, 'atlantis'], from)
        expect(pose).not.toBeNull()
        if (!pose) return
        const ray = (p: readonly number[]) => p.map((v, i) => v - (pose.position[i] as number)) as Vec3
        const angles = ids.flatMap(pointsOf).map((it) => angleBetween(ray(pose.target), ray(it)))
        expect(Math.max(...angles)).toBeLessThan(FIELD_OF_VIEW_DEG / 2)
      }),
    )
    expect(framePose(campus, [], { position: [0, 100, 300], target: [0, 0, 0] })).toBeNull()
  })

  it('has an answer from straight above, too', () => {
    const pose = framePose(campus, 'gate-hall', { position: [0, 700, 0], target: [0, 0, 0] })
    expect(pose?.position.every(Number.isFinite)).toBe(true)
  })

  it('has none for what is nowhere on the plan', () => {
    const from = { position: [0, 100, 300], target: [0, 0, 0] } as const
    expect(framePose(campus, 'atlantis', from)).toBeNull()
    const homeless = campus.pack.tenants.filter((it) => it.locations.length === 0)
    expect(homeless.length).toBeGreaterThan(0)
    for (const { id } of homeless) expect(framePose(campus, id, from), id).toBeNull()
  })
})
