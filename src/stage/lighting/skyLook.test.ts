import { describe, expect, it } from 'vitest'
import type { Weather } from '../../domain/content/records/climate.ts'
import { daylight } from './daylight.ts'
import { skyLook } from './skyLook.ts'

const look = (altitude: number, weather: Weather = 'clear') => skyLook(daylight(altitude), weather, altitude)

describe('the sky', () => {
  it('has stars once it is dark, and a sun disc until that has set', () => {
    expect(look(-20).stars).toBe(1)
    expect(look(-5).stars).toBe(0)
    expect(look(10).sunDisc[0]).toBeGreaterThan(10)
    expect(look(-2).sunDisc).toEqual([0, 0, 0])
  })

  it('has the rose belt around sunset only, higher as the sun sinks', () => {
    expect(look(-2).belt[1]).toBeGreaterThan(0.8)
    expect(look(20).belt[1]).toBe(0)
    expect(look(-9).belt[1]).toBe(0)
    expect(look(-4).belt[0]).toBeGreaterThan(look(-1).belt[0])
  })

  it('hides sun, moon, stars and belt behind falling snow', () => {
    for (const altitude of [-20, -2, 20])
      for (const weather of ['snowfall', 'snowstorm'] as const) {
        const { sunDisc, moon, stars, belt, cloud } = look(altitude, weather)
        expect([...sunDisc, moon, stars, belt[1]]).toEqual([0, 0, 0, 0, 0, 0])
        expect(cloud[0]).toBeGreaterThan(0.8)
      }
  })
})
