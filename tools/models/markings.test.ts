import { describe, expect, it } from 'vitest'
import type { Road } from '../../src/domain/content/records/site.ts'
import { extentOf } from '../../src/domain/geometry/polygon.ts'
import { laneMarkings } from './markings.ts'

const road = (changes: Partial<Road>): Road => ({
  id: 'road',
  kind: 'street',
  centreline: [
    [0, 0],
    [300, 0],
  ],
  widthM: 12,
  illustrative: true,
  ...changes,
})
const avenue = road({ kind: 'avenue', widthM: 24 })
const crossing = road({
  id: 'crossing',
  centreline: [
    [100, -50],
    [100, 50],
  ],
})
const PARK = [150, 200] as const
const extents = (marks: ReturnType<typeof laneMarkings>) => marks.map(extentOf)

describe('markings along a street', () => {
  it('stay on it, and clear of the streets that cross it', () => {
    const marks = extents(laneMarkings(avenue, [crossing], [], PARK))
    expect(marks.length).toBeGreaterThan(50)
    expect(marks.filter(({ minZ, maxZ }) => minZ < -12 || maxZ > 12)).toEqual([])
    expect(marks.filter(({ minX, maxX }) => maxX > 100 - 6 - 6 && minX < 100 + 6 + 6)).toEqual([])
  })

  it('divide lanes of three and a half meters where the width allows', () => {
    const dividers = (widthM: number) => {
      const marks = extents(laneMarkings(road({ kind: 'avenue', widthM }), [], [], PARK))
      const short = marks.filter(
        ({ minX, maxX, minZ, maxZ }) => Math.abs(maxX - minX - 6) < 0.01 && maxZ - minZ < 0.2,
      )
      return [...new Set(short.map(({ minZ, maxZ }) => Math.round(5 * (minZ + maxZ)) / 10))].sort(
        (a, b) => a - b,
      )
    }
    expect(dividers(24)).toEqual([-7, -3.5, 3.5, 7])
    expect(dividers(15)).toEqual([-3.5, 3.5])
    expect(dividers(9)).toEqual([])
    expect(laneMarkings(road({ widthM: 6 }), [], [], PARK)).toEqual([])
  })

  it('point ahead on the right-hand side before the end of a stretch', () => {
    const heads = laneMarkings(road({ widthM: 9 }), [], [], PARK).filter((it) => it.length === 3)
    expect(heads.map(([tip, neck]) => [Math.sign(tip![0] - neck![0]), Math.sign(tip![1])])).toEqual([
      [-1, -1],
      [1, 1],
    ])
  })

  it('have a bus bay on an avenue alone, on the side of the park', () => {
    const zigzags = (street: Road, park: readonly [number, number]) =>
      laneMarkings(street, [], [], park).filter(
        (it) => it.length === 4 && Math.abs(it[0]![0] - it[3]![0]) > 4 && Math.abs(it[0]![1] - it[3]![1]) > 1,
      )
    expect(zigzags(avenue, PARK).length).toBe(6)
    expect(zigzags(avenue, PARK).every((it) => it[0]![1] > 8)).toBe(true)
    expect(zigzags(avenue, [150, -200]).every((it) => it[0]![1] < -8)).toBe(true)
    expect(zigzags(road({ widthM: 24 }), PARK)).toEqual([])
  })
})
