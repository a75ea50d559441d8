import { describe, expect, it } from 'vitest'
import { parkPack } from '../fixtures/park.ts'
import { type GroundField, groundField } from './groundField.ts'
import { FIELD_REACH_M } from './groundFieldReach.ts'

const CHANNELS = ['middle', 'kerb', 'trodden', 'wall'] as const

/** A channel at a place on the plan, 0–1. */
function at(
  { extent, width, height, bytes }: GroundField,
  x: number,
  z: number,
  channel: (typeof CHANNELS)[number],
) {
  const column = Math.floor(((x - extent.minX) / (extent.maxX - extent.minX)) * width)
  const row = Math.floor(((z - extent.minZ) / (extent.maxZ - extent.minZ)) * height)
  return (bytes[(row * width + column) * 4 + CHANNELS.indexOf(channel)] ?? Number.NaN) / 255
}

/** A bare plan with one road from west to east, one path from north to south, and one building with a door to the south. */
function plan(changes: { roads?: readonly object[] } = {}) {
  const pack = parkPack()
  const [road] = pack.site.roads
  const [building] = pack.buildings
  const site = {
    ...pack.site,
    roads: (
      changes.roads ?? [
        {
          kind: 'street',
          centreline: [
            [-100, 50.5],
            [100, 50.5],
          ],
          widthM: 12,
        },
        {
          kind: 'path',
          centreline: [
            [30.5, -40],
            [30.5, 20],
          ],
          widthM: 4,
        },
      ]
    ).map((it) => ({ ...road, ...it })),
    context: { ...pack.site.context, masses: [] },
  }
  const footprint = [
    [-40, -20],
    [-20, -20],
    [-20, 0],
    [-40, 0],
  ] as const
  return groundField({ site, buildings: [{ ...building, footprint, entrance: [-30.5, 0.5] }] } as never)
}

describe('the field of the ground', () => {
  const field = plan()
  const middleM = (x: number, z: number) => at(field, x, z, 'middle') * FIELD_REACH_M.middle
  const kerbM = (x: number, z: number) => (at(field, x, z, 'kerb') - 0.5) * FIELD_REACH_M.kerb
  const wallM = (x: number, z: number) => (1 - at(field, x, z, 'wall')) * FIELD_REACH_M.wall

  it('has cells of one meter over the table', () => {
    const { minX, maxX, minZ, maxZ } = field.extent
    expect([field.width, field.height]).toEqual([maxX - minX, maxZ - minZ])
  })

  it('tells how far it is to the middle of a road and to its kerb', () => {
    for (const away of [0, 2, 5, 7]) {
      expect(Math.abs(middleM(-60.5, 50.5 + away) - away)).toBeLessThan(0.1)
      expect(Math.abs(kerbM(-60.5, 50.5 - away) - Math.min(6 - away, FIELD_REACH_M.kerb / 2))).toBeLessThan(
        0.1,
      )
    }
    // Out of reach.
    expect(at(field, -60.5, 30.5, 'kerb')).toBe(0)
  })

  it('takes the road whose kerb is farther off where two meet', () => {
    const street = {
      kind: 'street',
      centreline: [
        [-100, 50.5],
        [100, 50.5],
      ],
      widthM: 8,
    }
    const avenue = {
      kind: 'avenue',
      centreline: [
        [0.5, -50],
        [0.5, 70],
      ],
      widthM: 20,
    }
    for (const roads of [
      [street, avenue],
      [avenue, street],
    ]) {
      const crossed = plan({ roads })
      expect(Math.abs(at(crossed, 3.5, 50.5, 'middle') * FIELD_REACH_M.middle - 3)).toBeLessThan(0.1)
      expect(at(crossed, 0.5, 50.5, 'kerb')).toBe(1)
    }
  })

  it('is trodden on paths, before doors and on the trail from a door to a road', () => {
    expect(at(field, 30.5, -10.5, 'trodden')).toBe(1)
    expect(at(field, 30.5 + 4, -10.5, 'trodden')).toBe(0)
    expect(at(field, -30.5, 1.5, 'trodden')).toBe(1)
    expect(at(field, -30.5, 30.5, 'trodden')).toBe(1)
    expect(at(field, -34.5, 30.5, 'trodden')).toBe(0)
  })

  it('leads no trail through a building', () => {
    // The nearest path lies on the other side of it.
    const behind = plan({
      roads: [
        {
          kind: 'path',
          centreline: [
            [-50, -30.5],
            [-10, -30.5],
          ],
          widthM: 3,
        },
      ],
    })
    expect(at(behind, -30.5, -25.5, 'trodden')).toBe(0)
  })

  it('tells how far it is to a wall, up to its reach', () => {
    for (const away of [0, 1, 3]) expect(Math.abs(wallM(-20 + away + 0.5, -10.5) - away)).toBeLessThan(0.1)
    expect(wallM(-20 + 12.5, -10.5)).toBe(FIELD_REACH_M.wall)
  })
})
