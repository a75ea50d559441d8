import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDay } from '../../domain/schedule/calendar.ts'
import { skyColor, skyTrack } from './skyTrack.ts'

const HARBIN = { latitudeDeg: 45.81, longitudeDeg: 126.47, utcOffsetHours: 8 }
const [NIGHT, DAY] = [skyColor(-40), skyColor(60)]

describe('the sky of the slider', () => {
  it('is night below, day above, and never jumps between', () => {
    expect(NIGHT[2]).toBeLessThan(60)
    expect(DAY[2]).toBeGreaterThan(220)
    fc.assert(
      fc.property(fc.double({ min: -90, max: 89, noNaN: true }), (altitude) => {
        const [a, b] = [skyColor(altitude), skyColor(altitude + 0.5)]
        for (const k of [0, 1, 2] as const) expect(Math.abs(a[k] - b[k])).toBeLessThanOrEqual(12)
      }),
    )
  })

  it('has more night in December than in June, and day at every noon', () => {
    const hours = (date: string) => skyTrack(HARBIN, toDay(date)).match(/rgb\([^)]*\)/g) ?? []
    const nights = (date: string) => hours(date).filter((it) => it === `rgb(${NIGHT.join(' ')})`).length
    expect(hours('2024-12-21')).toHaveLength(49)
    expect(nights('2024-12-21')).toBeGreaterThan(nights('2024-06-21') + 8)
    for (const date of ['2024-12-21', '2024-06-21']) {
      const [red = 0, , blue = 0] = (hours(date)[23]?.match(/\d+/g) ?? []).map(Number)
      expect(blue).toBeGreaterThan(red)
      expect(red).toBeGreaterThan(140)
    }
  })
})
