/** Rules of the climate, each broken once in an otherwise sound pack. */
import { describe, expect, it } from 'vitest'
import { parkPack } from '../../fixtures/park.ts'
import { type Climate, climate as schema } from '../records/climate.ts'
import { checkReferences } from './check.ts'

const sound = parkPack()

/** Faults after a change to the climate. */
const faultsAfter = (change: (climate: Climate) => void) => {
  const pack = structuredClone(sound)
  change(pack.manifest.climate as Climate)
  return checkReferences(pack)
}
const dated = (date: string) => ({ date, precision: 'day' as const, illustrative: true as const })
const at = (path: string, reason: RegExp) =>
  expect.objectContaining({ file: 'scene.json', path, reason: expect.stringMatching(reason) })

describe('the climate', () => {
  it('of the park is sound, and a pack may have none', () => {
    expect(faultsAfter(() => undefined)).toEqual([])
    const pack = structuredClone(sound)
    delete pack.manifest.climate
    expect(checkReferences(pack)).toEqual([])
  })

  it.each<[string, (it: Climate) => void, string, RegExp]>([
    [
      'a break-up after the freeze-up',
      (it) => Object.assign(it.river.breakUp, { day: '12-01' }),
      'climate.river.breakUp.day',
      /New Year/,
    ],
    [
      'two freeze-ups in a year',
      (it) => it.river.freezeUps.push(dated('2021-11-20')),
      'climate.river.freezeUps[1].date',
      /2021 already/,
    ],
    [
      'a freeze-up before the ice run',
      (it) => it.river.freezeUps.push(dated('2022-11-20')),
      'climate.river.freezeUps[1].date',
      /2022-11-25/,
    ],
    [
      'a freeze-up before the break-up',
      (it) => it.river.freezeUps.push(dated('2020-02-10')),
      'climate.river.freezeUps[1].date',
      /break-up of 2020/,
    ],
    [
      'two weathers on a day',
      (it) => it.weather.push({ date: '2022-01-15', kind: 'clear', illustrative: true }),
      'climate.weather[2].date',
      /already/,
    ],
    [
      'a source that is not in the ledger',
      (it) => Object.assign(it.monthlyMeanC, { source: 'F999' }),
      'climate.monthlyMeanC.source',
      /no source "F999"/,
    ],
  ])('with %s has a fault at its place', (_what, change, path, reason) => {
    expect(faultsAfter(change)).toContainEqual(at(path, reason))
  })

  it('knows only days that come every year', () => {
    const sample = structuredClone(sound.manifest.climate) as Climate
    for (const day of ['02-30', '02-29', '13-01', '4-8', '']) {
      sample.river.breakUp.day = day
      expect(schema.safeParse(sample).success, day).toBe(false)
    }
    sample.river.breakUp.day = '04-08'
    expect(schema.safeParse(sample).success).toBe(true)
  })
})
