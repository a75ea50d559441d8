import { describe, expect, it } from 'vitest'
import { LAMP_HEIGHT_M } from '../../../src/domain/environment/groundLight.ts'
import { contains } from '../../../src/domain/geometry/polygon.ts'
import { shenhaPack } from '../../scene/shenha.ts'
import { scatterLamps } from './life.ts'
import { reliefOf } from './relief.ts'
import { onString, rinkLights, rinkStrings } from './rinkLights.ts'

const pack = await shenhaPack()
const { garden } = scatterLamps(pack, () => 1, reliefOf(pack))
const strings = rinkStrings(pack, garden)

describe('strings of light', () => {
  it('hang between lamps around the pond', () => {
    expect(strings.length).toBeGreaterThan(4)
    const lamps = new Set(garden.map(({ at: [x, , z] }) => `${x}/${z}`))
    for (const [x, , z] of strings.flat()) expect(lamps.has(`${x}/${z}`)).toBe(true)
  })

  it('hang over the heads of people, below the lamps', () => {
    const heights = strings.flatMap((it) => [0, 0.25, 0.5, 0.75, 1].map((share) => onString(it, share)[1]))
    expect(Math.min(...heights)).toBeGreaterThan(2.2)
    expect(Math.max(...heights)).toBeLessThan(LAMP_HEIGHT_M.garden + 2)
  })

  it('begin and end in no building', () => {
    for (const [x, , z] of strings.flat())
      expect(pack.buildings.some((it) => contains(it.footprint, [x, z]))).toBe(false)
  })

  it('are one mesh for all', () => expect(rinkLights(strings, 1).triangles).toBeLessThan(4000))

  it('are none where no lamps stand at a pond', () => expect(rinkStrings(pack, [])).toEqual([]))
})
