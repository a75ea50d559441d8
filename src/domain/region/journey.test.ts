import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parkPack } from '../fixtures/park.ts'
import { distance3, type Vec3 } from '../math/vec3.ts'
import { type FarFrame, lieOf, marksOf } from './anchors.ts'
import { extentOnScreen, type Stop } from './fitView.ts'
import { flightDistance, flightSeconds, poseAt, stopsOf } from './journey.ts'

const { manifest } = parkPack()
const HEIGHT = 720
const stopsAt = (aspect: number) => {
  const { zone, land } = stopsOf(manifest, { width: HEIGHT * aspect, height: HEIGHT })
  return [zone, land] as [Stop, Stop]
}
const aspects = fc.double({ min: 0.4, max: 2.4, noNaN: true })
const coordinate = (most: number) => fc.double({ min: -most, max: most, noNaN: true })
const base = fc
  .record({ x: coordinate(700), y: fc.double({ min: 30, max: 700, noNaN: true }), z: coordinate(700) })
  .map(({ x, y, z }) => ({ position: [x, y, z] as Vec3, target: [10, 0, -20] as Vec3 }))

describe('the way out', () => {
  it('begins exactly at the pose at the table, and ends at its stops', () => {
    fc.assert(
      fc.property(base, aspects, (pose, aspect) => {
        const [zone, land] = stopsAt(aspect)
        const near = distance3(pose.position, pose.target) * (1 - 1e-9)
        expect(poseAt(pose, [zone, land], near)).toBe(pose)
        for (const { target, distanceM } of [zone, land]) {
          const there = poseAt(pose, [zone, land], distanceM)
          expect(distance3(there.target, target)).toBeLessThan(distanceM * 1e-9)
          expect(distance3(there.position, there.target) / distanceM).toBeCloseTo(1, 9)
        }
      }),
    )
  })

  it('is one movement: no jump on the screen, always above the ground', () => {
    fc.assert(
      fc.property(base, aspects, (pose, aspect) => {
        const stops = stopsAt(aspect)
        let before = pose
        const from = distance3(pose.position, pose.target)
        for (let i = 1; i <= 400; i++) {
          const distance = flightDistance(from, stops[1].distanceM, i / 400)
          const now = poseAt(pose, stops, distance)
          expect(now.position[1]).toBeGreaterThan(0)
          expect(distance3(now.position, before.position)).toBeLessThan(distance * 0.12)
          before = now
        }
      }),
      { numRuns: 20 },
    )
  })

  it('has everything that is lettered in the part of the screen that is free, whatever its shape', () => {
    const size = fc.integer({ min: 320, max: 3840 })
    const share = fc.double({ min: 0.3, max: 1, noNaN: true })
    const from = fc.double({ min: 0, max: 1, noNaN: true })
    const screens = fc.record({ width: size, height: size, w: share, h: share, x: from, y: from })
    fc.assert(
      fc.property(screens, ({ width, height, w, h, x, y }) => {
        const free = {
          left: width * (1 - w) * x,
          top: height * (1 - h) * y,
          right: width * ((1 - w) * x + w),
          bottom: height * ((1 - h) * y + h),
        }
        const em = Math.min(free.right - free.left, free.bottom - free.top) / 40
        const name = { left: -5 * em, top: -4 * em, right: 5 * em, bottom: 0 }
        const number = { left: -em, top: -em / 2, right: 3 * em, bottom: em }
        const boxes: Record<string, typeof name> = { home: name, city: name, arc: name, zone: name }
        for (const it of [500, 1000, 1500, 2000, 2500]) boxes[`tick-${it}`] = number
        for (const it of [25, 30, 35, 40, 45]) boxes[`parallel-${it}`] = number
        const frame: FarFrame = { free, lie: lieOf(free), boxes }
        const stops = stopsOf(manifest, { width, height }, frame)
        for (const at of ['zone', 'land'] as const) {
          const extent = extentOnScreen(marksOf(manifest, at, frame), stops[at] as Stop, { width, height })
          expect(extent?.left).toBeGreaterThan(free.left - 2)
          expect(extent?.top).toBeGreaterThan(free.top - 2)
          expect(extent?.right).toBeLessThan(free.right + 2)
          expect(extent?.bottom).toBeLessThan(free.bottom + 2)
        }
        expect(stops.zone?.distanceM).toBeLessThan((stops.land?.distanceM ?? 0) / 50)
      }),
      { numRuns: 60, examples: [[{ width: 320, height: 3111, w: 0.3, h: 0.3, x: 0, y: 1 }]] },
    )
  })
})

describe('a flight', () => {
  it('takes two and a half to four seconds', () => {
    const [zone, land] = stopsAt(1.6)
    for (const [from, to] of [
      [560, zone.distanceM],
      [zone.distanceM, land.distanceM],
      [560, land.distanceM],
      [land.distanceM, 560],
    ] as const) {
      expect(flightSeconds(from, to)).toBeGreaterThanOrEqual(2.4)
      expect(flightSeconds(from, to)).toBeLessThanOrEqual(4)
    }
  })

  it('only ever leads towards its end, and ends there exactly', () => {
    const meters = fc.double({ min: 20, max: 7e6, noNaN: true })
    fc.assert(
      fc.property(meters, meters, fc.double({ min: 0, max: 1, noNaN: true }), (from, to, share) => {
        const [a, b] = [flightDistance(from, to, share), flightDistance(from, to, Math.min(1, share + 0.01))]
        expect(Math.abs(Math.log(b / to))).toBeLessThanOrEqual(Math.abs(Math.log(a / to)) + 1e-9)
        expect(flightDistance(from, to, 1)).toBe(to)
      }),
    )
  })
})
