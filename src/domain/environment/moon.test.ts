import { describe, expect, it } from 'vitest'
import { parkPack } from '../fixtures/park.ts'
import { toDay } from '../schedule/calendar.ts'
import { moonPosition } from './moon.ts'

const place = parkPack().manifest.location

describe('the moon', () => {
  it('is full in the night of 15 December 2024 and new on the 31st', () => {
    expect(moonPosition(place, toDay('2024-12-15'), 17).lit).toBeGreaterThan(0.995)
    expect(moonPosition(place, toDay('2024-12-31'), 6).lit).toBeLessThan(0.01)
  })

  it('stands opposite the sun when it is full: high at midnight in winter, down at noon', () => {
    expect(moonPosition(place, toDay('2024-12-16'), 0).altitudeDeg).toBeGreaterThan(60)
    expect(moonPosition(place, toDay('2024-12-15'), 12).altitudeDeg).toBeLessThan(-10)
  })

  it('is not up in the evening of 21 December 2024, in its last quarter', () => {
    expect(moonPosition(place, toDay('2024-12-21'), 18.5).altitudeDeg).toBeLessThan(0)
    expect(moonPosition(place, toDay('2024-12-22'), 5).altitudeDeg).toBeGreaterThan(30)
  })
})
