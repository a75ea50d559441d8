import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parkCampus, parkTours } from '../fixtures/park.ts'
import { extentOf, interiorPoint } from '../geometry/polygon.ts'
import { type CameraPose, roundPose } from '../state/state.ts'
import { frameAt } from '../tours/tourMotion.ts'
import { storyOf } from '../tours/tours.ts'
import { bringIn, FARTHEST_M, isBlocked, TARGET_TOP_M } from './cameraLimits.ts'

const campus = parkCampus()
const entries = [...campus.buildings.values()]

describe('where the camera may not go', () => {
  it('is under the ground and at ankle height, anywhere', () => {
    const meters = fc.double({ min: -400, max: 400, noNaN: true })
    fc.assert(
      fc.property(meters, meters, fc.double({ min: -50, max: 1.5, noNaN: true }), (x, z, y) => {
        expect(isBlocked(campus, { x, y, z })).toBe(true)
      }),
    )
  })

  it('is inside any building, at any height up to its roof', () => {
    fc.assert(
      fc.property(fc.constantFrom(...entries), fc.double({ min: 0, max: 1, noNaN: true }), (entry, share) => {
        const [x, z] = interiorPoint(entry.building.footprint)
        expect(isBlocked(campus, { x, y: 1.6 + share * (entry.heightM - 1.6), z })).toBe(true)
      }),
    )
  })

  it('is right at a facade, so that no wall is cut open', () => {
    for (const { building } of entries) {
      const [x, z] = building.entrance
      expect(isBlocked(campus, { x, y: 3, z }), building.id).toBe(true)
    }
  })

  it('is neither above the roofs nor in the open', () => {
    for (const entry of entries) {
      const [x, z] = interiorPoint(entry.building.footprint)
      expect(isBlocked(campus, { x, y: entry.heightM + 3, z }), entry.building.id).toBe(false)
      const { maxX, minX, minZ } = extentOf(entry.building.footprint)
      expect(isBlocked(campus, { x: (minX + maxX) / 2, y: 200, z: minZ - 5 })).toBe(false)
    }
    expect(isBlocked(campus, { x: 0, y: 2, z: -20 })).toBe(false)
  })

  it('is no place that a saved view stands at', () => {
    for (const { id, position } of campus.pack.viewpoints) {
      const [x, y, z] = position
      expect(isBlocked(campus, { x, y, z }), id).toBe(false)
    }
  })
})

describe('a camera that is out of bounds', () => {
  const pose = (...at: [number, number, number, number, number, number]): CameraPose => ({
    position: [at[0], at[1], at[2]],
    target: [at[3], at[4], at[5]],
  })
  const site = extentOf(campus.pack.site.boundary)
  const distanceOf = ({ position, target }: CameraPose) =>
    Math.hypot(...position.map((it, i) => it - (target[i] as number)))

  it.each([
    ['too far off', pose(5000, 5000, 5000, 0, 0, 0), pose(565.8, 565.8, 565.8, 0, 0, 0)],
    ['looking at the depth of the earth', pose(0, 5000, 0, 0, -5000, 0), pose(0, 980, 0, 0, 0, 0)],
    ['under the ground', pose(0, -400, 0, 0, 0, 0), pose(0, 136.8, 375.9, 0, 0, 0)],
    ['where it looks itself', pose(0, 10, 0, 0, 10, 0), pose(0, 51, 112.8, 0, 10, 0)],
    ['past what a number holds', pose(1e308, 1, 1e308, 0, 0, 0), null],
  ])('%s is brought in', (_what, given, wanted) => {
    if (wanted) expect(roundPose(bringIn(campus, given))).toEqual(wanted)
    else expect(bringIn(campus, given).position.some(Number.isNaN)).toBe(false)
  })

  it('is brought over the roof of a building that it stands in', () => {
    for (const { building, heightM } of entries) {
      const [x, z] = interiorPoint(building.footprint)
      const { position } = bringIn(campus, pose(x, 5, z, x + 60, 5, z))
      expect(position, building.id).toEqual([x, heightM + 2.4, z])
    }
  })

  it('ends within every limit, and stays there', () => {
    const meters = fc.double({ min: -6000, max: 6000, noNaN: true })
    const near = fc.double({ min: -300, max: 300, noNaN: true })
    const anywhere = fc.oneof(
      fc.tuple(meters, meters, meters, meters, meters, meters),
      fc.tuple(near, near, near, near, near, near),
    )
    fc.assert(
      fc.property(anywhere, (at) => {
        const brought = roundPose(bringIn(campus, pose(...at)))
        const [x, y, z] = brought.position
        expect(isBlocked(campus, { x, y, z })).toBe(false)
        expect(distanceOf(brought)).toBeLessThanOrEqual(FARTHEST_M + 5.2)
        expect(distanceOf(brought)).toBeGreaterThanOrEqual(0.8)
        const [tx, ty, tz] = brought.target
        expect(tx >= site.minX - 5.1 && tx <= site.maxX + 5.1).toBe(true)
        expect(tz >= site.minZ - 5.1 && tz <= site.maxZ + 5.1).toBe(true)
        expect(ty >= -5.1 && ty <= TARGET_TOP_M + 5.1).toBe(true)
        expect(bringIn(campus, brought)).toBe(brought)
      }),
      { numRuns: 2000 },
    )
  })

  it('is none of those that views and tours lead to', async () => {
    for (const { position, target } of campus.pack.viewpoints) {
      const given = { position, target } as CameraPose
      expect(bringIn(campus, given)).toBe(given)
    }
    for (const tour of parkTours()) {
      for (const reported of storyOf(campus, tour).steps) {
        for (let i = 0; i <= 8; i++) {
          const { camera } = frameAt(reported, (reported.runSeconds * i) / 8)
          const given = camera && roundPose(camera)
          if (given) expect(bringIn(campus, given), `${tour.id} ${reported.state.step}`).toBe(given)
        }
        const { camera } = reported.state
        if (camera) expect(bringIn(campus, camera), `${tour.id} ${reported.state.step}`).toBe(camera)
      }
    }
  })
})
