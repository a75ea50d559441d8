import { describe, expect, it } from 'vitest'
import { shenhaCampus } from '../../../tools/scene/shenha.ts'
import { domainWords } from '../../i18n/domainWords.ts'
import { toDay } from '../schedule/calendar.ts'
import { namesOf } from './names.ts'
import { type LabelQuery, nearBuildings, selectLabels } from './selectLabels.ts'

const campus = await shenhaCampus()
const names = namesOf(campus)
const all = new Set(campus.buildings.keys())
const none: ReadonlySet<string> = new Set()

/** Everything is on the screen and far away, nothing is selected, the park is finished. */
const FAR: LabelQuery = {
  day: toDay('2024-12-21'),
  select: null,
  hover: null,
  hoverStorey: null,
  exploded: null,
  cutaway: null,
  resting: true,
  named: none,
  seen: all,
  near: none,
}
const wanted = (query: Partial<LabelQuery>) => selectLabels(campus, names, { ...FAR, ...query })
const ids = (query: Partial<LabelQuery>) => wanted(query).map((it) => it.id)
const kinds = (query: Partial<LabelQuery>) => new Set(wanted(query).map((it) => it.kind))

describe('from afar', () => {
  it('places, groups, the corridor and the ground have names, single buildings have none', () => {
    expect(kinds({})).toEqual(new Set(['place', 'group', 'corridor', 'ground']))
  })

  it('nothing is named before it stands', () => {
    expect(kinds({ day: toDay('2018-01-01') })).toEqual(new Set(['ground']))
    expect(ids({ day: toDay('2020-12-01') })).not.toContain('headquarters/phase-2')
  })
})

describe('a building that is cut open', () => {
  const rooms = (query: Partial<LabelQuery>) => wanted(query).filter((it) => it.kind === 'room')

  it('has its rooms named, their position told as illustrative', () => {
    const named = rooms({ cutaway: 'exhibition-center' })
    expect(named.map((it) => it.text.zh)).toEqual(['沉浸式数字影院', '全景数字沙盘'])
    for (const { sub, active } of named) expect([sub && domainWords(sub), active]).toEqual(['位置示意', true])
  })

  it('has none while it is closed, before it stands, and with names turned off', () => {
    expect(rooms({})).toEqual([])
    expect(rooms({ cutaway: 'exhibition-center', day: toDay('2019-01-01') })).toEqual([])
    expect(rooms({ cutaway: 'exhibition-center', resting: false })).toEqual([])
  })
})

describe('near', () => {
  it('buildings have their own names, and their group has none', () => {
    const near = new Set(['apartment-1', 'apartment-2'])
    expect(ids({ near })).toEqual(expect.arrayContaining([...near]))
    expect(ids({ near })).not.toContain('apartment/lot-2')
    expect(ids({ near: new Set(['apartment-1']) })).toContain('apartment/lot-2')
  })

  it('begins at a scale and ends at a little less', () => {
    const at = (px: number, before: ReadonlySet<string>) => nearBuildings(campus, () => px, before).near.size
    expect(at(4.1, none)).toBe(all.size)
    expect(at(3.7, none)).toBe(0)
    expect(at(3.7, all)).toBe(all.size)
    expect(at(3.4, all)).toBe(0)
    expect(nearBuildings(campus, () => 0, all).seen.size).toBe(0)
  })
})

describe('what is selected or pointed at', () => {
  it('has its name from afar and with names turned off, with the storey that is meant', () => {
    const query = { resting: false, select: 'lot2-industrial-3.f5', hover: 'apartment-2', hoverStorey: 7 }
    expect(wanted(query).map((it) => [it.id, it.active, it.sub && domainWords(it.sub)])).toEqual(
      expect.arrayContaining([
        ['lot2-industrial-3', true, 'F5'],
        ['apartment-2', true, 'F7'],
      ]),
    )
    expect(wanted(query).length).toBe(2)
  })

  it('puts what is pointed at before what is selected', () => {
    const [one, two] = ['exhibition-center', 'apartment-2'] as const
    const rank = (id: string) => wanted({ select: one, hover: two }).find((it) => it.id === id)?.rank ?? 0
    expect(rank(two)).toBeGreaterThan(rank(one))
  })

  it('shows the companies of a building, on storeys that are marked as illustrative', () => {
    const tenants = wanted({ select: 'startup-center' }).filter((it) => it.kind === 'tenant')
    expect(tenants.map((it) => [it.text.en, it.sub && domainWords(it.sub, 'en')])).toEqual([
      ['Huawei Kunpeng', 'F3–F6 · illustrative'],
      ['Neusoft', 'F7–F8 · illustrative'],
    ])
    expect(
      wanted({ select: 'startup-center', day: toDay('2021-12-01') }).some((it) => it.kind === 'tenant'),
    ).toBe(false)
  })

  it('shows a company at its storeys, which rise with them when they are drawn apart', () => {
    const heights = (exploded: string | null) =>
      wanted({ select: 'huawei-kunpeng', exploded })
        .filter((it) => it.kind === 'tenant')
        .map((it) => it.spots[0]?.[1] ?? 0)
    const [closed = 0] = heights(null)
    const [apart = 0] = heights('startup-center')
    expect(closed).toBeGreaterThan(10)
    expect(apart).toBeGreaterThan(closed)
  })
})

it('no building is named twice: where a list names it, the model does not', () => {
  const named = new Set(['exhibition-center'])
  expect(ids({ named })).not.toContain('exhibition-center')
  expect(ids({ named, hover: 'exhibition-center' })).toContain('exhibition-center')
})
