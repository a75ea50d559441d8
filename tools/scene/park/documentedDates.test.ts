/** What documents say about the building of the park, day by day, against the content pack and what it makes stand. */
import { describe, expect, it } from 'vitest'
import { builtHeightM } from '../../../src/domain/construction/built.ts'
import { instantOf, PHASES, phaseAt, storeysUp } from '../../../src/domain/construction/construction.ts'
import { kindOf } from '../../../src/domain/evidence/kinds.ts'
import { toDay } from '../../../src/domain/schedule/calendar.ts'
import { shenhaCampus } from '../shenha.ts'

const campus = await shenhaCampus()
const { pack } = campus
const lot = (id: string) => [...campus.buildings.values()].filter((it) => it.building.lot === id)
const [lot1, lot2, phase2] = [lot('lot-1'), lot('lot-2'), lot('phase-2')]
const exhibition = campus.buildings.get('exhibition-center')
const behindGate = lot1.filter((it) => it !== exhibition)
const scheduleOf = (id: string) => pack.schedule.buildings[id]

const toppedOut = (entries: typeof lot1, date: string) =>
  entries.filter(
    (it) => storeysUp(it.storeyTimes, it.building, campus.work, toDay(date)) === it.building.storeys,
  ).length

/** Share of the basement works of a lot that is done at the end of a date. */
function basementDone(entries: typeof lot1, date: string): number {
  const now = campus.work.toWork(instantOf(toDay(date)))
  const levels = entries.flatMap((it) => it.storeyTimes.filter((level) => level.storey < 0))
  const done = levels.map(({ structure: { start, end } }) =>
    Math.min(1, Math.max(0, (now - start) / (end - start))),
  )
  return done.reduce((sum, it) => sum + it, 0) / done.length
}

const phasesOn = (entries: typeof lot1, date: string) =>
  new Set(entries.map((it) => it.times && phaseAt(it.times, toDay(date))))

describe('the schedule quotes its documents', () => {
  it.each(behindGate.map((it) => [it.building.id] as const))('%s', (id) => {
    const plan = scheduleOf(id)
    // 101 days to ±0 (F071), work resumed on 12 March 2020 (F072), in use in October 2021 (F079).
    expect(plan?.basement?.start).toMatchObject({ date: '2019-08-06', source: 'F071' })
    expect(plan?.basement?.finish).toMatchObject({ date: '2019-11-15', source: 'F071' })
    expect(plan?.structure.start).toMatchObject({ date: '2020-03-12', source: 'F072' })
    expect(plan?.inUse).toMatchObject({ source: 'F079', precision: 'month' })
    // What the reports date is ±0 and the use of the lot; the rest follows from them.
    const kinds = [plan?.basement?.start, plan?.basement?.finish, plan?.structure.start, plan?.inUse]
    expect(kinds.map((it) => kindOf(it))).toEqual(['derived', 'documented', 'derived', 'documented'])
    expect(plan?.inUse.date).toMatch(/^2021-10/)
  })

  it('for the exhibition center: official start, capped in 63 days, open by April 2021', () => {
    const plan = scheduleOf('exhibition-center')
    expect(plan?.structure.start).toMatchObject({ date: '2019-09-01', source: 'F070' })
    expect(kindOf(plan?.structure.start)).toBe('derived')
    expect((exhibition?.times?.structure.end ?? 0) - (exhibition?.times?.structure.start ?? 0)).toBe(63)
    expect(plan?.inUse).toMatchObject({ source: 'F077', precision: 'month' })
    expect(plan?.inUse.date).toMatch(/^2021-04/)
  })

  it('for the topping out of Lot I on 29 July 2020', () => {
    const finishes = behindGate.map((it) => scheduleOf(it.building.id)?.structure.finish)
    const last = finishes.filter((it) => it?.date === '2020-07-29')
    expect(last.length).toBeGreaterThan(0)
    for (const it of last) expect([it?.source, kindOf(it)]).toEqual(['F074', 'derived'])
    for (const it of finishes) expect(it?.date && it.date <= '2020-07-29').toBe(true)
  })

  it('for Lot II: begun with the resumption of 2020, its use planned for 2022', () => {
    const starts = lot2.map((it) => scheduleOf(it.building.id)?.excavation.start.date ?? '').sort()
    expect(starts[0]).toBe('2020-03-12')
    for (const building of lot2)
      expect(scheduleOf(building.building.id)?.inUse).toMatchObject({
        source: 'F081',
        precision: 'year',
        planStated: '2021-10-27',
      })
    for (const it of lot2) expect(scheduleOf(it.building.id)?.inUse.date).toMatch(/^2022/)
  })

  it('for the two winters whose end is documented', () => {
    const ends = pack.schedule.workStops.map(({ from, to }) => [to.date, to.source, kindOf(to), kindOf(from)])
    expect(ends.slice(0, 2)).toEqual([
      ['2020-03-11', 'F072', 'derived', 'illustrative'],
      ['2021-02-28', 'F076', 'derived', 'illustrative'],
    ])
  })

  it('and claims none where there are none: dates of Phase 2, shapes, routes and tenants’ storeys', () => {
    for (const it of phase2) expect(it.building.existence, it.building.id).toEqual({ illustrative: true })
    for (const it of phase2) expect(JSON.stringify(scheduleOf(it.building.id))).not.toContain('"source"')
    for (const it of pack.buildings) expect(it.geometry, it.id).toEqual({ illustrative: true })
    for (const it of pack.site.lots) expect(it.geometry, it.id).toEqual({ illustrative: true })
    expect(pack.corridor.geometry).toEqual({ illustrative: true })
    expect(pack.site.geometry).toEqual({ illustrative: true })
    for (const { locations } of pack.tenants) for (const it of locations) expect(it.illustrative).toBe(true)
  })

  it('and names only the one street whose name is documented', () => {
    const named = pack.site.roads.filter((it) => it.name)
    expect(named.map((it) => [it.name?.zh, it.nameSource, it.illustrative])).toEqual([
      ['智谷大街', 'F035', true],
    ])
  })
})

describe('milestones quote their documents', () => {
  it.each([
    ['2017-03', 'month', 'S009'],
    ['2019-05-09', 'day', 'S011'],
    ['2019-05-17', 'day', 'F067'],
    ['2019-09-01', 'day', 'F070'],
    ['2019-11-15', 'day', 'F071'],
    ['2020-03-12', 'day', 'F072'],
    ['2020-07-29', 'day', 'F074'],
    ['2020-12-06', 'day', 'F075'],
    ['2021-03-01', 'day', 'F076'],
    ['2021-04', 'month', 'F077'],
    ['2021-10-26', 'day', 'F080'],
    ['2022-08', 'month', 'S022'],
    ['2022', 'year', 'F081'],
    ['2023-08-25', 'day', 'F083'],
    ['2023', 'year', 'S020'],
    ['2023', 'year', 'S023'],
    ['2024', 'year', 'S014'],
  ])('%s, known to the %s', (date, precision, source) => {
    const documented = pack.milestones.filter((it) => it.source === source && it.date.startsWith(date))
    expect(documented.map((it) => it.precision)).toEqual([precision])
  })
})

describe('figures quote their documents', () => {
  it.each([
    ['gross-floor-area', 540_000, 'S014'],
    ['site-area', 220_000, 'F047'],
    ['park-area', 26, 'S012'],
    ['distance', 2800, 'S010'],
    ['measures', 135, 'S016'],
    ['concentration', 77.84, 'S025'],
    ['top-500', 4, 'S026'],
    ['listed', 7, 'S027'],
    ['regional-headquarters', 2, 'S028'],
    ['unicorns', 6, 'S029'],
    ['high-tech', 15, 'S030'],
    ['occupancy', 80.5, 'F094'],
    ['digital-share', 72, 'F094'],
    ['registered-capital', 219.21, 'F092'],
    ['invested-2020', 17.3, 'F095'],
    ['invested-core', 48.8, 'F096'],
    ['output-target', 500, 'F098'],
  ])('%s is %d', (id, value, source) => {
    expect(pack.figures.find((it) => it.id === id)).toMatchObject({ value, source })
  })

  it('registered firms grew as reported, without the doubtful 177', () => {
    const series = pack.figures.find((it) => it.id === 'registered-firms')?.series ?? []
    expect(series.map((it) => [it.date, it.value])).toEqual([
      ['2020-12-31', 127],
      ['2021-04-25', 153],
      ['2021-10-27', 311],
      ['2023-07-31', 590],
      ['2023-08-25', 600],
    ])
  })

  it('Lot I has 75,300 m² of ground, 179,400 m² of floor and 11 buildings', () => {
    expect(pack.site.lots[0]).toMatchObject({
      siteAreaM2: { value: 75_300, source: 'F050' },
      grossFloorAreaM2: { value: 179_400, source: 'F051' },
      buildingCount: { value: 11, source: 'F052' },
    })
  })
})

describe('what stands agrees with the documents', () => {
  it('1 September 2019: about 30 % of the basement of Lot I is done, the exhibition hall begins', () => {
    expect(basementDone(lot1, '2019-09-01')).toBeGreaterThan(0.2)
    expect(basementDone(lot1, '2019-09-01')).toBeLessThan(0.35)
    expect(exhibition?.times && phaseAt(exhibition.times, toDay('2019-08-31'))).toBe('excavation')
    expect(exhibition?.times && phaseAt(exhibition.times, toDay('2019-09-01'))).toBe('structure')
  })

  it('15 November 2019: Lot I reaches ±0, on that day and not before', () => {
    expect(basementDone(lot1, '2019-11-15')).toBeCloseTo(1, 9)
    expect(basementDone(lot1, '2019-11-14')).toBeLessThan(1)
    for (const entry of behindGate)
      expect(builtHeightM(campus, entry, toDay('2019-11-15')), entry.building.id).toBe(0)
  })

  it('the winter of 2019: nothing rises until work resumes on 12 March 2020', () => {
    for (const entry of campus.buildings.values()) {
      const before = builtHeightM(campus, entry, toDay('2019-11-15'))
      for (let day = toDay('2019-11-16'); day < toDay('2020-03-12'); day++)
        expect(builtHeightM(campus, entry, day), entry.building.id).toBe(before)
    }
    for (const entry of behindGate)
      expect(builtHeightM(campus, entry, toDay('2020-03-12')), entry.building.id).toBeGreaterThan(0)
  })

  it('12 March 2020: Lot II breaks ground, nothing of it stands', () => {
    expect(phasesOn(lot2, '2020-03-11')).toEqual(new Set(['planned']))
    expect(phasesOn(lot2, '2020-03-12')).toContain('excavation')
    for (const entry of lot2) expect(builtHeightM(campus, entry, toDay('2020-03-12'))).toBe(0)
  })

  it('29 July 2020: all main structures of Lot I are topped out, the day before not all', () => {
    expect(toppedOut(lot1, '2020-03-12')).toBe(1)
    expect(toppedOut(lot1, '2020-07-28')).toBeLessThan(11)
    expect(toppedOut(lot1, '2020-07-29')).toBe(11)
    expect(toppedOut(lot2, '2020-07-29')).toBe(0)
  })

  it('6 December 2020: nine of Lot I are being fitted out, the R&D cluster is near 90 % closed', () => {
    const day = toDay('2020-12-06')
    expect(lot1.filter((it) => it.times && phaseAt(it.times, day) === 'fit-out')).toHaveLength(9)
    const research = lot1.filter((it) => it.building.id.startsWith('lot1-industrial-'))
    const closed = research.map(({ times }) => {
      const { start = 0, end = 0 } = times?.envelope ?? {}
      return (instantOf(day) - start) / (end - start)
    })
    expect(closed).toHaveLength(8)
    for (const it of closed) expect(it).toBeLessThan(1)
    expect(closed.reduce((sum, it) => sum + it, 0) / closed.length).toBeCloseTo(0.9, 1)
    expect(scheduleOf('startup-center')?.envelope.finish).toMatchObject({
      date: '2020-12-31',
      precision: 'month',
      source: 'F075',
    })
  })

  it('April 2021: the exhibition center is open, alone in the park', () => {
    const open = [...campus.buildings.values()].filter(
      (it) => it.times && phaseAt(it.times, toDay('2021-04-30')) === 'in-use',
    )
    expect(open.map((it) => it.building.id)).toEqual(['exhibition-center'])
  })

  it('27 October 2021: Lot I is in use, Lot II is being fitted out', () => {
    expect(phasesOn(lot1, '2021-10-31')).toEqual(new Set(['in-use']))
    expect(phasesOn(lot2, '2021-10-27')).toEqual(new Set(['fit-out']))
  })

  it('October 2024: all 540,000 m² have risen and nothing is unfinished', () => {
    const documented = campus.milestones.at(-1)
    expect(documented?.source).toBe('S014')
    const now = campus.progress.at(documented?.day ?? 0)
    expect(Math.abs(now.areaUpM2 / 540_000 - 1)).toBeLessThan(0.001)
    for (const phase of PHASES)
      expect(now.inPhase[phase], phase).toBe(phase === 'in-use' ? campus.buildings.size : 0)
  })

  it('no tenant moves in before its building is in use', () => {
    for (const tenant of pack.tenants) {
      for (const { building } of tenant.locations) {
        const opens = campus.buildings.get(building)?.times?.inUse ?? Number.POSITIVE_INFINITY
        expect(toDay(tenant.since.date), `${tenant.id} in ${building}`).toBeGreaterThanOrEqual(opens)
      }
    }
  })
})
