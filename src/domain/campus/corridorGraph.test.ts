import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Corridor } from '../content/records/corridor.ts'
import { parkPack } from '../fixtures/park.ts'
import { area, contains, distanceToSegment, isSimple } from '../geometry/polygon.ts'
import { corridorConnections, corridorLengthM, placedSegments, segmentOutline } from './corridorGraph.ts'

const { corridor } = parkPack()

/** A corridor of plain nodes and segments. */
function graph(nodes: readonly Corridor['nodes'][number][], links: readonly (readonly [string, string])[]) {
  const segments = links.map(([from, to], i) => ({ id: `s-${i}`, from, to, stage: 'any', bridges: [] }))
  return { ...corridor, nodes: [...nodes], segments } satisfies Corridor
}

const line = graph(
  [
    { id: 'a', at: [0, 0], portal: 'house-a' },
    { id: 'b', at: [30, 40] },
    { id: 'c', at: [30, 100], portal: 'house-c' },
    { id: 'd', at: [500, 500], portal: 'house-d' },
  ],
  [
    ['a', 'b'],
    ['c', 'b'],
  ],
)

describe('the corridor', () => {
  it('is as long as its segments together, whichever way they are drawn', () => {
    expect(corridorLengthM(line)).toBe(50 + 60)
    const turned = { ...line, segments: line.segments.map((it) => ({ ...it, from: it.to, to: it.from })) }
    expect(corridorLengthM(turned)).toBe(corridorLengthM(line))
  })

  it('reaches what is linked in either direction, and not what stands alone', () => {
    const { nodes, buildings: reached } = corridorConnections(line)
    expect([...nodes].sort()).toEqual(['a', 'b', 'c'])
    expect([...reached].sort()).toEqual(['house-a', 'house-c'])
  })

  it('comes to an end also where it runs in a ring', () => {
    const ring = graph(line.nodes, [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
    ])
    expect(corridorConnections(ring).nodes.size).toBe(3)
  })

  it('leaves out segments whose ends do not exist', () => {
    const broken = graph(line.nodes, [
      ['a', 'b'],
      ['b', 'nowhere'],
    ])
    expect(placedSegments(broken).map((it) => it.segment.id)).toEqual(['s-0'])
  })

  it('takes a width of its own where a segment has one', () => {
    const [first, ...rest] = line.segments
    const wide = { ...line, segments: [{ ...first, widthM: 9 }, ...rest] } as Corridor
    expect(placedSegments(wide).map((it) => it.widthM)).toEqual([9, corridor.widthM])
  })

  it('covers length times width of ground, evenly to both sides', () => {
    const meters = fc.double({ min: -300, max: 300, noNaN: true })
    fc.assert(
      fc.property(meters, meters, meters, meters, (x0, z0, x1, z1) => {
        fc.pre(Math.hypot(x1 - x0, z1 - z0) > 1)
        const [placed] = placedSegments(
          graph(
            [
              { id: 'a', at: [x0, z0] },
              { id: 'b', at: [x1, z1] },
            ],
            [['a', 'b']],
          ),
        )
        if (!placed) throw new Error('the segment was lost')
        const outline = segmentOutline(placed)
        expect(isSimple(outline)).toBe(true)
        expect(area(outline)).toBeCloseTo(placed.lengthM * placed.widthM, 5)
        for (const corner of outline) {
          expect(distanceToSegment(corner, placed.from, placed.to)).toBeCloseTo(placed.widthM / 2, 6)
        }
        expect(contains(outline, [(x0 + x1) / 2, (z0 + z1) / 2])).toBe(true)
      }),
    )
  })
})
