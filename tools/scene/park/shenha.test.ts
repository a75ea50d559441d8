/** The promises of the park's own content: what is documented is there, adds up, and says where it was read. */
import { describe, expect, it } from 'vitest'
import { grossFloorAreaM2 } from '../../../src/domain/campus/areas.ts'
import { corridorConnections, corridorLengthM } from '../../../src/domain/campus/corridorGraph.ts'
import { distanceToOutline, isSimple, isWithin, overlaps } from '../../../src/domain/geometry/polygon.ts'
import { shenhaPack } from '../shenha.ts'

const pack = await shenhaPack()
const inLot = (lot: string) => pack.buildings.filter((it) => it.lot === lot)

describe('scenes/shenha', () => {
  it('has the 30 buildings: 11 in Lot I, 13 in Lot II, the headquarters in Phase 2', () => {
    expect(pack.buildings).toHaveLength(30)
    expect(inLot('lot-1')).toHaveLength(11)
    // Documents give Lot I a basement; the ice cube alone stands on the ground.
    expect(inLot('lot-1').filter((it) => it.basements.levels > 0)).toHaveLength(10)
    const lot2 = inLot('lot-2')
    expect(lot2.filter((it) => it.style === 'apartment')).toHaveLength(5)
    expect(lot2.filter((it) => it.style === 'research')).toHaveLength(8)
    expect(inLot('phase-2').every((it) => it.style === 'tower')).toBe(true)
  })

  it('adds up to 540,000 m², and Lot I to 179,400 m², within a thousandth', () => {
    expect(Math.abs(grossFloorAreaM2(pack.buildings) / 540_000 - 1)).toBeLessThan(0.001)
    expect(Math.abs(grossFloorAreaM2(inLot('lot-1')) / 179_400 - 1)).toBeLessThan(0.001)
  })

  it('has simple footprints that stand apart and inside the site', () => {
    for (const [i, a] of pack.buildings.entries()) {
      expect(isSimple(a.footprint), a.id).toBe(true)
      expect(isWithin(a.footprint, pack.site.boundary), `${a.id} inside the site`).toBe(true)
      for (const b of pack.buildings.slice(i + 1)) {
        expect(overlaps(a.footprint, b.footprint), `${a.id} and ${b.id}`).toBe(false)
        const gap = Math.min(...a.footprint.map((corner) => distanceToOutline(corner, b.footprint)))
        expect(gap, `${a.id} keeps its distance from ${b.id}`).toBeGreaterThanOrEqual(6)
      }
    }
  })

  it('links every building by the corridor, in one piece', () => {
    const { nodes, buildings } = corridorConnections(pack.corridor)
    expect(nodes.size).toBe(pack.corridor.nodes.length)
    expect([...buildings].sort()).toEqual(pack.buildings.map((it) => it.id).sort())
    expect(corridorLengthM(pack.corridor)).toBeGreaterThan(1000)
  })

  it.each([
    ['2019-08-06', 'basement works begin'],
    ['2019-09-01', 'official start'],
    ['2019-11-15', 'ground level of Lot I reached'],
    ['2020-03-12', 'work resumed after the winter'],
    ['2020-07-29', 'Lot I topped out'],
  ])('tells %s (%s) as a documented milestone', (date) => {
    const dated = pack.milestones.filter((it) => it.date === date)
    expect(dated.length).toBeGreaterThan(0)
    expect(dated.every((it) => it.source !== undefined)).toBe(true)
  })

  it('tells the story from March 2017 to October 2024', () => {
    const dates = pack.milestones.map((it) => it.date).sort()
    expect(dates[0]?.slice(0, 7)).toBe('2017-03')
    expect(dates.at(-1)?.slice(0, 7)).toBe('2024-10')
    expect(pack.milestones.some((it) => it.date === '2019-05-09' && it.source)).toBe(true)
  })

  it('names the six tenants of the founding article', () => {
    const names = pack.tenants.map((it) => it.name.zh).join(' ')
    for (const name of ['鲲鹏', '北科', '思灵', '东软', '奇安信', '哈工大']) expect(names).toContain(name)
  })

  it('gives every statement exactly one origin, and every source a ledger entry', () => {
    const ledger = new Set(pack.sources.map((it) => it.id))
    let documented = 0
    let illustrative = 0
    const walk = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return
      const record = value as Record<string, unknown>
      if (typeof record.source === 'string') {
        documented++
        expect(ledger.has(record.source), `${path}.source ${record.source}`).toBe(true)
        expect(record.illustrative, path).toBeUndefined()
      }
      if (record.illustrative === true) illustrative++
      for (const [key, child] of Object.entries(record)) walk(child, `${path}.${key}`)
    }
    walk(pack, 'pack')
    expect(documented).toBeGreaterThan(60)
    expect(illustrative).toBeGreaterThan(60)
  })

  it('links only to http and https', () => {
    for (const { id, url } of pack.sources) if (url !== null) expect(url, id).toMatch(/^https?:\/\//)
  })
})
