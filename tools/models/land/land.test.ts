import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { cityOnPlan } from '../../../src/domain/reach/reaches.ts'
import { coastOf, plateOf } from '../../../src/stage/reach/sheet.ts'
import { shenhaPack } from '../../scene/shenha.ts'
import { validateGlb } from '../validate.ts'
import { landGlb, landSheet } from './index.ts'

const pack = await shenhaPack()
const sheet = landSheet(pack)
const city = cityOnPlan(pack.manifest) ?? [0, 0]

type Corner = readonly [x: number, z: number]
const corner = (i: number): Corner => [sheet.positions[i * 3] as number, sheet.positions[i * 3 + 2] as number]
const triangles = Array.from(
  { length: sheet.indices.length / 3 },
  (_, i) => [0, 1, 2].map((k) => corner(sheet.indices[i * 3 + k] as number)) as [Corner, Corner, Corner],
)
/** Twice the area; negative where the triangle faces up. */
const turn = ([a, b, c]: readonly [Corner, Corner, Corner]) =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
const isLand = (p: Corner) =>
  triangles.some(([a, b, c]) => turn([a, b, p]) <= 0 && turn([b, c, p]) <= 0 && turn([c, a, p]) <= 0)
/** A place `east` and `south` of the park's own city, km. */
const nearestCoastKm = ([x, z]: Corner) =>
  Math.min(...coastOf(sheet).flatMap(([a]) => Math.hypot(corner(a)[0] - x, corner(a)[1] - z)))

describe('the land between the two cities', () => {
  it('holds both of them: one far inland, one at the coast', () => {
    expect(isLand([0, 0])).toBe(true)
    expect(nearestCoastKm([0, 0])).toBeGreaterThan(300)
    expect(isLand(city)).toBe(true)
    expect(nearestCoastKm(city)).toBeLessThan(60)
  })

  it('has sea where there is sea', () => {
    // The Sea of Japan, and the Yellow Sea.
    expect(isLand([680, 640])).toBe(false)
    expect(isLand([-260, 1170])).toBe(false)
  })

  it('is sound: every triangle has an area and faces up, and all is within the round edge', () => {
    expect(triangles.length).toBeGreaterThan(4000)
    const reach = Math.hypot(...city) * 1.36
    for (const it of triangles) {
      expect(turn(it)).toBeLessThan(-1e-3)
      for (const [x, z] of it) expect(Math.hypot(x - city[0] / 2, z - city[1] / 2)).toBeLessThan(reach)
    }
  })

  it('is closed: at every corner as many edges of the coast come in as go out', () => {
    const balance = new Map<number, number>()
    for (const [a, b] of coastOf(sheet)) {
      balance.set(a, (balance.get(a) ?? 0) + 1)
      balance.set(b, (balance.get(b) ?? 0) - 1)
    }
    expect([...balance.values()].filter(Boolean)).toEqual([])
  })

  it('becomes a plate whose walls face the sea', () => {
    const { position, normal } = plateOf(sheet)
    const first = sheet.positions.length / 3
    for (let wall = first; wall < position.length / 3; wall += 4 * 97) {
      const [x, z] = [0, 2].map(
        (k) => ((position[wall * 3 + k] as number) + (position[wall * 3 + 3 + k] as number)) / 2,
      )
      const [nx, nz] = [normal[wall * 3] as number, normal[wall * 3 + 2] as number]
      expect(Math.hypot(nx, nz)).toBeCloseTo(1, 5)
      expect(isLand([(x as number) - nx * 0.05, (z as number) - nz * 0.05])).toBe(true)
    }
  })

  it('is a small file, the same each time, without a remark of the validator', async () => {
    const [bytes, again] = [await landGlb(sheet), await landGlb(landSheet(pack))]
    expect(Buffer.compare(bytes, again)).toBe(0)
    expect(gzipSync(bytes).length).toBeLessThan(120_000)
    expect((await validateGlb('land.glb', bytes)).messages).toEqual([])
  })
})
