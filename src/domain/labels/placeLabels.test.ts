import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  boxAt,
  type Field,
  type LabelBox,
  leaderEnd,
  meet,
  type Placement,
  placeLabels,
  type Rect,
} from './placeLabels.ts'

const SCREEN: Rect = { left: 8, top: 8, right: 1272, bottom: 712 }
const OPEN: Field = { bounds: SCREEN, keepOut: [], most: 100 }
const NONE: ReadonlyMap<string, Placement> = new Map()

const label = (id: string, x: number, y: number, more: Partial<LabelBox> = {}): LabelBox => ({
  id,
  anchor: 'pin',
  rank: 50,
  active: false,
  width: 100,
  height: 20,
  spots: [{ x, y }],
  ...more,
})

const spot = fc.option(
  fc.record({ x: fc.integer({ min: -100, max: 1400 }), y: fc.integer({ min: -100, max: 800 }) }),
)
const anyLabel = fc.record({
  anchor: fc.constantFrom('pin' as const, 'side' as const, 'on' as const),
  rank: fc.integer({ min: 0, max: 100 }),
  width: fc.integer({ min: 20, max: 260 }),
  height: fc.integer({ min: 14, max: 48 }),
  spots: fc.array(spot, { minLength: 1, maxLength: 4 }),
})
/** Up to sixty names, one of them active. */
const anyLabels = fc
  .tuple(fc.array(anyLabel, { maxLength: 60 }), fc.nat(59))
  .map(([all, active]) => all.map((it, i): LabelBox => ({ ...it, id: `n${i}`, active: i === active })))
const panel = fc
  .record({
    left: fc.integer({ min: 0, max: 1200 }),
    top: fc.integer({ min: 0, max: 700 }),
    width: fc.integer({ min: 10, max: 420 }),
    height: fc.integer({ min: 10, max: 300 }),
  })
  .map(({ left, top, width, height }): Rect => ({ left, top, right: left + width, bottom: top + height }))
const anyField = fc
  .tuple(fc.array(panel, { maxLength: 4 }), fc.integer({ min: 0, max: 60 }))
  .map(([keepOut, most]): Field => ({ bounds: SCREEN, keepOut, most }))

const boxesOf = (labels: readonly LabelBox[], placed: ReadonlyMap<string, Placement>) =>
  labels.flatMap((label) => {
    const at = placed.get(label.id)
    const from = at && label.spots[at.spot]
    return at && from ? [boxAt(label, from, at)] : []
  })

describe('names on the screen', () => {
  it('never overlap, lie within the screen and stay out of panels', () => {
    fc.assert(
      fc.property(anyLabels, anyField, (labels, field) => {
        const placed = placeLabels(labels, field, NONE)
        const boxes = boxesOf(labels, placed)
        expect(boxes.length).toBe(placed.size)
        for (const [i, box] of boxes.entries()) {
          expect(box.left).toBeGreaterThanOrEqual(SCREEN.left)
          expect(box.right).toBeLessThanOrEqual(SCREEN.right)
          expect(box.top).toBeGreaterThanOrEqual(SCREEN.top)
          expect(box.bottom).toBeLessThanOrEqual(SCREEN.bottom)
          expect(field.keepOut.some((it) => meet(it, box))).toBe(false)
          for (const other of boxes.slice(i + 1)) expect(meet(box, other)).toBe(false)
        }
      }),
    )
  })

  it('are the same for the same input, in whatever order they come, and do not change by being placed again', () => {
    fc.assert(
      fc.property(anyLabels, anyField, (labels, field) => {
        const placed = placeLabels(labels, field, NONE)
        expect(placeLabels([...labels].reverse(), field, NONE)).toEqual(placed)
        expect(placeLabels(labels, field, placed)).toEqual(placed)
      }),
    )
  })

  it('always show the active one where it has a spot', () => {
    fc.assert(
      fc.property(anyLabels, fc.array(panel, { maxLength: 2 }), (labels, keepOut) => {
        const active = labels.find((it) => it.active)
        fc.pre(active?.spots.some(Boolean) === true)
        expect(placeLabels(labels, { ...OPEN, keepOut, most: 0 }, NONE).has(active?.id ?? '')).toBe(true)
      }),
    )
  })

  it('are given by rank, those before the most there may be', () => {
    const labels = [label('low', 300, 300, { rank: 1 }), label('high', 300, 310, { rank: 2 })]
    expect([...placeLabels(labels, { ...OPEN, most: 1 }, NONE).keys()]).toEqual(['high'])
  })

  it('step aside for one another before one is left out', () => {
    const labels = [label('a', 600, 300), label('b', 610, 305)]
    const placed = placeLabels(labels, OPEN, NONE)
    expect(placed.get('a')).toMatchObject({ slot: 0 })
    expect(placed.get('b')?.slot).toBeGreaterThan(0)
  })

  it('take another spot where the first is out of sight', () => {
    const hidden = label('a', 0, 0, { spots: [null, { x: 400, y: 400 }] })
    expect(placeLabels([hidden], OPEN, NONE).get('a')).toMatchObject({ spot: 1, slot: 0 })
    expect(placeLabels([label('a', 0, 0, { spots: [null] })], OPEN, NONE).size).toBe(0)
  })
})

describe('hysteresis', () => {
  it('keeps who is shown and where, when the camera moves a little', () => {
    const near = fc.integer({ min: -3, max: 3 })
    fc.assert(
      fc.property(anyLabels, near, near, (labels, dx, dy) => {
        const wide: Field = { ...OPEN, bounds: { left: -2000, top: -2000, right: 4000, bottom: 4000 } }
        const before = placeLabels(labels, wide, NONE)
        const moved = labels.map((label) => ({
          ...label,
          spots: label.spots.map((at) => at && { x: at.x + dx, y: at.y + dy }),
        }))
        expect(placeLabels(moved, wide, before)).toEqual(before)
      }),
    )
  })

  it('leaves a held place only for a better one with air to spare', () => {
    const wall = (right: number): Rect => ({ left: 500, top: 200, right, bottom: 283 })
    const one = label('a', 600, 300)
    const before = placeLabels([one], { ...OPEN, keepOut: [wall(545)] }, NONE)
    expect(before.get('a')?.slot).toBe(1)
    expect(placeLabels([one], { ...OPEN, keepOut: [wall(540)] }, before)).toEqual(before)
    expect(placeLabels([one], OPEN, before).get('a')?.slot).toBe(0)
  })

  it('lets a newcomer of a little more rank wait', () => {
    const narrow: Field = { bounds: { left: 540, top: 250, right: 660, bottom: 290 }, keepOut: [], most: 9 }
    const [old, young] = [label('old', 600, 300), label('young', 600, 300, { rank: 53 })]
    const before = placeLabels([old], narrow, NONE)
    expect([...placeLabels([old, young], narrow, before).keys()]).toEqual(['old'])
    expect([...placeLabels([old, { ...young, rank: 70 }], narrow, before).keys()]).toEqual(['young'])
  })
})

describe('the line to a name', () => {
  it('goes from the spot to the near edge of the name', () => {
    expect(leaderEnd(label('a', 0, 0), { dx: -50, dy: -36 })).toEqual({ x: 0, y: -16 })
    expect(leaderEnd(label('a', 0, 0), { dx: 40, dy: -10 })).toEqual({ x: 40, y: 0 })
  })

  it('is left out where the name lies on its spot', () => {
    expect(leaderEnd(label('a', 0, 0), { dx: -50, dy: -10 })).toBeNull()
  })
})

it('sixty names take less time than a frame has to spare', () => {
  const labels = Array.from({ length: 60 }, (_, i) =>
    label(`n${i}`, 100 + (i % 10) * 110, 80 + Math.floor(i / 10) * 90),
  )
  const once = () => {
    const begin = performance.now()
    placeLabels(labels, OPEN, NONE)
    return performance.now() - begin
  }
  // The quickest of many: a busy machine slows single runs down, never speeds one up.
  expect(Math.min(...Array.from({ length: 60 }, once))).toBeLessThan(2)
})
