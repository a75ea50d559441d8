/** A storey is never let twice, whoever comes and goes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parkPack } from '../../fixtures/park.ts'
import { formatIsoDate, toDay } from '../../schedule/calendar.ts'
import type { Fault, ScenePack } from '../pack.ts'
import type { Tenant } from '../records/tenant.ts'
import { checkTenancy } from './checkTenancy.ts'

const pack = parkPack()
const [model] = pack.tenants
if (!model) throw new Error('no tenants')
const START = toDay('2022-01-01')

interface Stay {
  storeys: [number, number]
  share: number
  from: number
  days: number | null
}

const tenantOf = ({ storeys, share, from, days }: Stay, i: number): Tenant => ({
  ...model,
  id: `t${i}`,
  since: { date: formatIsoDate(START + from), precision: 'day', illustrative: true },
  ...(days !== null && {
    until: { date: formatIsoDate(START + from + days), precision: 'day', illustrative: true },
  }),
  locations: [{ building: 'tower', storeys, share, illustrative: true }],
})

function faultsOf(changed: Partial<ScenePack>): Fault[] {
  const faults: Fault[] = []
  checkTenancy({ ...pack, ...changed }, (file, path, reason) => faults.push({ file, path, reason }))
  return faults
}

const stay: fc.Arbitrary<Stay> = fc.record({
  storeys: fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
    .map((pair): [number, number] => {
      const [a, b] = pair.sort((x, y) => x - y)
      return [a as number, b as number]
    }),
  share: fc.constantFrom(1, 0.5, 1 / 3, 0.25),
  from: fc.integer({ min: 0, max: 60 }),
  days: fc.option(fc.integer({ min: 1, max: 40 })),
})

/** Day by day and storey by storey, what the check finds by looking at beginnings only. */
function letTwice(stays: readonly Stay[]): boolean {
  for (let storey = 1; storey <= 9; storey++) {
    for (let day = 0; day <= 100; day++) {
      const here = stays.filter(
        (stay) =>
          stay.storeys[0] <= storey &&
          storey <= stay.storeys[1] &&
          stay.from <= day &&
          (stay.days === null || day < stay.from + stay.days),
      )
      if (here.reduce((sum, it) => sum + it.share, 0) > 1.001) return true
    }
  }
  return false
}

describe('leases and offers', () => {
  it('of the park are sound', () => {
    expect(faultsOf({})).toEqual([])
  })

  it('are refused when, and only when, a storey would be let more than once', () => {
    fc.assert(
      fc.property(fc.array(stay, { maxLength: 6 }), (stays) => {
        const faults = faultsOf({ tenants: stays.map(tenantOf), spaces: [] })
        expect(faults.length > 0).toBe(letTwice(stays))
      }),
    )
  })

  it('that clash are named with storey, day and everyone’s share', () => {
    const both: Stay[] = [
      { storeys: [3, 6], share: 1, from: 0, days: null },
      { storeys: [5, 5], share: 0.5, from: 10, days: 5 },
    ]
    expect(faultsOf({ tenants: both.map(tenantOf), spaces: [] })).toEqual([
      {
        file: 'tenants.json',
        path: 'tenants[1].locations[0].storeys',
        reason: 'F5 of "tower" on 2022-01-11 is taken 150 %: "t0" 100 %, "t1" 50 %',
      },
    ])
  })

  it('follow one another on the same storey, from the day the one before has left', () => {
    const turns: Stay[] = [
      { storeys: [3, 3], share: 1, from: 0, days: 10 },
      { storeys: [3, 3], share: 1, from: 10, days: null },
    ]
    expect(faultsOf({ tenants: turns.map(tenantOf), spaces: [] })).toEqual([])
  })

  it('cannot offer what is let', () => {
    const [space] = pack.spaces
    if (!space) throw new Error('no spaces')
    const tenants = [tenantOf({ storeys: [2, 2], share: 1, from: 0, days: null }, 0)]
    const [fault] = faultsOf({ tenants, spaces: [{ ...space, building: 'tower', storeys: [2, 2] }] })
    expect(fault).toMatchObject({ file: 'spaces.json', path: 'spaces[0].storeys' })
  })

  it('need a building that is there and has the storeys, and days that run forwards', () => {
    const one = tenantOf({ storeys: [3, 3], share: 1, from: 0, days: null }, 0)
    const at = (change: object): Partial<ScenePack> => ({
      tenants: [{ ...one, locations: [{ ...one.locations[0], ...change }] } as Tenant],
      spaces: [],
    })
    expect(faultsOf(at({ building: 'atlantis' }))[0]?.reason).toBe('there is no building "atlantis"')
    expect(faultsOf(at({ storeys: [10, 11] }))[0]?.reason).toBe('"tower" has only 10 storeys')
    expect(faultsOf(at({ until: '2021-12-31' }))[0]?.path).toBe('tenants[0].locations[0].until')
    expect(faultsOf(at({ since: '2021-12-31' }))[0]?.path).toBe('tenants[0].locations[0].since')
    const left = tenantOf({ storeys: [3, 3], share: 1, from: 5, days: 1 }, 0)
    const gone = { ...left, until: { ...left.since, date: '2022-01-02' } } as Tenant
    expect(faultsOf({ tenants: [gone], spaces: [] })[0]?.path).toBe('tenants[0].until.date')
  })
})
