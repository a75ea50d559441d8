import { Ray, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { explodedStoreys, liftM } from '../../domain/campus/exploded.ts'
import { storeyOutline, storeysOf } from '../../domain/campus/storeys.ts'
import { parkCampus } from '../../domain/fixtures/park.ts'
import { interiorPoint } from '../../domain/geometry/polygon.ts'
import { toDay } from '../../domain/schedule/calendar.ts'
import { campusPicker } from './pickCampus.ts'

const campus = parkCampus()
const picker = campusPicker(campus)
const down = (x: number, z: number) => new Ray(new Vector3(x, 500, z), new Vector3(0, -1, 0))

describe('picking', () => {
  it('finds every building from above once it stands, at its top storey', () => {
    for (const { building } of campus.buildings.values()) {
      const top = storeyOutline(building, building.storeys)
      const pick = picker.pick(down(...interiorPoint(top)), campus.timeline.end)
      expect(pick, building.id).toMatchObject({ id: building.id, storey: building.storeys })
    }
  })

  it('finds nothing where nothing has been built yet', () => {
    for (const { building } of campus.buildings.values()) {
      expect(picker.pick(down(...interiorPoint(building.footprint)), campus.timeline.start)).toBeNull()
    }
  })

  it('touches a half-risen building at the height it has reached', () => {
    const tall = [...campus.buildings.values()].find((it) => it.building.storeys > 8)
    expect(tall?.times).toBeTruthy()
    if (!tall?.times) return
    const half = Math.round((tall.times.structure.start + tall.times.structure.end) / 2)
    const pick = picker.pick(
      down(...interiorPoint(storeyOutline(tall.building, tall.building.storeys))),
      half,
    )
    expect(pick?.id).toBe(tall.building.id)
    expect(pick?.point[1]).toBeGreaterThan(0)
    expect(pick?.point[1]).toBeLessThan(tall.heightM - 1)
  })

  it('finds the corridor between buildings, and the open ground as nothing', () => {
    expect(picker.pick(down(-30, 0), campus.timeline.end)?.id).toBe(campus.pack.corridor.id)
    expect(picker.pick(down(0, -20), campus.timeline.end)).toBeNull()
  })
})

describe('storeys drawn apart', () => {
  const entry = campus.buildings.get('mill')
  const storeys = explodedStoreys(campus, 'mill', null)
  if (!entry || !storeys) throw new Error('no start-up center')

  it('are touched where they are drawn', () => {
    const picker = campusPicker(campus)
    for (const { number, elevationM, heightM } of storeysOf(entry.building)) {
      if (number < 1) continue
      const y = elevationM + heightM / 2 + liftM(entry, storeys, number)
      const ray = new Ray(new Vector3(-65, y, -100), new Vector3(0, 0, 1))
      const pick = picker.pick(ray, toDay('2023-12-21'), { entry, storeys })
      expect([pick?.id, pick?.storey], `storey ${number}`).toEqual(['mill', number])
      expect(pick?.point[1]).toBeCloseTo(y)
    }
    picker.dispose()
  })

  it('open above the one that is chosen', () => {
    const open = explodedStoreys(campus, 'mill', 'mill.f3')
    if (!open) throw new Error('not apart')
    const gap = (number: number) => liftM(entry, open, number + 1) - liftM(entry, open, number)
    expect(gap(3)).toBeGreaterThan(gap(2) * 3)
    expect(gap(5)).toBeCloseTo(gap(2))
    expect(liftM(entry, open, 1)).toBe(0)
  })
})
