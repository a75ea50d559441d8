/** Signs: what they say has a source or stands in a name, and they are in nobody's way. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { featureTable } from '../../../src/domain/campus/features.ts'
import { storeyOutline } from '../../../src/domain/campus/storeys.ts'
import { contains, distance, distanceToOutline, type Point } from '../../../src/domain/geometry/polygon.ts'
import { shenhaPack } from '../../scene/shenha.ts'
import { buildingNodes } from '../buildings.ts'
import { ENTRANCE } from '../kit/entrance.ts'
import { Mesh } from '../kit/mesh.ts'
import { landscapeNodes } from '../landscape/index.ts'
import { isClearOf } from '../roads.ts'
import { drawGate, gateOf, isClearOfGate, postsOf } from './gate.ts'
import { drawText, hasLetters, lettering } from './lettering.ts'
import { buildingNumber, drawNumbers } from './numbers.ts'
import { stelesOf } from './steles.ts'

const pack = await shenhaPack()
const features = featureTable(pack)
const gate = gateOf(pack, [])
const landscape = landscapeNodes(pack, features)
/** The pack with its avenue changed. */
const withAvenue = (change: object) => ({
  ...pack,
  site: {
    ...pack.site,
    roads: pack.site.roads.map((it) => (it.kind === 'avenue' ? { ...it, ...change } : it)),
  },
})

describe('lettering', () => {
  it('fills a line from its baseline to the top of its figures', () => {
    const { corners, widthM } = lettering('288')
    const heights = corners.map(([, up]) => up)
    expect(Math.min(...heights)).toBeCloseTo(0, 1)
    expect(Math.max(...heights)).toBeCloseTo(1, 1)
    expect(widthM).toBeGreaterThan(1.5)
  })

  it('leaves the holes of letters open', () => {
    const area = (text: string) => {
      const { corners, indices } = lettering(text)
      let sum = 0
      for (let i = 0; i < indices.length; i += 3) {
        const [a, b, c] = [0, 1, 2].map(
          (k) => corners[indices[i + k] as number] as readonly [number, number],
        ) as [readonly [number, number], readonly [number, number], readonly [number, number]]
        const twice = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
        expect(twice).toBeGreaterThanOrEqual(-1e-9)
        sum += twice / 2
      }
      return sum
    }
    // A ring of strokes about 0.16 thick, not a filled oval.
    expect(area('0')).toBeLessThan(0.4)
    expect(area('0')).toBeGreaterThan(0.15)
  })

  it('knows which letters it lacks', () => {
    expect([hasLetters('智谷大街 288 号'), hasLetters('\u{1f600}')]).toEqual([true, false])
  })

  it('is read from the side it faces', () =>
    fc.assert(
      fc.property(fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }), (angle) => {
        const towards: Point = [Math.cos(angle), Math.sin(angle)]
        const mesh = new Mesh()
        drawText(mesh.on('sign'), '7', { at: [5, 2, 5], towards, heightM: 1 }, 3)
        const { positions, indices } = mesh.on('sign')
        const p = (i: number) => positions.slice((indices[i] as number) * 3, (indices[i] as number) * 3 + 3)
        const [a, b, c] = [p(0), p(1), p(2)] as [number[], number[], number[]]
        const [u, v] = [b, c].map((it) => it.map((value, k) => value - (a[k] as number))) as [
          number[],
          number[],
        ]
        const nx = (u[1] as number) * (v[2] as number) - (u[2] as number) * (v[1] as number)
        const nz = (u[0] as number) * (v[1] as number) - (u[1] as number) * (v[0] as number)
        expect(nx * towards[0] + nz * towards[1]).toBeGreaterThan(0)
      }),
    ))
})

describe('the gate', () => {
  it('says the street that a source names, and its number', () => expect(gate?.text).toBe('智谷大街 288 号'))

  it('is left out where no source names the street', () => {
    expect(gateOf(withAvenue({ nameSource: undefined }), [])).toBeNull()
    expect(gateOf(withAvenue({ name: undefined }), [])).toBeNull()
  })

  it('moves away from what stands where its posts would', () => {
    if (!gate) throw new Error('no gate')
    const [left] = postsOf(gate)
    const moved = gateOf(pack, [left])
    expect(moved && distance(postsOf(moved)[0], left)).toBeGreaterThan(1)
  })

  it('stands on the plaza, in no building', () => {
    if (!gate) throw new Error('no gate')
    for (const post of postsOf(gate)) {
      expect(pack.site.planting.some((it) => it.kind === 'plaza' && contains(it.outline, post))).toBe(true)
      expect(pack.buildings.some((it) => contains(it.footprint, post))).toBe(false)
    }
    for (const post of postsOf(gate))
      expect(pack.site.roads.filter((it) => it.kind !== 'path' && !isClearOf(it, post, 0.5))).toEqual([])
    const mesh = new Mesh()
    drawGate(mesh, gate, 0, 1)
    expect(mesh.triangles).toBeLessThan(2500)
  })

  it('has no tree in its beam, nor before its letters', () => {
    const trees = landscape
      .filter((it) => it.name.startsWith('trees/'))
      .flatMap((it) => it.instances ?? [])
      .map(({ at: [x, , z] }): Point => [x, z])
    expect(trees.length).toBeGreaterThan(100)
    const lamps = landscape.filter((it) => /^lamps/.test(it.name)).flatMap((it) => it.instances ?? [])
    const placed = gateOf(
      pack,
      lamps.map(({ at: [x, , z] }): Point => [x, z]),
    )
    if (!placed) throw new Error('no gate')
    expect(trees.filter((it) => !isClearOfGate(placed, it))).toEqual([])
    for (const tree of trees) {
      const before = (tree[1] - placed.at[1]) * placed.towards[1]
      if (before > 0 && before < 10) expect(Math.abs(tree[0] - placed.at[0])).toBeGreaterThan(8.5)
    }
  })
})

describe('numbers of buildings', () => {
  it.each([
    ['II 标段产业用房 3', 'II-3'],
    ['人才公寓 1', '1'],
    ['综合展览中心', null],
  ])('%s is %s', (zh, number) => expect(buildingNumber({ zh, en: zh, ru: zh })).toBe(number))

  it('are on every building that has one, near and far', () => {
    const numbered = pack.buildings.filter((it) => buildingNumber(it.name) !== null)
    expect(numbered.length).toBeGreaterThan(20)
    const nodes = buildingNodes(numbered, features)
    expect(nodes.filter((it) => !it.mesh?.surfaces.has('sign-number'))).toEqual([])
  })
})

describe('a number', () => {
  it.each(pack.buildings.filter((it) => buildingNumber(it.name) !== null))(
    'of $id is on its own wall',
    (building) => {
      const mesh = new Mesh()
      drawNumbers(mesh, building, [7, 9])
      const { positions, features: ids } = mesh.on('sign-number')
      expect(new Set(ids).has(7)).toBe(true)
      for (const [i, id] of ids.entries()) {
        expect([7, 9]).toContain(id)
        const at: Point = [positions[i * 3] as number, positions[i * 3 + 2] as number]
        const [outline, reachM] =
          id === 7 ? [building.footprint, ENTRANCE.depthM] : [storeyOutline(building, building.storeys), 1]
        expect(contains(outline, at)).toBe(false)
        expect(distanceToOutline(at, outline)).toBeLessThan(reachM)
        for (const other of pack.buildings)
          expect(contains(other.footprint, at) && other !== building).toBe(false)
      }
    },
  )
})

describe('steles', () => {
  const steles = stelesOf(pack, [])

  it('name buildings of the park alone, nearest first', () => {
    const numbers = new Set(pack.buildings.map((it) => buildingNumber(it.name)))
    expect(steles.length).toBeGreaterThan(0)
    for (const { number } of steles.flatMap((it) => it.lines)) expect(numbers.has(number)).toBe(true)
  })

  it('point where the door is', () => {
    for (const { at, towards, lines } of steles)
      for (const { number, turnRad } of lines) {
        // Turned to the right from looking at the stele.
        const [cos, sin] = [Math.cos(turnRad), Math.sin(turnRad)]
        const aim: Point = [-towards[0] * cos + towards[1] * sin, -towards[1] * cos - towards[0] * sin]
        const doors = pack.buildings.filter((it) => buildingNumber(it.name) === number)
        const best = doors.map(({ entrance: [x, z] }) => {
          const away = distance(at, [x, z])
          return ((x - at[0]) / away) * aim[0] + ((z - at[1]) / away) * aim[1]
        })
        expect(Math.max(...best)).toBeCloseTo(1, 6)
      }
  })

  it('stand in the landscape with the gate', () =>
    expect(landscape.some((it) => it.name === 'signs')).toBe(true))
})
