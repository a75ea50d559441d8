import { Ray, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { shenhaCampus } from '../../../tools/scene/shenha.ts'
import { interiorPoint } from '../../domain/geometry/polygon.ts'
import { storeyOutline } from '../../domain/storeys.ts'
import { campusPicker } from './pickCampus.ts'

const campus = await shenhaCampus()
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
    const tall = [...campus.buildings.values()].find((it) => it.building.storeys > 15)
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
    expect(picker.pick(down(0, 100), campus.timeline.end)?.id).toBe(campus.pack.corridor.id)
    expect(picker.pick(down(0, 20), campus.timeline.end)).toBeNull()
  })
})
