import { describe, expect, it } from 'vitest'
import { FIELD_OF_VIEW_DEG } from '../../domain/camera/lens.ts'
import { movingLens } from './movingLens.ts'

describe('the lens on its way', () => {
  it('begins as the camera has it', () => {
    expect(movingLens().now).toEqual({ lens: FIELD_OF_VIEW_DEG, shift: 0 })
  })

  it('arrives in steps, never past where it is going, and then rests', () => {
    const lens = movingLens()
    lens.head({ lens: 17, shift: -0.2 })
    let last = FIELD_OF_VIEW_DEG
    let steps = 0
    while (lens.step(0.3)) {
      expect(lens.now.lens).toBeLessThanOrEqual(last)
      expect(lens.now.lens).toBeGreaterThanOrEqual(17)
      last = lens.now.lens
      expect(++steps).toBeLessThan(100)
    }
    expect(steps).toBeGreaterThan(3)
    expect(lens.now).toEqual({ lens: 17, shift: -0.2 })
  })

  it('is there at once where it is set', () => {
    const lens = movingLens()
    lens.head({ lens: 20 })
    lens.set({ shift: 0.1 })
    expect(lens.now).toEqual({ lens: FIELD_OF_VIEW_DEG, shift: 0.1 })
    expect(lens.step(0.5)).toBe(false)
  })
})
