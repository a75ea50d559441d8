/** The film into the table: it ends where it began, at an even pace, and its camera never stands in anything. */
import { describe, expect, it } from 'vitest'
import { contains } from '../geometry/polygon.ts'
import { fixedPoint, onTable, poseOnTable, type SmallPark } from './smallPark.ts'
import { cornersOnGround, poseIn, tableFilm } from './tableFilm.ts'

const small: SmallPark = { building: 'hall', scale: 1 / 75, turnRad: -0.16, origin: [14, 6.6, 128] }
const table = {
  outline: [
    [-360, -300],
    [360, -300],
    [360, 300],
    [-360, 300],
  ] as const,
}
const site = { table } as unknown as Parameters<typeof tableFilm>[1]
const SHAPES = [16 / 9, 4 / 3, 9 / 16, 32 / 9, 0.46]
const LAND_M = 4_000_000
const film = tableFilm(small, site, 16 / 9, LAND_M)
const STEP_S = 0.02
const times = Array.from({ length: Math.ceil(film.seconds / STEP_S) }, (_, i) => i * STEP_S)

const near = (a: readonly number[], b: readonly number[], digits = 6) =>
  a.forEach((value, i) => {
    expect(value).toBeCloseTo(b[i] as number, digits)
  })

describe('the small park', () => {
  it('has one place that stands for itself', () => {
    const at = fixedPoint(small)
    near(onTable(small, at), at)
  })

  it('is turned and smaller: a meter east is a 75th along its own east', () => {
    const [a, b] = [onTable(small, [0, 0, 0]), onTable(small, [75, 0, 0])]
    near([b[0] - a[0], b[1] - a[1], b[2] - a[2]], [Math.cos(-0.16), 0, -Math.sin(-0.16)])
  })
})

describe('the way down', () => {
  it('ends on the table in the very pose that is over the park', () => {
    for (const shape of SHAPES) {
      const { over, turnZoom } = tableFilm(small, site, shape, LAND_M)
      const down = poseIn(small, fixedPoint(small), over, turnZoom)
      near(down.position, poseOnTable(small, over).position)
      near(down.target, poseOnTable(small, over).target)
    }
  })

  it('maps every pose of one turn onto the next', () => {
    const fixed = fixedPoint(small)
    for (let zoom = 0; zoom < 5; zoom += 0.3) {
      const next = poseIn(small, fixed, film.over, zoom + film.turnZoom)
      near(next.position, poseOnTable(small, poseIn(small, fixed, film.over, zoom)).position)
    }
  })

  it('changes over where the small park fills the picture, on every screen', () => {
    for (const shape of SHAPES) {
      const { over } = tableFilm(small, site, shape, LAND_M)
      for (const corner of cornersOnGround(over, shape))
        expect(corner && contains(table.outline, corner), `${shape}`).toBe(true)
    }
  })
})

describe('the pace', () => {
  it('has no jump, neither in the zoom nor in its rate', () => {
    const rates = times.slice(1).map((t) => (film.zoomAt(t) - film.zoomAt(t - STEP_S)) / STEP_S)
    for (const rate of rates) expect(rate).toBeGreaterThanOrEqual(-1e-9)
    const jumps = rates.slice(1).map((rate, i) => Math.abs(rate - (rates[i] as number)))
    // Setting out and slowing down change it by no more than 1.15 within two seconds.
    expect(Math.max(...jumps)).toBeLessThan((1.15 * 1.5 * STEP_S) / 2 + 1e-6)
    // And it begins and ends without a jerk.
    const jerks = jumps.slice(1).map((jump, i) => Math.abs(jump - (jumps[i] as number)) / STEP_S)
    expect(Math.max(...jerks)).toBeLessThan(0.06)
  })

  it('is the same from the park to the table and on into the park', () => {
    const began = times.find((t) => film.zoomAt(t) >= 0.01) ?? 0
    for (let t = began; t < film.changesAt - STEP_S; t += 0.5)
      expect(film.zoomAt(t + STEP_S) - film.zoomAt(t)).toBeCloseTo(0.36 * STEP_S, 6)
  })

  it('begins over two cities and ends over the park, with the center closed', () => {
    expect(film.momentAt(0)).toMatchObject({ pose: null, open: 0 })
    expect(film.momentAt(0).distanceM).toBeCloseTo(LAND_M, 0)
    const end = film.momentAt(film.seconds)
    expect(end.open).toBe(0)
    expect(end.distanceM).toBeGreaterThan(150)
  })

  it('begins nearer where a pack names no cities', () => {
    const near = tableFilm(small, site, 16 / 9, null)
    expect(near.momentAt(0).distanceM).toBeLessThan(1000)
    expect(near.momentAt(0).pose).not.toBeNull()
    expect(near.seconds).toBeLessThan(film.seconds)
    expect(near.zoomAt(near.changesAt)).toBeCloseTo(near.turnZoom, 9)
  })
})

describe('the change', () => {
  it('leads from the small park to the same view of the park', () => {
    const [before, after] = [film.momentAt(film.changesAt - 1e-6), film.momentAt(film.changesAt)]
    if (!before.pose || !after.pose) throw new Error('at the park the film has a pose')
    near(before.pose.position, poseOnTable(small, after.pose).position, 4)
    near(before.pose.target, poseOnTable(small, after.pose).target, 4)
    expect(before.open).toBe(1)
    expect(before.scale).toBeCloseTo(small.scale, 6)
    expect(after.scale).toBe(1)
    expect(after.open).toBe(1)
  })

  it('shows the inside of the center in one piece, while it opens and until the change, and never from afar', () => {
    const inside = times.filter((t) => film.momentAt(t).inside)
    const [first = 0, last = 0] = [inside[0], inside.at(-1)]
    expect((last - first) / STEP_S).toBeCloseTo(inside.length - 1, 0)
    expect(film.zoomAt(first) / film.turnZoom).toBeCloseTo(0.1, 1)
    expect(film.changesAt - last).toBeLessThan(2 * STEP_S)
    expect([0, 1, 2, 3, 4].map((i) => film.stillAt(i * 4 + 1).inside)).toEqual([
      false,
      false,
      true,
      true,
      true,
    ])
  })

  it('leaves the camera nowhere else a step that its zoom does not explain', () => {
    const moments = times.map((t) => film.momentAt(t))
    moments.slice(1).forEach((moment, i) => {
      const last = moments[i]
      const changes = (i + 1) * STEP_S >= film.changesAt && i * STEP_S < film.changesAt
      if (!last?.pose || !moment.pose || changes) return
      const moved = Math.hypot(...moment.pose.position.map((v, k) => v - (last.pose?.position[k] ?? 0)))
      expect(moved).toBeLessThan(last.distanceM * 1.2 * STEP_S)
    })
  })
})

it('is told in five stills where nothing may move', () => {
  const stills = Array.from({ length: 5 }, (_, i) => film.stillAt(i * 4 + 1))
  expect(stills[0]?.pose).toBeNull()
  expect(new Set(stills.map((it) => it.distanceM)).size).toBe(5)
  expect(film.stillSeconds).toBe(20)
  near(stills[4]?.pose?.position ?? [], poseOnTable(small, film.over).position)
})
