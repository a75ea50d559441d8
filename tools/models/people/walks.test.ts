/** People on the move: nobody walks through a wall, a pool, a lamp or the shore. */
import { describe, expect, it } from 'vitest'
import { featureTable } from '../../../src/domain/campus/features.ts'
import {
  contains,
  distance,
  distanceToOutline,
  type Point,
  type Polygon,
} from '../../../src/domain/geometry/polygon.ts'
import { placeOnWalk, roundM } from '../../../src/domain/people/walk.ts'
import { shenhaPack } from '../../scene/shenha.ts'
import { corridorPlan } from '../corridor/plan.ts'
import { detailNodes } from '../detail.ts'
import type { Instance } from '../document.ts'
import { landscapeNodes } from '../landscape/index.ts'
import { onPlan, skateFrom, walkFrom } from './walks.ts'

const pack = await shenhaPack()
const features = featureTable(pack)
const nodes = landscapeNodes(pack, features)
const named = (of: typeof nodes, name: string): readonly Instance[] =>
  of.filter((it) => it.name.startsWith(name)).flatMap((it) => it.instances ?? [])

/** Places of somebody's round, half a meter apart. */
function placesOf({ at: [x, , z], turnDeg, walk }: Instance): Point[] {
  if (!walk) return []
  const place = { ahead: 0, right: 0, turnRad: 0 }
  return Array.from({ length: Math.ceil(roundM(walk) / 0.5) }, (_, i) =>
    onPlan([x, z], turnDeg, placeOnWalk(walk, i * 0.5, place)),
  )
}

describe('people outside', () => {
  const walking = named(nodes, 'people/walking')
  const things = [...named(nodes, 'lamps/'), ...named(nodes, 'trees/')]

  it('go round in most places', () =>
    expect(walking.filter((it) => it.walk).length).toBeGreaterThan(walking.length * 0.5))

  it('keep clear of walls', () => {
    const places = walking.flatMap(placesOf)
    const inside = places.filter((at) => pack.buildings.some((it) => contains(it.footprint, at)))
    expect(inside).toEqual([])
    expect(
      nearest(places, (at) => pack.buildings.map((it) => distanceToOutline(at, it.footprint))),
    ).toBeGreaterThan(0.6)
  })

  it('walk into no lamp and no tree', () =>
    expect(
      nearest(walking.flatMap(placesOf), (at) => things.map(({ at: [x, , z] }) => distance(at, [x, z]))),
    ).toBeGreaterThan(0.4))
})

/** The least of the distances from any of the places. */
function nearest(places: readonly Point[], distancesFrom: (at: Point) => readonly number[]): number {
  return places.reduce((least, at) => Math.min(least, ...distancesFrom(at)), Infinity)
}

describe('skaters', () => {
  const skaters = named(nodes, 'people/skaters')
  const ponds: Polygon[] = pack.site.water.filter((it) => it.kind === 'pond').map((it) => it.outline)

  it('stay on the ice', () => {
    expect(skaters.filter((it) => it.walk).length).toBeGreaterThan(3)
    const ashore = skaters
      .flatMap(placesOf)
      .filter((at) => !ponds.some((it) => contains(it, at) && distanceToOutline(at, it) > 1))
    expect(ashore).toEqual([])
  })

  it('go round the middle to the left', () => {
    for (const { walk } of skaters) expect(walk?.turnM ?? -1).toBeLessThan(0)
  })
})

describe('people in the corridor', () => {
  const people = named(detailNodes(pack, features), 'detail/corridor-people')
  const { runs } = corridorPlan(pack, features)

  it('stay on its floor', () => {
    expect(people.filter((it) => it.walk).length).toBeGreaterThan(people.length * 0.7)
    const onFloor = (at: Point) =>
      runs.some(({ line, span, profile }) => {
        const [x, , z] = line.at(0, 0, 0)
        const [dx, dz] = [at[0] - x, at[1] - z]
        const along = dx * line.direction[0] + dz * line.direction[1]
        const out = Math.abs(dx * line.outward[0] + dz * line.outward[1])
        return along > span[0] && along < span[1] && out < profile.clear
      })
    expect(people.flatMap(placesOf).filter((at) => !onFloor(at))).toEqual([])
  })
})

describe('a walk', () => {
  it('is not begun where there is no room', () => {
    const narrow = ([x]: Point) => Math.abs(x) < 2
    expect(walkFrom([0, 0], 0, narrow, [1])).toBeUndefined()
    expect(skateFrom([0, 0], 0, narrow)).toBeUndefined()
  })

  it('turns to the side that is free', () => {
    const left = ([, z]: Point) => z < 0.5
    expect(walkFrom([0, 0], 0, left, [1, -1])?.turnM).toBe(-1)
  })
})
