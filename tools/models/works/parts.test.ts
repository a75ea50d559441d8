import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Point } from '../../../src/domain/geometry/polygon.ts'
import { cross, dot, length, normalize, sub, type Vec3 } from '../../../src/domain/math/vec3.ts'
import { frame } from '../kit/frame.ts'
import { Mesh, Surface } from '../kit/mesh.ts'
import { swatchUv } from '../textures/palette.ts'
import { bar } from './bar.ts'
import { batches } from './batches.ts'
import { coat } from './coat.ts'
import { craneHead, craneHook, mastSection } from './crane.ts'
import { gatesOf, hoarding } from './hoarding.ts'
import { concreteMixer, dumpTruck, excavator } from './machines.ts'
import { scaffoldStorey } from './scaffold.ts'

const at = (values: readonly number[], i: number) => values.slice(i * 3, i * 3 + 3) as unknown as Vec3
const points = (mesh: Mesh) =>
  [...mesh.surfaces.values()].flatMap(({ positions }) =>
    Array.from({ length: positions.length / 3 }, (_, i) => at(positions, i)),
  )
const extent = (mesh: Mesh, axis: 0 | 1 | 2) => {
  const values = points(mesh).map((it) => it[axis])
  return [Math.min(...values), Math.max(...values)] as const
}

describe('a bar', () => {
  it('runs from one point to the other, as thick as it should be, facing away from its axis', () => {
    const meters = fc.double({ min: -50, max: 50, noNaN: true })
    const ends = fc
      .tuple(meters, meters, meters, meters, meters, meters)
      .map(([a, b, c, d, e, f]) => [[a, b, c] as Vec3, [d, e, f] as Vec3] as const)
      .filter(([from, to]) => length(sub(to, from)) > 0.5)
    fc.assert(
      fc.property(ends, fc.double({ min: 0.03, max: 0.6, noNaN: true }), ([from, to], thickM) => {
        const surface = new Surface()
        bar(surface, from, to, thickM, 3)
        const axis = normalize(sub(to, from))
        for (let i = 0; i < surface.features.length; i++) {
          const off = sub(at(surface.positions, i), from)
          const along = dot(off, axis)
          expect(Math.min(Math.abs(along), Math.abs(along - length(sub(to, from))))).toBeLessThan(1e-6)
          expect(length(cross(off, axis))).toBeCloseTo(thickM * Math.SQRT1_2, 6)
          expect(dot(at(surface.normals, i), off)).toBeGreaterThan(-1e-6)
        }
        for (let i = 0; i < surface.indices.length; i += 3) {
          const [a, b, c] = surface.indices.slice(i, i + 3) as [number, number, number]
          const [p, q, r] = [a, b, c].map((k) => at(surface.positions, k)) as [Vec3, Vec3, Vec3]
          expect(dot(cross(sub(q, p), sub(r, p)), at(surface.normals, a))).toBeGreaterThan(0)
        }
      }),
    )
  })
})

describe('a coat of paint', () => {
  it('colors what it adds, and nothing else on the same material', () => {
    const mesh = new Mesh()
    bar(coat(mesh, 'site-yard', 'white'), [0, 0, 0], [0, 2, 0], 0.1, 1)
    bar(coat(mesh, 'site-yard', 'soil'), [1, 0, 0], [1, 2, 0], 0.1, 2)
    const { features, uvs } = mesh.on('site-yard')
    for (const [i, feature] of features.entries())
      expect(uvs.slice(i * 2, i * 2 + 2)).toEqual([...swatchUv(feature === 1 ? 'white' : 'soil')])
    expect(new Set(features)).toEqual(new Set([1, 2]))
    expect(swatchUv('white')).not.toEqual(swatchUv('soil'))
  })
})

describe('batches', () => {
  it('build a thing once, however often it is set down', () => {
    const things = batches()
    let made = 0
    const make = () => {
      made++
      return new Mesh()
    }
    for (const feature of [4, 5, 6]) things.put('silo', make, { at: [feature, 0, 0], turnDeg: 0, feature })
    expect(made).toBe(1)
    expect(things.nodes().map((it) => [it.name, it.instances?.map((one) => one.feature)])).toEqual([
      ['works/silo', [4, 5, 6]],
    ])
  })
})

describe('a crane', () => {
  it('reaches as far as its jib and its counter-jib, with the A-frame above', () => {
    for (const jibM of [40, 50]) {
      const head = craneHead(jibM)
      const [back, out] = extent(head, 0)
      expect(out).toBeCloseTo(jibM, 0)
      expect(back).toBeCloseTo(-14, 0)
      const [, high] = extent(head, 1)
      expect(high).toBeGreaterThan(6)
      expect(high).toBeLessThan(7)
    }
  })

  it('has sections that fit on each other', () => {
    const [low, high] = extent(mastSection(), 1)
    expect(low).toBeGreaterThan(-0.1)
    expect(high).toBeLessThan(4.6)
  })

  it('hangs its hook under the jib, clear of a structure eight meters below it', () => {
    for (const kind of ['drawnUp', 'landing'] as const) {
      const [low, high] = extent(craneHook(40, kind), 1)
      expect(high).toBeLessThan(0)
      expect(low).toBeGreaterThan(-6)
    }
  })
})

describe('machines', () => {
  it.each([
    ['excavator', excavator('site-earthworks'), 11, 6],
    ['dump truck', dumpTruck('site-earthworks'), 10, 3.5],
    ['concrete mixer', concreteMixer('site-works'), 10, 4.2],
  ] as const)('%s stands on the ground and has its true size', (_, mesh, longM, highM) => {
    const [low, high] = extent(mesh, 1)
    expect(low).toBeCloseTo(0, 1)
    expect(high).toBeLessThan(highM)
    const [back, front] = extent(mesh, 0)
    expect(front - back).toBeLessThan(longM)
    expect(front - back).toBeGreaterThan(8)
    const [left, right] = extent(mesh, 2)
    expect(right - left).toBeGreaterThan(2.3)
    expect(right - left).toBeLessThan(3.1)
  })
})

describe('a storey of scaffolding', () => {
  const wall = frame([0, 0], [40, 0])
  it('stands before its part of the wall, and hangs nets only where it is told', () => {
    const bare = new Mesh()
    scaffoldStorey(bare, wall, [2, 24], { elevationM: 4.2, heightM: 4.2 }, () => false, 9)
    expect(bare.surfaces.has('scaffold-net')).toBe(false)
    const netted = new Mesh()
    scaffoldStorey(netted, wall, [2, 24], { elevationM: 4.2, heightM: 4.2 }, () => true, 9)
    expect(netted.on('scaffold-net').indices.length / 6).toBe(7)
    for (const [x, y, z] of points(netted)) {
      expect(x).toBeGreaterThan(1.8)
      expect(x).toBeLessThan(24.2)
      expect(y).toBeGreaterThan(4.1)
      expect(y).toBeLessThan(8.5)
      // South of the wall is outside.
      expect(z).toBeGreaterThan(0.2)
      expect(z).toBeLessThan(2)
    }
    expect(new Set([...netted.surfaces.values()].flatMap((it) => it.features))).toEqual(new Set([9]))
  })
})

describe('a hoarding', () => {
  const lot: Point[] = [
    [0, 0],
    [80, 0],
    [80, 60],
    [0, 60],
  ]

  it('is open at its gates and closed elsewhere', () => {
    const mesh = new Mesh()
    const gate = { at: [40, 60] as Point, widthM: 10 }
    hoarding(mesh, lot, [gate], () => 7)
    const low = points(mesh).filter((it) => it[1] < 2.4 && it[2] > 58)
    // Posts stand at the sides of the gate, the leaf behind the fence.
    expect(low.some(([x, , z]) => Math.abs(x - 40) < 2.5 && z > 59.9)).toBe(false)
    for (const side of [10, 20, 60, 70])
      expect(low.some(([x, , z]) => Math.abs(x - side) < 3 && z > 59.9)).toBe(true)
  })

  it('has a gate wherever a street of the park crosses it, else one towards the nearest street', () => {
    const crossing = { centreline: [[30, 80] as Point, [30, 20] as Point], widthM: 8, own: true }
    expect(gatesOf(lot, [crossing])).toEqual([{ at: [30, 60], widthM: 10 }])
    const beside = { centreline: [[-20, 75] as Point, [100, 75] as Point], widthM: 20, own: false }
    const gates = gatesOf(lot, [beside])
    expect(gates).toHaveLength(1)
    expect(gates[0]!.at).toEqual([40, 60])
  })
})
