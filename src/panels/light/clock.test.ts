import { describe, expect, it } from 'vitest'
import { clockText, hourByKey } from './clock.ts'

describe('the hour', () => {
  it.each([
    [0, '00:00'],
    [16.6, '16:36'],
    [9.999, '10:00'],
    [24, '24:00'],
  ])('%d reads %s', (hour, text) => expect(clockText(hour)).toBe(text))

  it.each([
    ['ArrowRight', 16.6, 16.75],
    ['ArrowUp', 16.75, 17],
    ['ArrowLeft', 16.6, 16.5],
    ['ArrowDown', 16.5, 16.25],
    ['ArrowRight', 24, 24],
    ['ArrowLeft', 0, 0],
    ['PageUp', 12, null],
  ])('by %s from %d goes to %s', (key, hour, next) => expect(hourByKey(key, hour)).toBe(next))
})
