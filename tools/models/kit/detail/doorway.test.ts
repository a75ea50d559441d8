import { describe, expect, it } from 'vitest'
import { contains } from '../../../../src/domain/geometry/polygon.ts'
import { shenhaPack } from '../../../scene/shenha.ts'
import { Mesh } from '../mesh.ts'
import { digitStrokes } from './digits.ts'
import { doorway } from './doorway.ts'

const pack = await shenhaPack()

describe('numerals', () => {
  it('are told apart by their strokes, and the eight has them all', () => {
    const seen = Array.from({ length: 10 }, (_, digit) => JSON.stringify(digitStrokes(digit)))
    expect(new Set(seen).size).toBe(10)
    expect(digitStrokes(8)).toHaveLength(7)
    expect(digitStrokes(1).every(({ from, to }) => from[0] === 1 && to[0] === 1)).toBe(true)
    expect(() => digitStrokes(12)).toThrow(RangeError)
  })
})

describe('an entrance from near by', () => {
  it.each(pack.buildings.filter((it) => it.style !== 'ice').map((it) => [it.id, it] as const))(
    '%s has doors on its wall, and a sign with its number before it',
    (id, building) => {
      const mesh = new Mesh()
      doorway(mesh, building, 5)
      expect(mesh.surfaces.has('mullion')).toBe(true)
      expect(mesh.surfaces.has('graphite')).toBe(/-\d+$/.test(id))
      for (const { positions, features } of mesh.surfaces.values()) {
        expect(new Set(features)).toEqual(new Set([5]))
        const away = Array.from({ length: features.length }, (_, i) =>
          Math.hypot(
            (positions[i * 3] as number) - building.entrance[0],
            (positions[i * 3 + 2] as number) - building.entrance[1],
          ),
        )
        expect(Math.max(...away)).toBeLessThan(10)
      }
      const sign = mesh.surfaces.get('graphite')?.positions ?? []
      for (let i = 0; i < sign.length; i += 3)
        expect(contains(building.footprint, [sign[i] as number, sign[i + 2] as number])).toBe(false)
    },
  )
})
