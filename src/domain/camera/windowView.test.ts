import { describe, expect, it } from 'vitest'
import { bearing } from '../campus/neighbors.ts'
import { storeysOf } from '../campus/storeys.ts'
import type { CampusBuilding } from '../campus/types.ts'
import { parkCampus } from '../fixtures/park.ts'
import { contains, distanceToOutline } from '../geometry/polygon.ts'
import { bringIn, isBlocked } from './cameraLimits.ts'
import { windowViews } from './windowView.ts'

const campus = parkCampus()
const entryOf = (id: string) => campus.buildings.get(id) as CampusBuilding

describe('the views from the windows of a storey', () => {
  it('look out to each side that has a wall, at eye height over the floor', () => {
    // The mill's third storey: 4 m or more up, walls of 30 and 20 m by the plan.
    const mill = entryOf('mill')
    const level = storeysOf(mill.building).find((it) => it.number === 3)
    const views = windowViews(campus, mill, 3)
    expect(views.map((it) => it.side).sort()).toEqual(['e', 'n', 's', 'w'])
    for (const { pose } of views)
      expect(pose.position[1]).toBeCloseTo((level?.elevationM ?? Number.NaN) + 1.6, 1)
  })

  it('stand outside all buildings, before their own wall, and are poses that a link keeps', () => {
    const wrong: string[] = []
    for (const entry of campus.buildings.values()) {
      for (const { number, outline } of storeysOf(entry.building)) {
        for (const { side, pose } of windowViews(campus, entry, number)) {
          const [x, y, z] = pose.position
          const [targetX, , targetZ] = pose.target
          const before = distanceToOutline([x, z], outline)
          if (
            isBlocked(campus, { x, y, z }) ||
            contains(outline, [x, z]) ||
            before < 1.7 ||
            before > 1.9 ||
            bringIn(campus, pose) !== pose ||
            bearing([x, z], [targetX, targetZ]) !== side
          )
            wrong.push(`${entry.building.id} ${number} ${side}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })

  it('are none in a basement or over the roof', () => {
    expect(windowViews(campus, entryOf('mill'), -1)).toEqual([])
    expect(windowViews(campus, entryOf('mill'), 40)).toEqual([])
  })
})
