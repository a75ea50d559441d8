/** Every rule between the files of a pack, each broken once in an otherwise sound pack: the fault names the exact place. */
import { beforeEach, describe, expect, it } from 'vitest'
import { shenhaPack } from '../../../../tools/scene/shenha.ts'
import type { PackFile, ScenePack } from '../pack.ts'
import { checkReferences } from './check.ts'

const sound = await shenhaPack()
let pack: ScenePack

beforeEach(() => {
  pack = structuredClone(sound)
})

/** Replaces fields of a part of the cloned pack, which is typed as read-only in places. */
const change = (part: object | undefined, fields: Record<string, unknown>) => {
  if (!part) throw new Error('there is no such part in the pack')
  Object.assign(part, fields)
}

const at = (file: PackFile, path: string, reason: RegExp) =>
  expect.objectContaining({ file, path, reason: expect.stringMatching(reason) })

type Case = [what: string, break_: (pack: ScenePack) => void, file: PackFile, path: string, reason: RegExp]

const references: Case[] = [
  [
    'a building to be cut open whose facade has no inside',
    (it) => change(it.buildings[3], { cutaway: true }),
    'buildings.json',
    'buildings[3].cutaway',
    /has no inside/,
  ],
  [
    'a block of ice that is not modeled with its inside',
    (it) => change(it.buildings[0], { cutaway: false }),
    'buildings.json',
    'buildings[0].cutaway',
    /write true/,
  ],
  [
    'a building imagined for an industry that is not there',
    (it) => change(it.buildings[3], { industryFocus: { industry: 'alchemy', illustrative: true } }),
    'buildings.json',
    'buildings[3].industryFocus.industry',
    /no industry "alchemy"/,
  ],
  [
    'a building without a schedule',
    (pack) => {
      delete pack.schedule.buildings['apartment-2']
    },
    'schedule.json',
    'buildings',
    /"apartment-2" has no schedule/,
  ],
  [
    'a schedule of a building that is not there',
    (it) => change(it.schedule.buildings, { castle: it.schedule.buildings['apartment-2'] }),
    'schedule.json',
    'buildings.castle',
    /no building "castle"/,
  ],
  [
    'landscape works of a lot that is not there',
    (it) => change(it.schedule.landscape, { 'lot-9': it.schedule.landscape['lot-1'] }),
    'schedule.json',
    'landscape.lot-9',
    /no lot "lot-9"/,
  ],
  [
    'a portal into a building that is not there',
    (it) => change(it.corridor.nodes[0], { portal: 'castle' }),
    'corridor.json',
    'nodes[0].portal',
    /no building "castle"/,
  ],
  [
    'a segment from a node that is not there',
    (it) => change(it.corridor.segments[4], { from: 'limbo' }),
    'corridor.json',
    'segments[4].from',
    /no corridor node "limbo"/,
  ],
  [
    'a segment to a node that is not there',
    (it) => change(it.corridor.segments[4], { to: 'limbo' }),
    'corridor.json',
    'segments[4].to',
    /no corridor node "limbo"/,
  ],
  [
    'a bridge over a road that is not there',
    (it) => change(it.corridor.segments[2], { bridges: ['zhigu-avenue', 'yellow-brick'] }),
    'corridor.json',
    'segments[2].bridges[1]',
    /no road "yellow-brick"/,
  ],
  [
    'a segment of a stage without dates',
    (it) => change(it.corridor.segments[2], { stage: 'stage-9' }),
    'corridor.json',
    'segments[2].stage',
    /no corridor stage "stage-9"/,
  ],
  [
    'a view that cuts open what cannot be',
    (it) => change(it.viewpoints[2], { cutaway: 'apartment-2' }),
    'viewpoints.json',
    'viewpoints[2].cutaway',
    /"apartment-2" that can be cut open/,
  ],
  [
    'two pieces of planting of one id',
    (it) => change(it.site.planting[5], { id: it.site.planting[2]?.id }),
    'site.json',
    'planting[5].id',
    /already used by site\.json planting\[2\]/,
  ],
  [
    'planting of a lot that is not there',
    (it) => change(it.site.planting[5], { lot: 'lot-9' }),
    'site.json',
    'planting[5].lot',
    /no lot "lot-9"/,
  ],
  [
    'a road of a lot that is not there',
    (it) => change(it.site.roads[6], { lot: 'lot-9' }),
    'site.json',
    'roads[6].lot',
    /no lot "lot-9"/,
  ],
  [
    'a tenant of an industry that is not there',
    (it) => change(it.tenants[2]?.industry, { id: 'alchemy' }),
    'tenants.json',
    'tenants[2].industry.id',
    /no industry "alchemy"/,
  ],
  [
    'a tenant whose presence has a source that is not in the ledger',
    (it) => change(it.tenants[2], { presenceSource: 'F998' }),
    'tenants.json',
    'tenants[2].presenceSource',
    /no source "F998"/,
  ],
  [
    'a fact about a tenant with a source that is not in the ledger',
    (it) => change(it.tenants[1]?.facts[0], { source: 'F997' }),
    'tenants.json',
    'tenants[1].facts[0].source',
    /no source "F997"/,
  ],
  [
    'a date with a source that is not in the ledger',
    (it) => change(it.schedule.buildings['apartment-2']?.inUse, { source: 'F996' }),
    'schedule.json',
    'buildings.apartment-2.inUse.source',
    /no source "F996"/,
  ],
  [
    'an address with a source that is not in the ledger',
    (it) => change(it.manifest.address, { source: 'F995' }),
    'scene.json',
    'address.source',
    /no source "F995"/,
  ],
  [
    'a view that selects what is not there',
    (it) => change(it.viewpoints[1], { select: 'castle' }),
    'viewpoints.json',
    'viewpoints[1].select',
    /"castle"/,
  ],
  [
    'a view with an overlay that is not there',
    (it) => change(it.viewpoints[1], { overlay: 'mood' }),
    'viewpoints.json',
    'viewpoints[1].overlay',
    /no overlay "mood"/,
  ],
  [
    'a launch overlay that is not there',
    (it) => change(it.manifest.launch, { overlay: 'mood' }),
    'scene.json',
    'launch.overlay',
    /no overlay "mood"/,
  ],
  [
    'a setback that begins below the one before',
    (pack) => {
      const tower = pack.buildings.findIndex((building) => building.setbacks.length > 1)
      pack.buildings.unshift(...pack.buildings.splice(tower, 1))
      change(pack.buildings[0]?.setbacks[1], { fromStorey: 3 })
    },
    'buildings.json',
    'buildings[0].setbacks[1].fromStorey',
    /above the one before/,
  ],
  [
    'a setback above the roof',
    (pack) => {
      const tower = pack.buildings.findIndex((building) => building.setbacks.length > 1)
      pack.buildings.unshift(...pack.buildings.splice(tower, 1))
      change(pack.buildings[0]?.setbacks[1], { fromStorey: 99 })
    },
    'buildings.json',
    'buildings[0].setbacks[1].fromStorey',
    /must lie in/,
  ],
]

const twice: Case[] = [
  [
    'a tenant named like a building',
    (it) => change(it.tenants[0], { id: 'startup-center' }),
    'tenants.json',
    'tenants[0].id',
    /"startup-center" is already used by buildings\.json buildings\[\d+\]$/,
  ],
  [
    'a corridor named like a building',
    (it) => change(it.corridor, { id: 'startup-center' }),
    'corridor.json',
    'id',
    /already used by buildings\.json/,
  ],
  [
    'a tenant named like the corridor',
    (it) => change(it.tenants[3], { id: it.corridor.id }),
    'tenants.json',
    'tenants[3].id',
    /already used by corridor\.json$/,
  ],
  [
    'two uses of one name',
    (it) => change(it.uses[1], { id: it.uses[0]?.id }),
    'buildings.json',
    'uses[1].id',
    /already used/,
  ],
  [
    'two nodes of one name',
    (it) => change(it.corridor.nodes[7], { id: it.corridor.nodes[2]?.id }),
    'corridor.json',
    'nodes[7].id',
    /already used/,
  ],
  [
    'two segments of one name',
    (it) => change(it.corridor.segments[7], { id: it.corridor.segments[2]?.id }),
    'corridor.json',
    'segments[7].id',
    /already used/,
  ],
  [
    'two lots of one name',
    (it) => change(it.site.lots[1], { id: 'lot-1' }),
    'site.json',
    'lots[1].id',
    /already used/,
  ],
  [
    'two roads of one name',
    (it) => change(it.site.roads[1], { id: it.site.roads[0]?.id }),
    'site.json',
    'roads[1].id',
    /already used/,
  ],
  [
    'two milestones of one name',
    (it) => change(it.milestones[4], { id: it.milestones[1]?.id }),
    'milestones.json',
    'milestones[4].id',
    /already used/,
  ],
  [
    'two industries of one name',
    (it) => change(it.industries[1], { id: it.industries[0]?.id }),
    'industries.json',
    'industries[1].id',
    /already used/,
  ],
  [
    'two figures of one name',
    (it) => change(it.figures[1], { id: it.figures[0]?.id }),
    'figures.json',
    'figures[1].id',
    /already used/,
  ],
  [
    'two views of one name',
    (it) => change(it.viewpoints[1], { id: it.viewpoints[0]?.id }),
    'viewpoints.json',
    'viewpoints[1].id',
    /already used/,
  ],
  [
    'two sources of one name',
    (it) => change(it.sources[9], { id: it.sources[0]?.id }),
    'sources.json',
    'sources[9].id',
    /already used/,
  ],
]

const dates: Case[] = [
  [
    'a timeline that ends before it starts',
    (it) => change(it.manifest.timeline, { end: '2016-01-01' }),
    'scene.json',
    'timeline',
    /not after the start/,
  ],
  [
    'a launch date off the timeline',
    (it) => change(it.manifest.launch, { date: '2031-01-01' }),
    'scene.json',
    'launch.date',
    /outside the timeline 2017-03-01 … 2024-12-31/,
  ],
  [
    'a milestone off the timeline',
    (it) => change(it.milestones[3], { date: '2016-08-06' }),
    'milestones.json',
    'milestones[3].date',
    /2016-08-06 lies outside/,
  ],
  [
    'a tenant who comes after the timeline',
    (it) => change(it.tenants[0]?.since, { date: '2031-01-01' }),
    'tenants.json',
    'tenants[0].since.date',
    /outside the timeline/,
  ],
  [
    'a phase that ends before it starts',
    (it) => change(it.schedule.buildings['startup-center']?.envelope.finish, { date: '2020-07-01' }),
    'schedule.json',
    'buildings.startup-center.envelope.finish.date',
    /2020-07-01 is before the start 2020-07-20/,
  ],
  [
    'a facade that begins before the structure',
    (it) => change(it.schedule.buildings['startup-center']?.envelope.start, { date: '2020-03-01' }),
    'schedule.json',
    'buildings.startup-center.envelope.start.date',
    /before the structure phase/,
  ],
  [
    'a building in use before it is topped out',
    (it) => change(it.schedule.buildings['startup-center']?.inUse, { date: '2020-05-01' }),
    'schedule.json',
    'buildings.startup-center.inUse.date',
    /in use before the structure is finished/,
  ],
  [
    'a basement phase of a building without one',
    (pack) =>
      change(pack.schedule.buildings['exhibition-center'], {
        basement: pack.schedule.buildings['startup-center']?.basement,
      }),
    'schedule.json',
    'buildings.exhibition-center.basement',
    /has no basement/,
  ],
  [
    'a basement without a phase',
    (pack) => {
      delete pack.schedule.buildings['startup-center']?.basement
    },
    'schedule.json',
    'buildings.startup-center.basement',
    /no basement phase/,
  ],
  [
    'a structure that begins in a winter stop',
    (it) => change(it.schedule.buildings['startup-center']?.structure.start, { date: '2020-03-11' }),
    'schedule.json',
    'buildings.startup-center.structure.start.date',
    /2020-03-11 lies in the work stop 2019-11-16 … 2020-03-11/,
  ],
  [
    'a corridor stage that ends before it starts',
    (it) => change(it.schedule.corridor['lot-1']?.structure.finish, { date: '2018-01-01' }),
    'schedule.json',
    'corridor.lot-1.structure.finish.date',
    /is before the start/,
  ],
  [
    'landscape works that end before they start',
    (it) => change(it.schedule.landscape['lot-2']?.finish, { date: '2021-09-14' }),
    'schedule.json',
    'landscape.lot-2.finish.date',
    /2021-09-14 is before the start 2021-09-15/,
  ],
  [
    'a winter stop that ends before it starts',
    (it) => change(it.schedule.workStops[1]?.to, { date: '2020-11-01' }),
    'schedule.json',
    'workStops[1].to.date',
    /2020-11-01 is before 2020-11-21/,
  ],
]

describe('between the files of a pack', () => {
  it('nothing is wrong with the park as it is', () => {
    expect(checkReferences(pack)).toEqual([])
  })

  it.each(references)('a reference into the void is found: %s', (_what, break_, file, path, reason) => {
    break_(pack)
    expect(checkReferences(pack)).toContainEqual(at(file, path, reason))
  })

  it.each(twice)('an id that is used twice is found: %s', (_what, break_, file, path, reason) => {
    break_(pack)
    expect(checkReferences(pack)).toContainEqual(at(file, path, reason))
  })

  it.each(dates)('dates that cannot be are found: %s', (_what, break_, file, path, reason) => {
    break_(pack)
    expect(checkReferences(pack)).toContainEqual(at(file, path, reason))
  })

  it.each([
    ['position', [0, 0.4, 300], /lower than/],
    ['target', [0, -3, 0], /below ground/],
  ])('a camera in the ground is found: %s', (key, place, reason) => {
    change(pack.viewpoints[2], { [key]: place })
    expect(checkReferences(pack)).toEqual([at('viewpoints.json', `viewpoints[2].${key}`, reason)])
  })

  it('a camera in the ground is found in a portrait as well', () => {
    const portrait = { position: [0, 0.4, 300] as const, target: [0, 5, 0] as const }
    change(pack.viewpoints[2], { portrait })
    expect(checkReferences(pack)).toEqual([
      at('viewpoints.json', 'viewpoints[2].portrait.position', /lower than/),
    ])
  })

  it('one wrong word is one fault, not a cascade', () => {
    change(pack.tenants[2]?.industry, { id: 'alchemy' })
    expect(checkReferences(pack)).toHaveLength(1)
  })

  it('all faults are told at once', () => {
    change(pack.tenants[2]?.industry, { id: 'alchemy' })
    change(pack.viewpoints[1], { overlay: 'mood' })
    change(pack.milestones[2], { date: '2016-08-06' })
    expect(checkReferences(pack).map((it) => it.file)).toEqual([
      'tenants.json',
      'viewpoints.json',
      'milestones.json',
    ])
  })
})
