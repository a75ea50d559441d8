import { describe, expect, it } from 'vitest'
import { campusOf } from '../campus/campus.ts'
import { checkReferences } from '../content/check/check.ts'
import type { ScenePack } from '../content/pack.ts'
import { parkCampus } from '../fixtures/park.ts'
import { builtHeightM } from './built.ts'
import { ALWAYS, NEVER } from './featureTimes.ts'
import { shownFrom } from './undated.ts'

const { pack } = parkCampus()
const ID = 'mill'

/** The pack with one building's dates changed in the file's own way. */
async function changed(
  change: (dates: Record<string, { start: { date: string } }>) => void,
): Promise<ScenePack> {
  const schedule = structuredClone(pack.schedule)
  expect(schedule.buildings[ID]).toBeDefined()
  change(schedule.buildings[ID] as never)
  return { ...pack, schedule }
}

describe('a building whose dates cannot be used', () => {
  const { [ID]: _, ...dated } = pack.schedule.buildings
  const broken = { ...pack, schedule: { ...pack.schedule, buildings: dated } }
  const campus = campusOf(broken)
  const entry = campus.buildings.get(ID)
  if (!entry) throw new Error('no entry')
  const from = entry.shownFrom

  it('is hidden while its lot is built and stands once that is in use', () => {
    const others = Object.entries(dated).filter(([id]) => campus.buildings.get(id)?.lot.id === entry.lot.id)
    expect(from).toBe(Math.max(...others.map(([id]) => campus.buildings.get(id)?.times?.inUse ?? 0)))
    expect(builtHeightM(campus, entry, from - 1)).toBe(0)
    expect(builtHeightM(campus, entry, from)).toBe(entry.heightM)
  })

  it('counts only from then on', () => {
    const [before, after] = [campus.progress.at(from - 1), campus.progress.at(from)]
    expect(after.areaUpM2 - before.areaUpM2).toBeGreaterThanOrEqual(entry.areas.grossM2 - 1)
    expect(campus.progress.at(campus.timeline.end).inPhase['in-use']).toBe(campus.buildings.size)
  })

  it('is drawn from one day to the next, storey and roof', () => {
    const { first, count } = entry.features
    for (const times of campus.featureTimes.slice(first, first + count - 1)) {
      expect(times.envelopeStart).toBe(from - campus.timeline.start)
      expect(times.structureStart).toBe(times.structureEnd)
      expect([ALWAYS, NEVER]).not.toContain(times.structureStart)
    }
  })

  it('waits for the end of the timeline where nothing of its lot has dates', () => {
    const none = { ...pack, schedule: { ...pack.schedule, buildings: {} } }
    expect(shownFrom(none, entry.building)).toBe(campus.timeline.end)
  })
})

describe('faults in the dates of one building', () => {
  const cases: [string, (dates: Record<string, { start: { date: string } }>) => void, RegExp][] = [
    [
      'reversed phases',
      (it) => Object.assign(it.structure?.start ?? {}, { date: '2021-12-01' }),
      /before the start|before the/,
    ],
    [
      'a date off the timeline',
      (it) => Object.assign(it.excavation?.start ?? {}, { date: '2011-01-01' }),
      /outside the timeline/,
    ],
  ]
  for (const [name, change, reason] of cases) {
    it(`${name} are told with their place, and spoil no more than that building`, async () => {
      const faults = checkReferences(await changed(change))
      expect(faults.length).toBeGreaterThan(0)
      expect(faults.some((it) => it.path.startsWith(`buildings.${ID}.`) && reason.test(it.reason))).toBe(true)
      expect(new Set(faults.map((it) => it.undated))).toEqual(new Set([ID]))
    })
  }
})
