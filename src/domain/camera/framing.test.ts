import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parkCampus } from '../fixtures/park.ts'
import type { Rect } from '../labels/placeLabels.ts'
import type { Vec3 } from '../math/vec3.ts'
import { cameraPose } from '../state/state.ts'
import { FARTHEST_M, LOWEST_EYE_M } from './cameraLimits.ts'
import { cornersOf, frameInto } from './framing.ts'
import { roomFor, type Screen, standsFree } from './freeRect.ts'
import { FIELD_OF_VIEW_DEG } from './lens.ts'
import { focalPx, rectOf } from './project.ts'

const campus = parkCampus()
const meters = fc.double({ min: -600, max: 600, noNaN: true })
const heights = fc.double({ min: 2, max: 900, noNaN: true })
const eyes = fc.tuple(meters, heights, meters).map((position) => ({ position, target: [0, 0, 0] as Vec3 }))
const placed = [
  ...campus.buildings.keys(),
  campus.pack.corridor.id,
  ...campus.pack.tenants.filter((it) => it.locations.length > 0).map((it) => it.id),
]

/** Windows with a head and a foot, and a card or a sheet over a part of what is between. */
const screens = fc
  .tuple(
    fc.integer({ min: 320, max: 1920 }),
    fc.integer({ min: 360, max: 1920 }),
    fc.double({ min: 0.1, max: 0.4, noNaN: true }),
    fc.constantFrom('left', 'right', 'foot', 'both'),
  )
  .map(([width, height, share, where]): Screen => {
    const [w, h] = [width * share, height * share]
    const head = { left: 0, top: 0, right: width, bottom: 0.1 * height }
    const foot = { left: 0, top: 0.85 * height, right: width, bottom: height }
    const left = { left: 0, top: 0.12 * height, right: w, bottom: 0.7 * height }
    const right = { left: width - w, top: 0.12 * height, right: width, bottom: 0.8 * height }
    const sheet = { left: 0, top: foot.top - h, right: width, bottom: foot.top }
    const more: Record<typeof where, Rect[]> = {
      left: [left],
      right: [right],
      foot: [sheet],
      both: [left, right],
    }
    return { width, height, obstacles: [head, foot, ...more[where]] }
  })
const WINDOW: Screen = { width: 1280, height: 720, obstacles: [] }

const rectIn = (points: readonly Vec3[], { pose, axis }: ReturnType<typeof frameInto>, screen: Screen) => {
  const rect = rectOf(points, pose, focalPx(FIELD_OF_VIEW_DEG, screen.height), axis)
  if (!rect) throw new Error('behind the camera')
  return rect
}

const distance = ({ pose: { position, target } }: ReturnType<typeof frameInto>) =>
  Math.hypot(...position.map((at, i) => at - (target[i] as number)))
/** From as far as a camera goes, what is larger than the room still is. */
const isFarthest = (framed: ReturnType<typeof frameInto>) => distance(framed) > FARTHEST_M - 1

describe('framing', () => {
  it('brings the whole of a thing into what is free of the window, from wherever one looks', () => {
    fc.assert(
      fc.property(fc.constantFrom(...placed), eyes, screens, (id, from, screen) => {
        const points = cornersOf(campus, [id])
        const framed = frameInto(campus, points, from, screen)
        const rect = rectIn(points, framed, screen)
        expect(standsFree(rect, screen) || isFarthest(framed), `${id} ${JSON.stringify(rect)}`).toBe(true)
      }),
    )
  })

  it('shows it as large as the room allows, within a limit of nearness', () => {
    fc.assert(
      fc.property(fc.constantFrom(...placed), eyes, screens, (id, from, screen) => {
        const points = cornersOf(campus, [id])
        const framed = frameInto(campus, points, from, screen)
        const rect = rectIn(points, framed, screen)
        const shape = { width: rect.right - rect.left, height: rect.bottom - rect.top }
        const room = roomFor(shape, screen)
        if (!room) throw new Error('no room')
        const fill = Math.max(shape.width / (room.right - room.left), shape.height / (room.bottom - room.top))
        const away = distance(framed)
        if (away > 70) expect(fill, `${id} from ${away} m`).toBeGreaterThan(0.5)
      }),
    )
  })

  it('keeps the compass direction one looks from', () => {
    fc.assert(
      fc.property(fc.constantFrom(...placed), eyes, (id, from) => {
        fc.pre(Math.hypot(from.position[0], from.position[2]) > 5)
        const { pose } = frameInto(campus, cornersOf(campus, [id]), from, WINDOW)
        const before = Math.atan2(from.position[0], from.position[2])
        const after = Math.atan2(pose.position[0] - pose.target[0], pose.position[2] - pose.target[2])
        expect(Math.abs(Math.atan2(Math.sin(after - before), Math.cos(after - before)))).toBeLessThan(0.01)
      }),
    )
  })

  it('looks down at it, neither from the ground nor from straight above', () => {
    fc.assert(
      fc.property(fc.constantFrom(...placed), eyes, screens, (id, from, screen) => {
        const { pose } = frameInto(campus, cornersOf(campus, [id]), from, screen)
        const [dx, dy, dz] = pose.position.map((at, i) => at - (pose.target[i] as number)) as [
          number,
          number,
          number,
        ]
        const tilt = (Math.atan2(dy, Math.hypot(dx, dz)) * 180) / Math.PI
        expect(tilt).toBeGreaterThan(19)
        expect(tilt).toBeLessThan(71)
        expect(pose.position[1]).toBeGreaterThan(LOWEST_EYE_M)
      }),
    )
  })

  it('gives a pose that a link can carry: whole decimeters within the allowed range', () => {
    fc.assert(
      fc.property(fc.constantFrom(...placed), eyes, screens, (id, from, screen) => {
        const { pose } = frameInto(campus, cornersOf(campus, [id]), from, screen)
        expect(cameraPose.safeParse(pose).success).toBe(true)
        const off = [...pose.position, ...pose.target].map((v) => Math.abs(v * 10 - Math.round(v * 10)))
        expect(Math.max(...off)).toBeLessThan(1e-6)
      }),
    )
  })

  it('holds all of several things together, and leaves out what is nowhere', () => {
    const several = fc.uniqueArray(fc.constantFrom(...placed), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(several, eyes, screens, (ids, from, screen) => {
        const points = cornersOf(campus, [...ids, 'atlantis'])
        expect(points).toEqual(cornersOf(campus, ids))
        const framed = frameInto(campus, points, from, screen)
        expect(standsFree(rectIn(points, framed, screen), screen) || isFarthest(framed)).toBe(true)
      }),
    )
  })

  it('has an answer from straight above, and where nothing is free', () => {
    const points = cornersOf(campus, ['gate-hall'])
    const above = { position: [0, 700, 0], target: [0, 0, 0] } as const
    const covered = [{ left: 0, top: 0, right: 1280, bottom: 720 }]
    const { pose, axis } = frameInto(campus, points, above, { ...WINDOW, obstacles: covered })
    expect([...pose.position, ...pose.target, axis.x, axis.y].every(Number.isFinite)).toBe(true)
  })
})

describe('what an id stands for', () => {
  it('is nothing for what is nowhere on the plan', () => {
    expect(cornersOf(campus, ['atlantis'])).toEqual([])
    const homeless = campus.pack.tenants.filter((it) => it.locations.length === 0)
    expect(homeless.length).toBeGreaterThan(0)
    expect(
      cornersOf(
        campus,
        homeless.map((it) => it.id),
      ),
    ).toEqual([])
  })

  it('is higher while the storeys are drawn apart', () => {
    const top = (exploded: string | null) =>
      Math.max(...cornersOf(campus, ['mill'], exploded).map((it) => it[1]))
    expect(top('mill')).toBeGreaterThan(top(null))
    expect(top('gate-hall')).toBe(top(null))
  })
})
