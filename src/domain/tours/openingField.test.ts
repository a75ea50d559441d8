/** Where the opening runs follows from the content. */
import { describe, expect, it } from 'vitest'
import { shenhaCampus } from '../../../tools/scene/shenha.ts'
import { openingField } from './openingField.ts'

const { pack } = await shenhaCampus()

describe('the opening', () => {
  it('of the headquarters comes from the middle of the table and from the exhibition center', () => {
    const { lift, lights, toGate } = openingField(pack)
    expect(lift.center).toEqual([0, 0])
    expect(lift.radiusM).toBeCloseTo(420, 0)
    expect(lights.center[0]).toBeCloseTo(0, 1)
    expect(lights.center[1]).toBeCloseTo(136, 1)
    expect(lights.radiusM).toBeCloseTo(480, 0)
    expect(toGate[0]).toBeCloseTo(0, 6)
    expect(toGate[1]).toBeCloseTo(1, 6)
  })

  it('moves and grows with the table, and turns with the gate', () => {
    const outline = [
      [100, 0],
      [300, 0],
      [300, 100],
      [100, 100],
    ] as const
    const footprint = [
      [220, 40],
      [240, 40],
      [240, 60],
      [220, 60],
    ] as const
    const gateway = {
      ...pack.buildings[0]!,
      use: 'exhibition' as const,
      footprint: footprint.map((it) => [...it]),
    }
    const site = { ...pack.site, table: { ...pack.site.table, outline: outline.map((it) => [...it]) } }
    const field = openingField({ site, buildings: [gateway] } as unknown as typeof pack)
    expect(field.lift.center).toEqual([200, 50])
    expect(field.lights.center[0]).toBeCloseTo(230)
    expect(field.toGate).toEqual([1, 0])
    expect(field.lift.radiusM / openingField(pack).lift.radiusM).toBeCloseTo(
      Math.hypot(200, 100) / Math.hypot(720, 600),
    )
  })

  it('comes from the middle, with the line from the south, where nobody receives visitors', () => {
    const buildings = pack.buildings.filter((it) => it.use !== 'exhibition')
    const { lift, lights, toGate } = openingField({ ...pack, buildings })
    expect(lights.center).toEqual(lift.center)
    expect(toGate).toEqual([0, 1])
  })
})
