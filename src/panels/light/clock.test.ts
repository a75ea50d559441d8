import { describe, expect, it } from 'vitest'
import { clockText, hourByStep } from './clock.ts'

describe('the hour', () => {
  it.each([
    [0, '00:00'],
    [16.6, '16:36'],
    [9.999, '10:00'],
    [24, '24:00'],
  ])('%d reads %s', (hour, text) => expect(clockText(hour)).toBe(text))

  it.each([
    ['on', 16.6, 16.75],
    ['on', 16.75, 17],
    ['back', 16.6, 16.5],
    ['back', 16.5, 16.25],
    ['on', 24, 24],
    ['back', 0, 0],
    ['far on', 12, null],
  ] as const)('%s from %d goes to %s', (step, hour, next) => expect(hourByStep(step, hour)).toBe(next))
})
