/** Chains through all time: on every day exactly those who are there hang together, and the arcs say the same. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shenhaCampus } from '../../../tools/scene/shenha.ts'
import { type Campus, campusOf } from '../campus/campus.ts'
import type { IndustryChain } from '../content/records/chain.ts'
import type { Tenant } from '../content/records/tenant.ts'
import { kindOf } from '../evidence/kinds.ts'
import { formatIsoDate, toDay } from '../schedule/calendar.ts'
import { holdsOn } from '../tenancy/tenancy.ts'
import { arcsOf } from './chainArcs.ts'
import { type ChainLink, linksOn, linksOverTime } from './chainLinks.ts'
import { chainColor, chainStoreys, membersOf, membersOn, seatsOn } from './chains.ts'

const campus = await shenhaCampus()
const { chains } = campus.pack
const START = toDay('2022-01-01')
const DAYS = 120

const chainOf = (id: string) => {
  const found = chains.find((it) => it.id === id)
  if (!found) throw new Error(`there is no chain "${id}"`)
  return found
}
const namesOn = (chain: IndustryChain, date: string) =>
  membersOn(campus, chain, toDay(date)).map((m) => m.tenant.id)
const period = ({ begin, end }: ChainLink) =>
  `${begin.tenant.id}/${begin.index} ${end ? `${end.tenant.id}/${end.index}` : ''}`

interface Stay {
  leads: boolean
  building: string
  storey: number
  from: number
  days: number | null
}

/** A park whose robotics chain is made of these stays, one a company. */
function parkOf(stays: readonly Stay[]): Campus {
  const [model] = campus.pack.tenants
  if (!model) throw new Error('no tenants')
  const tenants = stays.map(
    ({ leads, building, storey, from, days }, i): Tenant => ({
      ...model,
      id: `t${i}`,
      chain: { id: 'robotics', position: leads ? 'leader' : 'ecosystem', illustrative: true },
      since: { date: formatIsoDate(START + from), precision: 'day', illustrative: true },
      ...(days !== null && {
        until: { date: formatIsoDate(START + from + days), precision: 'day', illustrative: true },
      }),
      locations: [{ building, storeys: [storey, storey], share: 1, illustrative: true }],
    }),
  )
  return campusOf({ ...campus.pack, tenants })
}

const stays = fc.array(
  fc.record<Stay>({
    leads: fc.boolean(),
    building: fc.constantFrom(
      'startup-center',
      'lot1-industrial-3',
      'lot2-industrial-1',
      'lot2-industrial-6',
    ),
    storey: fc.integer({ min: 1, max: 7 }),
    from: fc.integer({ min: 0, max: DAYS - 20 }),
    days: fc.option(fc.integer({ min: 1, max: 60 })),
  }),
  { maxLength: 7 },
)
const days = fc.integer({ min: 0, max: DAYS }).map((it) => START + it)

describe('the chains of the park', () => {
  it('have everybody whom the pack places in them, and no rank that no source gives', () => {
    const members = membersOf(campus, chainOf('xinchuang'))
    expect(members.map((it) => [it.tenant.id, it.position])).toEqual([
      ['huawei-kunpeng', null],
      ['neusoft', null],
      ['qi-anxin', null],
      ['beidahuang-information', null],
    ])
    for (const chain of chains)
      for (const { position, origin } of membersOf(campus, chain))
        if (position === 'leader') expect(kindOf(origin)).toBe('documented')
  })

  it('have a documented leader in front', () => {
    const [first, second] = campus.pack.tenants
    if (!first || !second) throw new Error('no tenants')
    const tenants = [
      { ...first, chain: { id: 'robotics', illustrative: true as const } },
      { ...second, chain: { id: 'robotics', position: 'leader' as const, source: 'S024' } },
    ]
    const members = membersOf(campusOf({ ...campus.pack, tenants }), chainOf('robotics'))
    expect(members.map((it) => [it.tenant.id, it.position])).toEqual([
      [second.id, 'leader'],
      [first.id, null],
    ])
  })

  it('of a whole industry have all of it, and nobody in front', () => {
    const members = membersOf(campus, chainOf('digital-economy'))
    const all = campus.pack.tenants.filter((it) => it.industry.id === 'digital')
    expect(members.map((it) => it.tenant.id)).toEqual(all.map((it) => it.id))
    expect(members.every((it) => it.position === null)).toBe(true)
  })

  it('say where each place in them is stated', () => {
    for (const chain of chains)
      for (const { origin } of membersOf(campus, chain))
        expect((origin.source === undefined) !== (origin.illustrative === undefined)).toBe(true)
  })

  it('grow with the companies that come', () => {
    expect(namesOn(chainOf('xinchuang'), '2022-02-28')).toEqual([])
    expect(namesOn(chainOf('xinchuang'), '2022-05-01')).toEqual(['neusoft', 'qi-anxin'])
    expect(namesOn(chainOf('xinchuang'), '2023-08-01')).toHaveLength(4)
  })

  it('have no seat at a registered address', () => {
    const chain = chainOf('new-materials')
    expect(namesOn(chain, '2024-12-21')).toEqual(['aurora-optoelectronics'])
    expect(seatsOn(campus, chain, toDay('2024-12-21'))).toEqual([])
    expect(arcsOf(campus, chain)).toEqual([])
  })

  it('wear the color of their industry', () => {
    expect(chainColor(campus, chainOf('xinchuang'))).toBe(chainColor(campus, chainOf('digital-economy')))
    expect(chainColor(campus, chainOf('bio-economy'))).not.toBe(chainColor(campus, chainOf('xinchuang')))
  })
})

describe('links', () => {
  it('lead from the leader to everybody around it', () => {
    const buildings = ['startup-center', 'lot1-industrial-3', 'lot2-industrial-1', 'lot2-industrial-6']
    const park = parkOf(
      buildings.map((building, i) => ({ leads: i === 2, building, storey: 2, from: 0, days: null })),
    )
    const links = linksOn(park, chainOf('robotics'), START + DAYS)
    expect(links.map((it) => it.begin.tenant.id)).toEqual(Array(3).fill('t2'))
    expect(links.map((it) => it.end?.tenant.id).sort()).toEqual(['t0', 't1', 't3'])
  })

  it('join those who are near each other where nobody leads', () => {
    const links = linksOn(campus, chainOf('xinchuang'), toDay('2024-12-21'))
    const joined = links.flatMap((it) => [it.begin.tenant.id, it.end?.tenant.id])
    expect(links).toHaveLength(3)
    expect(new Set(joined)).toEqual(
      new Set(['huawei-kunpeng', 'neusoft', 'qi-anxin', 'beidahuang-information']),
    )
  })

  it('mark whoever is alone', () => {
    const links = linksOn(campus, chainOf('commercial-space'), toDay('2024-12-21'))
    expect(links.map((it) => [it.begin.tenant.id, it.end])).toEqual([['hit-satellite', null]])
  })

  it('join all who are there on a day, without a ring, and nobody else', () => {
    fc.assert(
      fc.property(stays, days, (given, day) => {
        const park = parkOf(given)
        const chain = chainOf('robotics')
        const links = linksOn(park, chain, day)
        const seats = new Set(seatsOn(park, chain, day).map((it) => it.lease.tenant.id))
        const present = given.filter((lease, i) => {
          const here =
            day >= START + lease.from && (lease.days === null || day < START + lease.from + lease.days)
          expect(seats.has(`t${i}`)).toBe(here)
          return here
        })
        const joined = links.filter((it) => it.end !== null)
        expect(joined).toHaveLength(Math.max(0, present.length - 1))
        expect(links.length - joined.length).toBe(present.length === 1 ? 1 : 0)
        // Followed from the first, they reach everybody.
        const reached = new Set([...seats].slice(0, 1))
        for (let i = 0; i < joined.length; i++)
          for (const { begin, end } of joined) {
            const [a, b] = [begin.tenant.id, end?.tenant.id ?? '']
            if (reached.has(a) || reached.has(b)) reached.add(a).add(b)
          }
        expect(reached).toEqual(seats)
      }),
    )
  })

  it('over time are on each day those of the day', () => {
    fc.assert(
      fc.property(stays, days, (given, day) => {
        const park = parkOf(given)
        const chain = chainOf('robotics')
        const held = linksOverTime(park, chain).filter((it) => holdsOn(it, day))
        expect(held.map(period).sort()).toEqual(linksOn(park, chain, day).map(period).sort())
      }),
    )
  })

  it('join the largest alone where there are hundreds', () => {
    const many: Stay[] = Array.from({ length: 400 }, (_, i) => ({
      leads: i === 399,
      building: ['startup-center', 'lot1-industrial-3', 'lot2-industrial-1'][i % 3] as string,
      storey: 1 + (i % 7),
      from: i % 100,
      days: null,
    }))
    const park = parkOf(many)
    const links = linksOn(park, chainOf('robotics'), START + DAYS)
    expect(links).toHaveLength(39)
    expect(links.every((it) => it.begin.tenant.id === 't399')).toBe(true)
  })

  it('are not broken by others who come and go', () => {
    const timed = linksOverTime(campus, chainOf('xinchuang'))
    expect(new Set(timed.map((it) => `${period(it)} ${it.from}`)).size).toBe(timed.length)
    expect(timed.filter((it) => it.until === null)).toHaveLength(3)
  })
})

describe('arcs', () => {
  it('begin and end at storeys that are held, and rise over both roofs unless they stay in one building', () => {
    fc.assert(
      fc.property(stays, (given) => {
        const park = parkOf(given)
        const links = linksOverTime(park, chainOf('robotics'))
        const arcs = arcsOf(park, chainOf('robotics'))
        expect(arcs).toHaveLength(links.length)
        for (const [i, arc] of arcs.entries()) {
          const { begin, end, from, until } = links[i] as (typeof links)[number]
          expect([arc.from, arc.until]).toEqual([from, until])
          const ends = [begin, end ?? begin]
          for (const [k, lease] of ends.entries()) {
            const [run] = park.rangeOf(lease)
            expect(arc.features[k]).toBe(run?.first)
          }
          const roofs = ends.map((it) => park.buildings.get(it.building)?.heightM ?? 0)
          const [, a, b] = arc.curve
          const topM = (arc.curve[0][1] + 3 * a[1] + 3 * b[1] + arc.curve[3][1]) / 8
          if (!end) expect(arc.curve[3][1]).toBeGreaterThan(roofs[0] as number)
          else if (begin.building !== end.building) expect(topM).toBeGreaterThan(Math.max(...roofs))
          else expect(topM).toBeLessThan(roofs[0] as number)
        }
      }),
    )
  })

  it('light the storeys of those they join, for as long as these are held', () => {
    const runs = chainStoreys(campus, chainOf('robotics'))
    const wanted = ['agile-robots', 'hit-ai-institute'].flatMap((id) => campus.featuresOf(id))
    expect(runs.map(({ first, count }) => ({ first, count }))).toEqual(wanted)
    expect(runs[0]?.from).toBe(toDay('2022-09-21'))
  })
})
