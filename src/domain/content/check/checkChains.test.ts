/** Chains and the matching of two systems: every rule broken once. */
import { beforeEach, describe, expect, it } from 'vitest'
import { parkPack } from '../../fixtures/park.ts'
import { type Fault, packFiles, type ScenePack } from '../pack.ts'
import { checkChains } from './checkChains.ts'

const sound = parkPack()
let pack: ScenePack

beforeEach(() => {
  pack = structuredClone(sound)
})

function faults(): Fault[] {
  const found: Fault[] = []
  checkChains(pack, (file, path, reason) => found.push({ file, path, reason }))
  return found
}

/** Replaces fields of a part of the cloned pack, which is typed as read-only in places. */
const change = (part: object | undefined, fields: Record<string, unknown>) => {
  if (!part) throw new Error('there is no such part in the pack')
  Object.assign(part, fields)
}

type Case = [what: string, change: (pack: ScenePack) => void, place: string, reason: RegExp]

const cases: Case[] = [
  [
    'a chain of an industry that is not there',
    (it) => change(it.chains[1], { industry: 'alchemy' }),
    'industries.json chains[1].industry',
    /no industry "alchemy"/,
  ],
  [
    'a company in a chain that is not there',
    (it) => change(it.tenants[0]?.chain, { id: 'perpetual-motion' }),
    'tenants.json tenants[0].chain.id',
    /no chain "perpetual-motion"/,
  ],
  [
    'a company placed by hand where the chain is all of an industry',
    (it) => change(it.tenants[0]?.chain, { id: 'software-chain' }),
    'tenants.json tenants[0].chain.id',
    /all of industry "software"/,
  ],
  [
    'a cluster of both systems',
    (it) => change(it.matching?.systems[1].clusters[1], { id: 'home-machines' }),
    'industries.json matching.systems[1].clusters[1].id',
    /already used by matching.systems\[0\].clusters\[0\]/,
  ],
  [
    'a link of a chain that is not there',
    (it) => change(it.matching?.links[1], { chain: 'perpetual-motion' }),
    'industries.json matching.links[1].chain',
    /no chain "perpetual-motion"/,
  ],
  [
    'two links of one chain',
    (it) => change(it.matching?.links[1], { chain: 'robot-chain' }),
    'industries.json matching.links[1].chain',
    /"robot-chain" are already given/,
  ],
  [
    'a link to a cluster that is not there',
    (it) => change(it.matching?.links[1], { clusters: ['home-machines', 'lj-gold'] }),
    'industries.json matching.links[1].clusters[1]',
    /no cluster "lj-gold"/,
  ],
]

describe('chains and their matching', () => {
  it('of the park are sound', () => {
    expect(faults()).toEqual([])
  })

  it('may be left out', () => {
    change(pack, { matching: undefined })
    expect(faults()).toEqual([])
  })

  it.each(cases)('refuse %s', (_what, breakIt, place, reason) => {
    breakIt(pack)
    const found = faults().filter((it) => reason.test(it.reason))
    expect(found.map((it) => `${it.file} ${it.path}`)).toEqual([place])
  })

  it('have an origin each, down to the single link', () => {
    const { industries, chains, matching } = structuredClone(sound)
    const parts = [matching, matching?.systems[0], matching?.systems[1].clusters[0], matching?.links[0]]
    for (const part of parts) {
      const { source, illustrative } = part as { source?: string; illustrative?: true }
      change(part, { source: undefined, illustrative: undefined })
      expect(packFiles['industries.json'].safeParse({ industries, chains, matching }).success).toBe(false)
      change(part, { source, illustrative })
      expect(packFiles['industries.json'].safeParse({ industries, chains, matching }).success).toBe(true)
    }
  })
})
