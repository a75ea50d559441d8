/** Rules of the site plan and of the sums that must agree with documents, each broken once. */
import { beforeEach, describe, expect, it } from 'vitest'
import { shenhaPack } from '../../../../tools/scene/shenha.ts'
import { grossFloorAreaM2 } from '../../campus/areas.ts'
import { area, centroid, interiorPoint, type Polygon } from '../../geometry/polygon.ts'
import type { Fault, ScenePack } from '../pack.ts'
import { checkAreas } from './checkAreas.ts'
import { checkPlan } from './checkPlan.ts'

const sound = await shenhaPack()
let pack: ScenePack

beforeEach(() => {
  pack = structuredClone(sound)
})

const run = (check: typeof checkPlan) => {
  const faults: Fault[] = []
  check(pack, (file, path, reason) => faults.push({ file, path, reason }))
  return faults
}
const at = (file: string, path: string, reason: RegExp) =>
  expect.objectContaining({ file, path, reason: expect.stringMatching(reason) })
const change = (part: object | undefined, fields: Record<string, unknown>) => {
  if (!part) throw new Error('there is no such part in the pack')
  Object.assign(part, fields)
}
const indexOf = (id: string) => pack.buildings.findIndex((it) => it.id === id)
const moved = (outline: Polygon, dx: number, dz: number) => outline.map(([x, z]) => [x + dx, z + dz])
const about = (outline: Polygon, k: number) => {
  const [x, z] = centroid(outline)
  return outline.map((p) => [x + (p[0] - x) * k, z + (p[1] - z) * k])
}
const BOW_TIE = [
  [0, 0],
  [20, 20],
  [20, 0],
  [0, 20],
]

describe('the site plan', () => {
  it('is sound as it is', () => {
    expect(run(checkPlan)).toEqual([])
  })

  it.each([
    ['boundary', (it: ScenePack) => change(it.site, { boundary: BOW_TIE })],
    ['table.outline', (it: ScenePack) => change(it.site.table, { outline: BOW_TIE })],
    ['water[1].outline', (it: ScenePack) => change(it.site.water[1], { outline: BOW_TIE })],
    ['planting[3].outline', (it: ScenePack) => change(it.site.planting[3], { outline: BOW_TIE })],
    ['context.masses[2].outline', (it: ScenePack) => change(it.site.context.masses[2], { outline: BOW_TIE })],
    ['lots[1].boundary', (it: ScenePack) => change(it.site.lots[1], { boundary: BOW_TIE })],
  ])('wants outlines that do not cross themselves: %s', (path, break_) => {
    break_(pack)
    expect(run(checkPlan)).toContainEqual(at('site.json', path, /crosses or touches itself/))
  })

  it('wants lots inside the site and apart from one another', () => {
    const [first, second] = pack.site.lots
    change(second, { boundary: first?.boundary })
    change(first, { boundary: moved(first?.boundary ?? [], -100, 0) })
    const faults = run(checkPlan)
    expect(faults).toContainEqual(at('site.json', 'lots[0].boundary', /outside the site/))
    expect(faults).toContainEqual(at('site.json', 'lots[1].boundary', /overlaps lots\[0\] "lot-1"/))
  })

  it('wants every building inside its lot', () => {
    const i = indexOf('lot1-industrial-3')
    const building = pack.buildings[i]
    change(building, { footprint: moved(building?.footprint ?? [], 0, -260) })
    expect(run(checkPlan)).toContainEqual(
      at('buildings.json', `buildings[${i}].footprint`, /outside lot "lot-1"/),
    )
  })

  it('wants buildings apart from one another, one inside another too', () => {
    const [i, k] = [indexOf('lot1-industrial-3'), indexOf('lot1-industrial-2')]
    const host = pack.buildings[k]
    change(pack.buildings[i], { footprint: about(host?.footprint ?? [], 0.3) })
    expect(run(checkPlan)).toContainEqual(
      at('buildings.json', `buildings[${i}].footprint`, /overlaps buildings\[\d+\] "lot1-industrial-2"/),
    )
  })

  it('wants a setback to stand on what is below it', () => {
    const i = pack.buildings.findIndex((it) => it.setbacks.length > 1)
    const setback = pack.buildings[i]?.setbacks[1]
    change(setback, { outline: moved(setback?.outline ?? [], 30, 0) })
    expect(run(checkPlan)).toContainEqual(
      at('buildings.json', `buildings[${i}].setbacks[1].outline`, /overhangs/),
    )
  })

  it('wants the door in the wall', () => {
    const i = indexOf('startup-center')
    const inside = interiorPoint(pack.buildings[i]?.footprint ?? [])
    change(pack.buildings[i], { entrance: inside })
    expect(run(checkPlan)).toContainEqual(
      at('buildings.json', `buildings[${i}].entrance`, /not on the outline/),
    )
  })
})

describe('the corridor on the plan', () => {
  const portal = (id: string) => pack.corridor.nodes.findIndex((it) => it.portal === id)

  it('must touch the building that its portal leads into', () => {
    const i = portal('startup-center')
    change(pack.corridor.nodes[i], { at: [-155, 60] })
    expect(run(checkPlan)).toContainEqual(
      at('corridor.json', `nodes[${i}].at`, /does not touch building "startup-center"/),
    )
  })

  it('must be in one piece and reach every building', () => {
    const i = portal('apartment-3')
    const node = pack.corridor.nodes[i]
    change(pack.corridor, {
      segments: pack.corridor.segments.filter((it) => it.from !== node?.id && it.to !== node?.id),
    })
    const faults = run(checkPlan)
    expect(faults).toContainEqual(at('corridor.json', `nodes[${i}]`, /not connected to the rest/))
    expect(faults).toContainEqual(at('corridor.json', 'nodes', /"apartment-3" cannot be reached/))
  })

  it('must not run through a building that it does not enter', () => {
    const [west, east] = ['lot1-industrial-1', 'lot1-industrial-2'].map((id) =>
      centroid(pack.buildings[indexOf(id)]?.footprint ?? []),
    )
    change(pack.corridor, {
      nodes: [...pack.corridor.nodes, { id: 'x-1', at: west }, { id: 'x-2', at: east }],
      segments: [
        ...pack.corridor.segments,
        { id: 'x', from: 'x-1', to: 'x-2', stage: 'lot-1', bridges: [] },
        { id: 'y', from: 'x-1', to: pack.corridor.nodes[0]?.id, stage: 'lot-1', bridges: [] },
      ],
    })
    const path = `segments[${pack.corridor.segments.length - 2}]`
    const faults = run(checkPlan)
    for (const id of ['lot1-industrial-1', 'lot1-industrial-2'])
      expect(faults).toContainEqual(at('corridor.json', path, RegExp(`runs through building "${id}"`)))
  })

  it('must not lead from a node to itself', () => {
    const [first] = pack.corridor.segments
    change(first, { to: first?.from })
    expect(run(checkPlan)).toContainEqual(
      at('corridor.json', 'segments[0]', /begins and ends at the same node/),
    )
  })
})

describe('sums of the plan', () => {
  it('agree with the documents as they are', () => {
    expect(run(checkAreas)).toEqual([])
  })

  it('are compared by a thousandth: a little is let pass, more is not', () => {
    const derived = grossFloorAreaM2(pack.buildings)
    change(pack.site.grossFloorAreaM2, { value: derived * 1.0009 })
    expect(run(checkAreas)).toEqual([])
    change(pack.site.grossFloorAreaM2, { value: derived * 1.0012 })
    expect(run(checkAreas)).toContainEqual(at('site.json', 'grossFloorAreaM2', /-0\.12 % off the stated/))
  })

  it('tell a site area that is not the boundary’s', () => {
    change(pack.site.areaM2, { value: area(pack.site.boundary) + 2000 })
    expect(run(checkAreas)).toEqual([at('site.json', 'areaM2', /the site area from geometry/)])
  })

  it('tell a lot whose area, floor area or number of buildings is another', () => {
    const [lot] = pack.site.lots
    change(lot, {
      siteAreaM2: { value: 76_000, source: 'F050' },
      grossFloorAreaM2: { value: 180_000, source: 'F051' },
      buildingCount: { value: 10, source: 'F052' },
    })
    expect(run(checkAreas)).toEqual([
      at('site.json', 'lots[0].siteAreaM2', /76000 m²/),
      at('site.json', 'lots[0].grossFloorAreaM2', /180000 m²/),
      at('site.json', 'lots[0].buildingCount', /11 buildings in this lot, not 10/),
    ])
  })
})
