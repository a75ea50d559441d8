/** The section through a building tells each storey once, with whoever holds it that day. */
import { describe, expect, it } from 'vitest'
import { type CampusBuilding, campusOf } from '../campus/campus.ts'
import { storeysOf } from '../campus/storeys.ts'
import { parkCampus } from '../fixtures/park.ts'
import { overlayById } from '../overlays/index.ts'
import { toDay } from '../schedule/calendar.ts'
import { stackOf } from './stacking.ts'

const campus = parkCampus()
const overlay = overlayById(campus.pack, 'occupancy')
if (!overlay) throw new Error('no occupancy overlay')
const entryOf = (id: string, of = campus) => of.buildings.get(id) as CampusBuilding
const at = (id: string, date: string) => stackOf(campus, entryOf(id), overlay, toDay(date))

describe('a stacking plan', () => {
  it('has every storey above ground once, from the top down, with its area', () => {
    for (const entry of campus.buildings.values()) {
      const blocks = stackOf(campus, entry, overlay, toDay('2023-12-21'))
      const storeys = blocks.flatMap(({ storeys: [from, to] }) =>
        Array.from({ length: to - from + 1 }, (_, i) => to - i),
      )
      expect(storeys).toEqual(
        Array.from({ length: entry.building.storeys }, (_, i) => entry.building.storeys - i),
      )
      const area = blocks.reduce((sum, it) => sum + it.areaM2, 0)
      const above = storeysOf(entry.building).filter((it) => it.number > 0)
      expect(area).toBeCloseTo(
        above.reduce((sum, it) => sum + it.areaM2, 0),
        6,
      )
      expect(Math.max(...blocks.map((it) => it.width))).toBe(1)
    }
  })

  it('tells who is there, from the first day on', () => {
    const names = (date: string) => at('mill', date).flatMap((it) => it.leases.map((own) => own.tenant.id))
    expect(names('2021-08-31')).toEqual([])
    expect(names('2021-09-01')).toEqual(['aurora-robotics'])
    expect(names('2022-03-01')).toEqual(['crane-optics', 'gull-games', 'aurora-robotics'])
  })

  it('tells what can be had, while it can', () => {
    const free = (date: string) => at('tower', date).flatMap((it) => it.spaces.map((own) => own.id))
    expect(free('2023-09-30')).toEqual(['tower-half'])
    expect(free('2023-10-01')).toEqual([])
  })

  it('shows one company after another on the same storey', () => {
    const [model] = campus.pack.tenants
    if (!model) throw new Error('no tenants')
    const stay = (id: string, since: string, until?: string) => ({
      ...model,
      id,
      since: { date: since, precision: 'day' as const, illustrative: true as const },
      ...(until && { until: { date: until, precision: 'day' as const, illustrative: true as const } }),
      locations: [{ building: 'mill', storeys: [2, 2] as const, share: 1, illustrative: true as const }],
    })
    const tenants = [stay('before', '2022-01-01', '2023-01-01'), stay('after', '2023-02-01')]
    const other = campusOf({ ...campus.pack, tenants, spaces: [] })
    const holder = (date: string) =>
      stackOf(other, entryOf('mill', other), overlay, toDay(date))
        .find((it) => it.storeys[0] <= 2 && it.storeys[1] >= 2)
        ?.leases.map((it) => it.tenant.id)
        .join()
    expect(['2022-12-31', '2023-01-01', '2023-01-31', '2023-02-01'].map(holder)).toEqual([
      'before',
      '',
      '',
      'after',
    ])
  })
})
