import { describe, expect, it } from 'vitest'
import { groundBounce } from './bounce.ts'
import { daylight } from './daylight.ts'

const noon = daylight(20)
const sine = Math.sin((20 * Math.PI) / 180)
const luminance = ([r = 0, g = 0, b = 0]: readonly number[]) => 0.2126 * r + 0.7152 * g + 0.0722 * b

describe('light from the ground', () => {
  it('is three times as much and more over snow', () => {
    const [snow, bare] = [1, 0].map((it) => groundBounce(noon, sine, { snow: it }))
    expect(luminance(snow?.sun ?? []) / luminance(bare?.sun ?? [])).toBeGreaterThan(3)
    expect(luminance(snow?.shade ?? []) / luminance(bare?.shade ?? [])).toBeGreaterThan(3)
  })

  it('is warm where the sun lies on the snow, and many times the light of its shade between buildings', () => {
    const { shade, sun } = groundBounce(noon, sine, { snow: 1 })
    expect(sun[0]).toBeGreaterThan(sun[2])
    const ratio = (luminance(sun) + luminance(shade)) / luminance(shade)
    expect(ratio).toBeGreaterThan(5)
    expect(ratio).toBeLessThan(11)
  })

  it('has no part of the sun once that is down', () => {
    const { sun, shade } = groundBounce(daylight(-14), -0.2, { snow: 1 })
    expect(sun).toEqual([0, 0, 0])
    expect(Math.min(...shade)).toBeGreaterThan(0)
  })
})
