/** Light on the ground belongs to what throws it, so that a part that is not in use yet throws none. */
import { describe, expect, it } from 'vitest'
import { placedSegments } from '../campus/corridorGraph.ts'
import { parkCampus } from '../fixtures/park.ts'
import { distanceToOutline, distanceToSegment, type Point } from '../geometry/polygon.ts'
import { CHANNELS, type Channel, groundLight, RADIUS_M } from './groundLight.ts'

const campus = parkCampus()
const lamps = [
  { at: [-60, 20] as const, heightM: 4, feature: 7 },
  { at: [60, 20] as const, heightM: 4, feature: 9 },
]
const light = groundLight(campus, lamps)
const { width, height, extent, strength, owner } = light
const TEXEL = 4

/** Every cell with its place on the plan and what one channel holds there. */
function* cells(channel: Channel) {
  const k = CHANNELS.indexOf(channel)
  for (let j = 0; j < height; j++) {
    for (let i = 0; i < width; i++) {
      const at = (j * width + i) * TEXEL + k
      const x = extent.minX + ((i + 0.5) / width) * (extent.maxX - extent.minX)
      const z = extent.minZ + ((j + 0.5) / height) * (extent.maxZ - extent.minZ)
      yield { at: [x, z] as const, value: strength[at] ?? 0, owner: owner[at] ?? 0 }
    }
  }
}
const ownersOf = (channel: Channel) =>
  new Set([...cells(channel)].filter((it) => it.value > 0).map((it) => it.owner))

describe('light on the ground', () => {
  it('fills a raster over the whole table, four bytes and four floats a cell', () => {
    expect(strength).toHaveLength(width * height * TEXEL)
    expect(owner).toHaveLength(width * height * TEXEL)
    expect(extent.maxX - extent.minX).toBeGreaterThanOrEqual(260)
    expect(extent.maxZ - extent.minZ).toBeGreaterThanOrEqual(180)
  })

  it('of the corridor belongs to its segments, each of which throws some', () => {
    const segments = [...campus.features.corridor.values()].map((it) => it.first)
    expect([...ownersOf('corridor')].sort((a, b) => a - b)).toEqual(segments.sort((a, b) => a - b))
  })

  it('of the ice belongs to the exhibition center alone', () => {
    expect([...ownersOf('ice')]).toEqual([campus.buildings.get('gate-hall')?.features.first])
  })

  it('of lamps belongs to the lamps and to the buildings whose doors they light', () => {
    const doors = [...campus.buildings.values()].map((it) => it.features.first)
    const own = ownersOf('lamp')
    for (const it of own) expect([...doors, 7, 9]).toContain(it)
    for (const it of [...doors, 7, 9]) expect(own).toContain(it)
  })

  it('of the corridor ends at its reach', () => {
    const segments = placedSegments(campus.pack.corridor)
    const gapOf = (at: Point) =>
      Math.min(...segments.map((it) => distanceToSegment(at, it.from, it.to) - it.widthM / 2))
    // A cell is 2.5 m wide, so its center may lie up to 2 m from where the light was measured.
    const wrong = [...cells('corridor')].filter(({ at, value }) => {
      const gap = gapOf(at)
      return value > 0 ? gap > RADIUS_M.corridor + 2 : gap < RADIUS_M.corridor / 2 - 2
    })
    expect(wrong).toEqual([])
  })

  it('of the ice fades with every meter from it', () => {
    const ice = campus.buildings.get('gate-hall')?.building.footprint ?? []
    const byDistance = [...cells('ice')]
      .filter((it) => it.value > 0 && it.value < 255)
      .map((it) => ({ gap: distanceToOutline(it.at, ice), value: it.value }))
      .sort((a, b) => a.gap - b.gap)
    expect(byDistance.length).toBeGreaterThan(500)
    const mean = (list: typeof byDistance) => list.reduce((sum, it) => sum + it.value, 0) / list.length
    const fifth = Math.floor(byDistance.length / 5)
    const rings = [0, 1, 2, 3, 4].map((i) => mean(byDistance.slice(i * fifth, (i + 1) * fifth)))
    expect(rings).toEqual([...rings].sort((a, b) => b - a))
  })

  it('does not depend on the order of the lamps where they do not meet', () => {
    const other = groundLight(campus, [...lamps].reverse())
    expect(Buffer.compare(other.strength, strength)).toBe(0)
    expect(Buffer.compare(new Uint8Array(other.owner.buffer), new Uint8Array(owner.buffer))).toBe(0)
  })
})
