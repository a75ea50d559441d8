/** Chains and the matching of two systems: every rule broken once. */
import { beforeEach, describe, expect, it } from 'vitest'
import { shenhaPack } from '../../../../tools/scene/shenha.ts'
import { type Fault, packFiles, type ScenePack } from '../pack.ts'
import { checkChains } from './checkChains.ts'

const sound = await shenhaPack()
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
    (it) => change(it.chains[4], { industry: 'alchemy' }),
    'industries.json chains[4].industry',
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
    (it) => change(it.tenants[0]?.chain, { id: 'digital-economy' }),
    'tenants.json tenants[0].chain.id',
    /all of industry "digital"/,
  ],
  [
    'a cluster of both systems',
    (it) => change(it.matching?.systems[1].clusters[2], { id: 'sz-space' }),
    'industries.json matching.systems[1].clusters[2].id',
    /already used by matching.systems\[0\].clusters\[0\]/,
  ],
  [
    'a link of a chain that is not there',
    (it) => change(it.matching?.links[5], { chain: 'perpetual-motion' }),
    'industries.json matching.links[5].chain',
    /no chain "perpetual-motion"/,
  ],
  [
    'two links of one chain',
    (it) => change(it.matching?.links[5], { chain: 'robotics' }),
    'industries.json matching.links[5].chain',
    /"robotics" are already given/,
  ],
  [
    'a link to a cluster that is not there',
    (it) => change(it.matching?.links[3], { clusters: ['sz-robots', 'lj-gold'] }),
    'industries.json matching.links[3].clusters[1]',
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

  it('tell what is documented — that the systems are matched — from what is drawn', () => {
    expect(sound.matching?.source).toBe('S032')
    expect(sound.matching?.systems.map((it) => it.source)).toEqual(['S032', 'S032'])
    const drawn = [
      ...(sound.matching?.links ?? []),
      ...(sound.matching?.systems ?? []).flatMap((it) => it.clusters),
    ]
    expect(drawn.every((it) => it.illustrative)).toBe(true)
  })
})
